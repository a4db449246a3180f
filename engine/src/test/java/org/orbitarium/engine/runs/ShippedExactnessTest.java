package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.orbit.OrbitFinding;
import org.orbitarium.engine.measures.residual.ResidualFinding;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Scene;

/** Every shipped seed of the vector-neuron models is exactly equivariant as it ships, in both precisions and in every form. */
final class ShippedExactnessTest {

    private static final GradientLane LANE = new GradientLane();
    /** Bounds of the greatest residual over 32 elements, relative to max|z|. */
    private static final double FLOAT32 = 1e-6;
    private static final double FLOAT64 = 1e-13;
    private static final double FACTOR = 1e-3;

    @AfterAll
    static void close() {
        LANE.close();
    }

    @ParameterizedTest
    @CsvSource({"pusht-orbit, 37184, 167424", "pusht-forward, 3360, 18952"})
    void residualsAreRoundingAndFactorsAreOne(String name, int equivariant, int baseline) {
        RunFolder shipped = RunFolder.open(Home.find().asset("runs/" + name));
        Scene scene = SmallScene.shipped(name, "measures.orbit.bins=[0, 17.3, 90, 133.7, 180, 211.1, 305.9]",
                "measures.orbit.dial=4", "measures.orbit.mirrors=0");
        Experiment experiment = Experiment.of(scene);
        Measurer measurer = new Measurer(experiment, Progress.NONE);
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L), shipped.seeds());
        experiment.architectures().forEach((model, architecture) -> {
            boolean exact = architecture.kind() == ModelKind.EQUIVARIANT;
            assertEquals(exact ? equivariant : baseline, architecture.parameterCount());
            for (long seed : exact ? shipped.seeds() : List.<Long>of()) {
                LatentModel trained = shipped.model(scene, seed, model, Precision.FLOAT32);
                SeedMeasures measures = measurer.measure(seed, model, trained,
                        architecture.onLane(LANE, shipped.parameters(scene, seed, model, architecture), Precision.FLOAT32),
                        experiment.training(seed), Progress.NONE);
                ResidualFinding residual = measures.find(ResidualFinding.class).orElseThrow();
                double single = residual.residual(Precision.FLOAT32).relative();
                double twice = residual.residual(Precision.FLOAT64).relative();
                assertTrue(single > 0 && single <= FLOAT32, seed + " in float32: " + single + " of max|z|");
                assertTrue(twice > 0 && twice <= FLOAT64, seed + " in float64: " + twice + " of max|z|");
                OrbitFinding orbit = measures.find(OrbitFinding.class).orElseThrow();
                for (ErrorForm form : ErrorForm.values()) {
                    assertEquals(1, orbit.factor(form), FACTOR, seed + ", float32, " + form.label());
                    assertEquals(1, orbit.factorFloat64(form), 1e-9, seed + ", float64, " + form.label());
                }
            }
        });
    }
}
