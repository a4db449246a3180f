package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Collector;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.data.Turned;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.WedgeOverlap;
import org.orbitarium.engine.worlds.Wedge;

final class ExperimentTest {

    @Test
    void turnedDataSeeEveryRotationAndAWideWedgeAloneDoesNot() {
        Experiment turned = small("data.turned=true", "data.wedge=[0, 360]");
        Experiment wide = small("data.wedge=[0, 360]");
        for (int degrees = 0; degrees < 360; degrees += 15) {
            assertTrue(seen(turned, O2.degrees(degrees)), degrees + " degrees, turned");
            assertEquals(degrees == 0, seen(wide, O2.degrees(degrees)), degrees + " degrees, pushed in every direction");
        }
    }

    @Test
    void trainingAndTestDataAreTurnedIfTheSceneSaysSoAndOnlyThen() {
        Experiment turned = small("data.turned=true", "data.wedge=[0, 360]");
        Transitions expected = Collector.collect(new Turned(turned.world()), Wedge.FULL, turned.scene().data().train(),
                new Streams(3).within("train"));
        assertArrayEquals(expected.after().data(), turned.training(3).after().data());
        assertTrue(angles(turned.training(3)) > 1, "a T at many angles");
        assertTrue(angles(turned.test().transitions()) > 1, "a T at many angles");
        assertEquals(1, angles(small("data.wedge=[0, 360]").test().transitions()), "an upright T before it is pushed");
        assertFalse(Arrays.equals(expected.after().data(), small("data.wedge=[0, 360]").training(3).after().data()));
    }

    /** Counts the angles of the T in the first steps of episodes, when the agent stands still and nothing has touched it. */
    private static long angles(Transitions transitions) {
        Rows before = transitions.before();
        return IntStream.range(0, before.count()).filter(row -> before.at(row, 2) == 0 && before.at(row, 3) == 0)
                .mapToObj(row -> Math.round(1e6 * before.at(row, 6)) + " " + Math.round(1e6 * before.at(row, 7))).distinct().count();
    }

    private static boolean seen(Experiment experiment, O2 g) {
        return WedgeOverlap.seen(experiment.scene().data().slice(), experiment.test().world().wedgeTie(), g);
    }

    private static Experiment small(String... overrides) {
        return Experiment.of(SmallScene.latent(overrides));
    }
}
