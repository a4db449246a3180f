package org.orbitarium.engine.worlds.pusht;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

final class ScoringTest {

    private static final double[] GOAL = {200, 150, 0, 0, 256, 256, Math.PI / 4};

    @Test
    void aShiftCoversWhatGeometrySays() {
        assertEquals(1, Coverage.of(GOAL, GOAL), 1e-12);
        // upright T shifted along the bar by 10 px: the bar loses 10 × 30, the stem 10 × 90
        assertEquals(1 - (300 + 900) / 6300.0, Coverage.of(pose(110, 100, 0), pose(100, 100, 0)), 1e-12);
        // shifted by 200 px nothing overlaps; upside down about the bar's edge neither
        assertEquals(0, Coverage.of(pose(300, 100, 0), pose(100, 100, 0)));
        assertEquals(0, Coverage.of(pose(100, 100, Math.PI), pose(100, 100, 0)), 1e-12);
    }

    @Test
    void coverageAgreesWithCountingPoints() {
        RandomStream stream = new Streams(8).stream("coverage");
        for (int n = 0; n < 10; n++) {
            double[] state = pose(256 + stream.uniform(-40, 40), 256 + stream.uniform(-40, 40), stream.uniform(-3, 3));
            int both = 0;
            int points = 200_000;
            for (int i = 0; i < points; i++) {
                double x = stream.uniform(100, 400);
                double y = stream.uniform(100, 400);
                both += Tee.distance(x, y, state[4], state[5], state[6]) == 0 && Tee.distance(x, y, 256, 256, Math.PI / 4) == 0 ? 1 : 0;
            }
            assertEquals(both * 90_000.0 / points / Tee.AREA, Coverage.of(state, GOAL), 0.02);
        }
    }

    @Test
    void absoluteEpisodesSucceedAboveNinetyFivePercent() {
        double[] near = pose(256 + 1, 256, Math.PI / 4);
        double[] far = pose(256 + 6, 256, Math.PI / 4);
        assertTrue(Scoring.success(Convention.ABSOLUTE, near, GOAL));
        assertEquals(1, Scoring.reward(Convention.ABSOLUTE, near, GOAL));
        assertFalse(Scoring.success(Convention.ABSOLUTE, far, GOAL));
        assertEquals(Coverage.of(far, GOAL) / 0.95, Scoring.reward(Convention.ABSOLUTE, far, GOAL));
        assertArrayEquals(new double[] {256, 256, Math.PI / 4}, new double[] {Scoring.gymGoal()[4], Scoring.gymGoal()[5],
            Scoring.gymGoal()[6]});
    }

    @Test
    void relativeEpisodesSucceedNearTheGoalState() {
        double[] state = GOAL.clone();
        state[0] += 12;
        state[5] += 15;
        state[6] += 2 * Math.PI + 0.34;
        assertTrue(Scoring.success(Convention.RELATIVE, state, GOAL));
        state[6] += 0.02;
        assertFalse(Scoring.success(Convention.RELATIVE, state, GOAL));
        state[6] = GOAL[6];
        state[1] += 6;
        assertFalse(Scoring.success(Convention.RELATIVE, state, GOAL));
        state[2] = 30;
        assertEquals(-Math.sqrt(12 * 12 + 15 * 15 + 6 * 6 + 30 * 30), Scoring.reward(Convention.RELATIVE, state, GOAL), 1e-12);
    }

    @Test
    void horizonsAreUpstreams() {
        assertEquals(300, Convention.ABSOLUTE.horizon());
        assertEquals(200, Convention.RELATIVE.horizon());
    }

    @Test
    void keypointsTurnWithThePose() {
        double[][] points = Tee.keypoints(100, 200, Math.PI / 2);
        assertEquals(8, points.length);
        assertArrayEquals(new double[] {100, 140}, points[0], 1e-12);
        assertArrayEquals(new double[] {100, 260}, points[1], 1e-12);
        assertArrayEquals(new double[] {-20, 215}, points[6], 1e-12);
        assertArrayEquals(new double[] {-20, 185}, points[7], 1e-12);
    }

    private static double[] pose(double x, double y, double angle) {
        return new double[] {0, 0, 0, 0, x, y, angle};
    }
}
