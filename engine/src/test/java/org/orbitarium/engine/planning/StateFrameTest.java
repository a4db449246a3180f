package org.orbitarium.engine.planning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.geometry.SE3;
import org.orbitarium.engine.geometry.SO3;

final class StateFrameTest {

    private static final Representation PLANE = Representation.of(2, Field.VECTOR, Field.SCALAR, Field.VECTOR, Field.PSEUDOVECTOR);
    private static final Representation SPACE = new Representation(3, Collections.nCopies(7, Field.POSITION));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void axesTurnWithWhatTheWorldShows(long seed) {
        RandomStream stream = new Streams(seed).stream("frames");
        for (int i = 0; i < 50; i++) {
            turns(PLANE, O2.rotation(stream.uniform(0, 2 * Math.PI)), stream);
            SO3 rotation = SO3.haar(stream);
            turns(SPACE, rotation, stream);
            turns(SPACE, new SE3(rotation, stream.nextGaussian(), stream.nextGaussian(), stream.nextGaussian()), stream);
        }
    }

    private static void turns(Representation representation, GroupElement g, RandomStream stream) {
        double[] seen = new double[representation.width()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = stream.nextGaussian();
        }
        int d = representation.dimension();
        StateFrame here = StateFrame.of(representation, seen);
        StateFrame there = StateFrame.of(representation, representation.apply(g, seen));
        assertFalse(here.degenerate());
        Representation vector = Representation.vectors(d, 1);
        for (int i = 0; i < d; i++) {
            double[] axis = new double[d];
            axis[i] = 1;
            assertArrayEquals(vector.apply(g, here.toWorld(axis)), there.toWorld(axis), 1e-12);
        }
        double[] axes = here.axes();
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double product = 0;
                for (int k = 0; k < d; k++) {
                    product += axes[k * d + i] * axes[k * d + j];
                }
                assertEquals(i == j ? 1 : 0, product, 1e-12);
            }
        }
        double determinant = d == 2 ? axes[0] * axes[3] - axes[1] * axes[2]
                : axes[0] * (axes[4] * axes[8] - axes[5] * axes[7]) - axes[1] * (axes[3] * axes[8] - axes[5] * axes[6])
                        + axes[2] * (axes[3] * axes[7] - axes[4] * axes[6]);
        assertEquals(1, determinant, 1e-12);
    }

    @Test
    void whatHasNoDirectionIsGivenTheWorldsAxesAndSaysSo() {
        StateFrame nowhere = StateFrame.of(PLANE, new double[PLANE.width()]);
        assertTrue(nowhere.degenerate());
        assertArrayEquals(StateFrame.world(2).axes(), nowhere.axes(), 1e-15);
        double[] line = new double[SPACE.width()];
        for (int i = 0; i < line.length; i += 3) {
            line[i + 2] = i;
        }
        StateFrame along = StateFrame.of(SPACE, line);
        assertTrue(along.degenerate());
        assertArrayEquals(new double[] {0, 0, -1}, along.toWorld(new double[] {1, 0, 0}), 1e-15);
        assertArrayEquals(new double[] {1, 0, 0}, along.toWorld(new double[] {0, 1, 0}), 1e-15);
    }

    @Test
    void aPlaceCountsFromTheCentroid() {
        double[] here = {0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 5, 1, 1, 0, 4, 2, 7, 0, 0};
        double[] there = here.clone();
        for (int i = 0; i < there.length; i++) {
            there[i] += 100 + i % 3;
        }
        assertArrayEquals(StateFrame.of(SPACE, here).axes(), StateFrame.of(SPACE, there).axes(), 1e-12);
    }
}
