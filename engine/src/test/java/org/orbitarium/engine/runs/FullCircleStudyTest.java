package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.orbit.OrbitFinding;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.training.TrainingControl;
import org.orbitarium.engine.training.TrainingListener;

/** What data can do in place of structure: both PushT scenes trained on the full circle, over five seeds. */
@Tag("science")
final class FullCircleStudyTest {

    private static final List<Long> SEEDS = List.of(0L, 1L, 2L, 3L, 4L);
    private static final List<String> CIRCLE = List.of("data.wedge=[0, 360]", "data.turned=true");

    @Test
    void onTheFullCircleTheBaselineIsFlatToo() {
        Map<String, Object> scenes = new LinkedHashMap<>();
        Map<String, Object> study = new LinkedHashMap<>();
        study.put("study", "full-circle");
        study.put("question", "Does the baseline's factor vanish if every orientation is seen in training?");
        study.put("measure", "worst over seen of the bins 0, 90, 180, 270 degrees by form, and relMSE at the identity (pooled), float32; "
                + "means with bootstrap 95 % intervals over seeds");
        study.put("settings", CIRCLE);
        study.put("seeds", SEEDS);
        study.put("scenes", scenes);
        try (GradientLane lane = new GradientLane()) {
            study.put("versions", Versions.of(lane));
            for (String name : List.of("pusht-orbit", "pusht-forward")) {
                Scene scene = SmallScene.shipped(name, CIRCLE.getFirst(), CIRCLE.getLast(), "measures.orbit.dial=4",
                        "measures.orbit.mirrors=0");
                Map<String, Object> models = new LinkedHashMap<>();
                for (Scene.ModelChoice choice : scene.models()) {
                    models.put(choice.name(), measure(lane, Experiment.of(scene), choice.name()));
                }
                scenes.put(name, models);
            }
        }
        StudyFile.write("full-circle", study);
    }

    private static Map<String, Object> measure(GradientLane lane, Experiment experiment, String model) {
        Measurer measurer = new Measurer(experiment, Progress.NONE);
        Map<ErrorForm, double[]> factors = new LinkedHashMap<>();
        double[] errors = new double[SEEDS.size()];
        for (int i = 0; i < SEEDS.size(); i++) {
            Transitions data = experiment.training(SEEDS.get(i));
            var learned = experiment.training(lane, model, SEEDS.get(i), data).run(new TrainingControl(), TrainingListener.NONE);
            SeedMeasures measures = measurer.measure(SEEDS.get(i), model,
                    experiment.architecture(model).instantiate(learned, learned.precision()),
                    experiment.architecture(model).onLane(lane, learned, Precision.FLOAT32), data, Progress.NONE);
            OrbitFinding orbit = measures.find(OrbitFinding.class).orElseThrow();
            for (ErrorForm form : ErrorForm.values()) {
                factors.computeIfAbsent(form, key -> new double[SEEDS.size()])[i] = orbit.profile().factor(form);
            }
            errors[i] = orbit.identity().pooled();
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("relMse", Bootstrap.standard().mean(errors));
        factors.forEach((form, values) -> {
            Interval factor = Bootstrap.standard().mean(values);
            assertTrue(factor.mean() < 1.5, model + " " + form.label() + " " + factor);
            found.put("factor." + form.label(), Map.of("interval", factor, "seeds", values));
        });
        return found;
    }
}
