package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.RelativeError;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.models.baseline.ForwardMlp;
import org.orbitarium.engine.models.equivariant.Flaw;
import org.orbitarium.engine.models.equivariant.ForwardVectorNeurons;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.Layer;
import org.orbitarium.engine.nn.Ops;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.training.Training;
import org.orbitarium.engine.training.TrainingControl;
import org.orbitarium.engine.training.TrainingListener;
import org.orbitarium.engine.training.TrainingSettings;

/**
 * Is what limits the cloud's in-wedge error what a latent does not tell, or what the predictor cannot say? Encoders of the shipped run are
 * frozen, and predictors from (z, a) to z′ are trained on sixteen times as many transitions as the run has: one that can say what the
 * run's own can, one with cross products, and one that is not bound to the symmetry at all. If none of them gets far below the run's own
 * error, the answer is not in (z, a). Given the points instead of z the error would be 0, since the world is deterministic.
 */
@Tag("science")
final class LatentInformationStudyTest {

    private static final List<Long> SEEDS = List.of(0L, 1L, 2L, 3L, 4L);
    private static final int MANY = 24_000;
    /** Of the power method; a latent's first singular value is far above the others or its exact share does not matter. */
    private static final int ITERATIONS = 60;
    private static final String PAPERS = "Vector neurons";
    private static final String OWN = "own predictor, trained with the encoder on 1500";

    @Test
    void whatTheLatentDoesNotTellNoPredictorFinds() {
        Map<String, Object> encoders = new LinkedHashMap<>();
        Map<String, Object> study = new LinkedHashMap<>();
        study.put("study", "latent-information");
        study.put("question", "Is what limits the in-wedge error of the cloud's models what a latent does not tell, or what the predictor "
                + "cannot say?");
        study.put("measure", "relMSE, pooled, at the identity, of predictors from (z, a) to z' of a frozen encoder, float32; means with "
                + "bootstrap 95 % intervals over seeds");
        study.put("scene", "cloud-so3, encoders of the shipped run");
        study.put("transitions", MANY);
        study.put("seeds", SEEDS);
        study.put("encoders", encoders);
        try (GradientLane lane = new GradientLane()) {
            study.put("versions", Versions.of(lane));
            for (String model : List.of(PAPERS, "Cross products", "Vector latents")) {
                encoders.put(model, measure(lane, model));
            }
        }
        StudyFile.write("latent-information", study);
    }

    private static Map<String, Object> measure(GradientLane lane, String model) {
        Scene scene = SmallScene.shipped("cloud-so3", "data.train=" + MANY);
        RunFolder shipped = RunFolder.open(Home.find().asset("runs/cloud-so3"));
        Experiment experiment = Experiment.of(scene);
        Map<String, double[]> errors = new LinkedHashMap<>();
        List<Double> flatness = new ArrayList<>();
        for (int i = 0; i < SEEDS.size(); i++) {
            long seed = SEEDS.get(i);
            LatentModel trained = shipped.model(scene, seed, model, Precision.FLOAT32);
            // seeds of their own: the first transitions would be those that the encoder has learned from
            Transitions many = latents(trained, experiment.training(1000 + seed));
            Transitions test = latents(trained, experiment.test().transitions());
            errors.computeIfAbsent(OWN, key -> new double[SEEDS.size()])[i] = RelativeError.of(trained,
                    experiment.test().transitions()).pooled();
            int at = i;
            predictors(trained, test).forEach((name, architecture) -> {
                var learned = new Training(lane, architecture, many, settings(), new Streams(seed).within(model + "/" + name))
                        .run(new TrainingControl(), TrainingListener.NONE);
                errors.computeIfAbsent(name, key -> new double[SEEDS.size()])[at] =
                        RelativeError.of(architecture.instantiate(learned, Precision.FLOAT32), test).pooled();
            });
            flatness.add(alongFirst(trained, experiment.test().transitions()));
        }
        Map<String, Object> found = new LinkedHashMap<>();
        errors.forEach((name, values) -> found.put(name, Map.of("interval", Bootstrap.standard().mean(values), "seeds", values)));
        double[] shares = flatness.stream().mapToDouble(Double::doubleValue).toArray();
        found.put("share of a latent's square length along one direction",
                Map.of("interval", Bootstrap.standard().mean(shares), "seeds", shares));
        double least = errors.values().stream().mapToDouble(values -> Arrays.stream(values).average().orElseThrow()).min().orElseThrow();
        double own = Arrays.stream(Objects.requireNonNull(errors.get(OWN))).average().orElseThrow();
        boolean rich = model.equals("Vector latents");
        assertTrue(rich ? least < own / 4 : least > own / 2, model + ": " + least + " of " + own);
        return found;
    }

    private static Map<String, Architecture> predictors(LatentModel trained, Transitions data) {
        Signature signature = new Signature(trained.representation(), Representation.vectors(3, data.actions().width() / 3), List.of());
        Map<String, Architecture> all = new LinkedHashMap<>();
        all.put("vector neurons", vectors(0, signature));
        all.put("vector neurons with cross products", vectors(32, signature));
        all.put("ordinary layers", new ForwardMlp().create(new ForwardMlp.Parameters(256, true, "", 0), signature));
        return all;
    }

    private static Architecture vectors(int cross, Signature signature) {
        return new ForwardVectorNeurons().create(new ForwardVectorNeurons.Parameters(64, true, "", Layer.Commutant.SCALAR, 0,
                Ops.Direction.UNIT, cross, Flaw.NONE), signature);
    }

    private static Transitions latents(LatentModel trained, Transitions seen) {
        return new Transitions(trained.encode(seen.before()), seen.actions(), trained.encode(seen.after()));
    }

    /** Returns the mean share of the square length of a latent's sixteen vectors that lies along the one direction where it is greatest. */
    private static double alongFirst(LatentModel trained, Transitions seen) {
        Rows latents = trained.encode(seen.before());
        double sum = 0;
        for (int row = 0; row < latents.count(); row++) {
            double[] direction = {1, 0.7, 0.4};
            double along = 0;
            double all = 0;
            for (int iteration = 0; iteration < ITERATIONS; iteration++) {
                double[] next = new double[3];
                all = 0;
                for (int column = 0; column < latents.width(); column += 3) {
                    double product = 0;
                    for (int axis = 0; axis < 3; axis++) {
                        double value = latents.at(row, column + axis);
                        product += value * direction[axis];
                        all += value * value;
                    }
                    for (int axis = 0; axis < 3; axis++) {
                        next[axis] += product * latents.at(row, column + axis);
                    }
                }
                along = Math.sqrt(next[0] * next[0] + next[1] * next[1] + next[2] * next[2]);
                direction = new double[] {next[0] / along, next[1] / along, next[2] / along};
            }
            sum += along / all;
        }
        return sum / latents.count();
    }

    private static TrainingSettings settings() {
        return new TrainingSettings(16, 256, TrainingSettings.Kind.ADAM, 0.003, 0, 0, 0, 0, 0, Precision.FLOAT32, 0, 1_000_000);
    }
}
