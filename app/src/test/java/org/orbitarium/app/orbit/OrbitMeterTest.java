package org.orbitarium.app.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.MeterFigure;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Scene;

/** The meter can fail: a bias on one vector-linear layer, which breaks the symmetry, lifts its bar by many digits. */
@NullUnmarked
final class OrbitMeterTest {

    private static final GradientLane LANE = new GradientLane();

    @AfterAll
    static void close() {
        LANE.close();
    }

    @Test
    void aBiasShowsOnTheMeter() throws Exception {
        OrbitScene sound = trained(Scenes.pusht());
        OrbitScene flawed = trained(Scenes.pusht("models.Vector neurons.flaw=bias"));
        for (double degrees : new double[] {17, 101, 238}) {
            MeterFigure.Bar single = bar(sound, degrees, Precision.FLOAT32);
            MeterFigure.Bar twice = bar(sound, degrees, Precision.FLOAT64);
            assertTrue(single.chosen() > 0 && single.chosen() < 1e-4, degrees + "° in float32: " + single.chosen());
            assertTrue(twice.chosen() > 0 && twice.chosen() < 1e-12, degrees + "° in float64: " + twice.chosen());
            assertEquals(single.chosen(), twice.other(), "the other precision stays as a dashed bar");
            for (Precision precision : Precision.values()) {
                double residual = bar(flawed, degrees, precision).chosen();
                assertTrue(residual > 1e-3, degrees + "° in " + precision.label() + " with a bias: " + residual);
            }
        }
    }

    private static MeterFigure.Bar bar(OrbitScene scene, double degrees, Precision precision) {
        OrbitMoment moment = new OrbitComputation().compute(
                new OrbitRequest(scene, O2.degrees(degrees), 0, 0, 1, precision, Language.ENGLISH));
        MeterFigure.Bar bar = moment.latents().meter().bars().getFirst();
        assertEquals("Vector neurons", bar.name());
        return bar;
    }

    /** Trains as the window does. */
    private static OrbitScene trained(Scene scene) throws Exception {
        OrbitScene open = OrbitSceneLoader.load(scene, null);
        CompletableFuture<List<OrbitScene.Trained>> learned = new CompletableFuture<>();
        try (OrbitTraining training = new OrbitTraining(open, 0, LANE, status -> { }, models -> {
            if (models.at().epoch() == 4) {
                learned.complete(models.models());
            }
        })) {
            training.start();
            return open.with(learned.get(60, TimeUnit.SECONDS));
        }
    }
}
