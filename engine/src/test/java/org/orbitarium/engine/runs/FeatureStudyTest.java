package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Errors;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.RelativeError;
import org.orbitarium.engine.measures.orbit.OrbitMeasure;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.training.TrainingControl;
import org.orbitarium.engine.training.TrainingListener;

/**
 * Which symmetry is the right one? The T is mirror symmetric, so its local x axis is a pseudovector. A plain vector-neuron model that is
 * fed that axis takes it for a vector and is wrong by construction; the stem axis is a vector, and J-weights give up the mirror. The
 * study compares the in-wedge error of all of them and of two MLPs on pose tasks, by component, paired over seeds.
 */
@Tag("science")
final class FeatureStudyTest {

    private static final List<Long> SEEDS = List.of(0L, 1L, 2L, 3L, 4L);
    private static final String PLAIN = "local-x";
    private static final String MIRROR = "mirror factor";
    private static final List<String> BLOCK = List.of("block position", "block direction");

    /** Each variant: the scene's overrides and the model that is trained. */
    private static SequencedMap<String, List<String>> variants() {
        SequencedMap<String, List<String>> variants = new LinkedHashMap<>();
        variants.put(PLAIN, List.of("Vector neurons", "world.feature=local-x"));
        variants.put("stem", List.of("Vector neurons", "world.feature=stem"));
        variants.put("J", List.of("Vector neurons", "world.feature=local-x", "models.Vector neurons.weights=complete"));
        variants.put("MLP", List.of("MLP", "world.feature=local-x"));
        variants.put("MLP, parameter-matched", List.of("MLP", "world.feature=local-x", "models.MLP.match=3360"));
        return variants;
    }

    @Test
    void theRightSymmetryBeatsThePlainOneInsideTheWedge() {
        Map<String, Map<String, double[]>> errors = new LinkedHashMap<>();
        Map<String, Integer> parameters = new LinkedHashMap<>();
        try (GradientLane lane = new GradientLane()) {
            variants().forEach((name, settings) -> errors.put(name, train(lane, name, settings, parameters)));
            write(lane, errors, parameters);
        }
        List<String> winners = List.of("stem", "J").stream().filter(variant -> BLOCK.stream()
                .allMatch(component -> difference(errors, variant, PLAIN, component).high() < 0)).toList();
        assertTrue(!winners.isEmpty(), "no equivariant variant beats plain local-x on both block components");
        double stem = Bootstrap.standard().mean(values(errors, "stem", MIRROR)).mean();
        assertEquals(1, stem, 1e-3, "the stem is a vector under the mirror too");
        assertTrue(Bootstrap.standard().mean(values(errors, PLAIN, MIRROR)).low() > 1.05, "the local x axis is not");
    }

    private static Map<String, double[]> train(GradientLane lane, String variant, List<String> settings, Map<String, Integer> parameters) {
        List<String> overrides = new ArrayList<>(settings.subList(1, settings.size()));
        overrides.add("world.task=pose");
        Scene scene = SmallScene.shipped("pusht-forward", overrides.toArray(String[]::new));
        Experiment experiment = Experiment.of(scene);
        String model = settings.getFirst();
        parameters.put(variant, experiment.architecture(model).parameterCount());
        Map<String, double[]> errors = new LinkedHashMap<>();
        for (int i = 0; i < SEEDS.size(); i++) {
            long seed = SEEDS.get(i);
            var learned = experiment.training(lane, model, seed, experiment.training(seed))
                    .run(new TrainingControl(), TrainingListener.NONE);
            LatentModel trained = experiment.architecture(model).instantiate(learned, Precision.FLOAT32);
            Transitions test = experiment.test().at(O2.IDENTITY);
            Map<String, Errors> byComponent = RelativeError.byComponent(experiment.world().components(),
                    trained.predict(test.before(), test.actions()), test.before(), test.after());
            for (Map.Entry<String, Errors> entry : byComponent.entrySet()) {
                errors.computeIfAbsent(entry.getKey(), key -> new double[SEEDS.size()])[i] = entry.getValue().in(ErrorForm.POOLED);
            }
            errors.computeIfAbsent(MIRROR, key -> new double[SEEDS.size()])[i] = mirrorFactor(experiment, trained);
        }
        return errors;
    }

    /** Worst error over reflections, of which the world makes what it does from the mirrored starts, over the error at the identity. */
    private static double mirrorFactor(Experiment experiment, LatentModel trained) {
        double worst = experiment.scene().measure(OrbitMeasure.Parameters.class).orElseThrow().grid().mirrors().stream()
                .mapToDouble(g -> RelativeError.of(trained, experiment.test().at(g)).pooled()).max().orElseThrow();
        return worst / RelativeError.of(trained, experiment.test().at(O2.IDENTITY)).pooled();
    }

    private static Interval difference(Map<String, Map<String, double[]>> errors, String a, String b, String component) {
        return Bootstrap.standard().pairedDifference(values(errors, a, component), values(errors, b, component));
    }

    private static double[] values(Map<String, Map<String, double[]>> errors, String variant, String component) {
        return Objects.requireNonNull(Objects.requireNonNull(errors.get(variant)).get(component));
    }

    private static void write(GradientLane lane, Map<String, Map<String, double[]>> errors, Map<String, Integer> parameters) {
        Map<String, Object> variants = new LinkedHashMap<>();
        errors.forEach((variant, components) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("settings", variants().get(variant));
            entry.put("parameters", parameters.get(variant));
            components.forEach((component, values) -> {
                Map<String, Object> numbers = new LinkedHashMap<>();
                numbers.put("interval", Bootstrap.standard().mean(values));
                numbers.put("seeds", values);
                for (String other : List.of(PLAIN, "MLP", "MLP, parameter-matched")) {
                    if (!variant.equals(other)) {
                        numbers.put("minus " + other, difference(errors, variant, other, component));
                    }
                }
                entry.put(component, numbers);
            });
            variants.put(variant, entry);
        });
        Map<String, Object> study = new LinkedHashMap<>();
        study.put("study", "pusht-features");
        study.put("question", "Which direction feature and which weights give the least in-wedge error on pose tasks?");
        study.put("measure", "relMSE, pooled, by component, at the identity, float32; means with bootstrap 95 % intervals over seeds; "
                + "differences are paired over seeds, negative is better");
        study.put("scene", "pusht-forward with world.task=pose");
        study.put("seeds", SEEDS);
        study.put("versions", Versions.of(lane));
        study.put("variants", variants);
        StudyFile.write("pusht-features", study);
    }
}
