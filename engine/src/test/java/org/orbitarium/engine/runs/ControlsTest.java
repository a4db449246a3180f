package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.orbit.OrbitFinding;
import org.orbitarium.engine.measures.residual.ResidualFinding;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;
import org.orbitarium.engine.training.TrainingControl;
import org.orbitarium.engine.training.TrainingListener;

/** Controls of the main claims: what must break the symmetry does, and what must mend the baseline does. */
final class ControlsTest {

    private static final GradientLane LANE = new GradientLane();
    private static final String FEW_ELEMENTS = "measures.orbit.dial=4";
    private static final String NO_MIRRORS = "measures.orbit.mirrors=0";

    @AfterAll
    static void close() {
        LANE.close();
    }

    @Test
    void aBiasOnOneVectorLinearLayerBreaksTheSymmetryEvenAfterTraining() {
        String model = "Vector neurons";
        SeedMeasures sound = train(SmallScene.shipped("pusht-orbit", "training.epochs=3", FEW_ELEMENTS, NO_MIRRORS), model, 0);
        SeedMeasures flawed = train(SmallScene.shipped("pusht-orbit", "training.epochs=3", FEW_ELEMENTS, NO_MIRRORS,
                "models.Vector neurons.flaw=bias"), model, 0);
        for (Precision precision : Precision.values()) {
            assertTrue(residual(flawed, precision) > 1e-3, precision + " with a bias: " + residual(flawed, precision));
        }
        assertTrue(residual(sound, Precision.FLOAT32) < 1e-4, "float32: " + residual(sound, Precision.FLOAT32));
        assertTrue(residual(sound, Precision.FLOAT64) < 1e-12, "float64: " + residual(sound, Precision.FLOAT64));
        assertEquals(1, orbit(sound).factor(ErrorForm.RATIO), 1e-5);
    }

    @Test
    void trainingOnTheFullCircleMendsTheBaseline() {
        SeedMeasures wedge = train(SmallScene.shipped("pusht-forward", "training.epochs=500", FEW_ELEMENTS, NO_MIRRORS), "MLP", 0);
        SeedMeasures circle = train(SmallScene.shipped("pusht-forward", "training.epochs=500", FEW_ELEMENTS, NO_MIRRORS,
                "data.wedge=[0, 360]", "data.turned=true"), "MLP", 0);
        for (ErrorForm form : ErrorForm.values()) {
            assertTrue(orbit(circle).profile().factor(form) < 1.5, form.label() + " " + orbit(circle).profile().factor(form));
            assertTrue(orbit(wedge).profile().factor(form) > 5, form.label() + " " + orbit(wedge).profile().factor(form));
        }
    }

    @Test
    void anotherSeedAndAnotherWedgeGiveOtherNumbers() {
        double first = factor(SmallScene.LATENT, 0);
        assertEquals(first, factor(SmallScene.LATENT, 0), "the same seed gives the same number");
        assertNotEquals(first, factor(SmallScene.LATENT, 1));
        assertNotEquals(first, factor(with(SmallScene.LATENT, "data.wedge=[90, 180]"), 0));
        assertNotEquals(first, factor(with(SmallScene.LATENT, "data.test-seed=1000"), 0));
    }

    private static SeedMeasures train(Scene scene, String model, long seed) {
        Experiment experiment = Experiment.of(scene);
        Transitions data = experiment.training(seed);
        ParameterSnapshot learned = experiment.training(LANE, model, seed, data).run(new TrainingControl(), TrainingListener.NONE);
        return measure(experiment, new Measurer(experiment, Progress.NONE), model, learned, data);
    }

    private static SeedMeasures measure(Experiment experiment, Measurer measurer, String model, ParameterSnapshot learned,
            Transitions data) {
        return measurer.measure(0, model, experiment.architecture(model).instantiate(learned, learned.precision()),
                experiment.architecture(model).onLane(LANE, learned, Precision.FLOAT32), data, Progress.NONE);
    }

    private static Scene with(Scene scene, String override) {
        return new SceneReader(Catalogue.installed()).read(scene.name(), scene.yaml(), List.of(override));
    }

    private static double factor(Scene scene, long seed) {
        return orbit(train(scene, "MLP", seed)).profile().factor(ErrorForm.POOLED);
    }

    private static double residual(SeedMeasures measures, Precision precision) {
        return measures.find(ResidualFinding.class).orElseThrow().residual(precision).absolute();
    }

    private static OrbitFinding orbit(SeedMeasures measures) {
        return measures.find(OrbitFinding.class).orElseThrow();
    }
}
