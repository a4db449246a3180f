package org.orbitarium.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

/** Random rotations follow Haar's measure. */
final class HaarTest {

    private static final int DRAWS = 20_000;
    /** The Kolmogorov-Smirnov distance that a right distribution exceeds once in twenty thousand times. */
    private static final double DISTANCE = 2.3 / Math.sqrt(DRAWS);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void anglesHaveTheDensityOneMinusCosine(long seed) {
        assertFollows(draws(seed, SO3::haar).mapToDouble(SO3::angle).toArray(), angle -> (angle - Math.sin(angle)) / Math.PI);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void turnedRotationsAreDistributedAlike(long seed) {
        SO3 g = SO3.rotationVector(0.3, -1.2, 2.1);
        DoubleUnaryOperator expected = angle -> (angle - Math.sin(angle)) / Math.PI;
        assertFollows(draws(seed, SO3::haar).mapToDouble(h -> g.after(h).angle()).toArray(), expected);
        assertFollows(draws(seed, SO3::haar).mapToDouble(h -> h.after(g).angle()).toArray(), expected);
    }

    /** Archimedes: each coordinate of a uniform direction is uniform on [−1, 1]. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void everyEntryOfTheMatrixIsUniform(long seed) {
        for (int entry = 0; entry < 9; entry++) {
            int at = entry;
            double[] values = draws(seed, SO3::haar).mapToDouble(g -> g.matrix()[at]).toArray();
            assertFollows(values, value -> (value + 1) / 2);
            assertEquals(0, Arrays.stream(values).average().orElseThrow(), 4.5 * Math.sqrt(1.0 / 3 / DRAWS), "entry " + entry);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 2, Math.PI})
    void smallerRotationsFollowTheSameMeasure(double greatest) {
        double[] angles = draws(5, stream -> SO3.within(stream, greatest)).mapToDouble(SO3::angle).toArray();
        assertTrue(Arrays.stream(angles).allMatch(angle -> angle <= greatest + 1e-15));
        assertFollows(angles, angle -> (angle - Math.sin(angle)) / (greatest - Math.sin(greatest)));
        assertFollows(draws(6, stream -> SO3.within(stream, greatest)).mapToDouble(g -> g.rotationVector()[1] / g.angle()).toArray(),
                height -> (height + 1) / 2);
    }

    private static Stream<SO3> draws(long seed, Function<RandomStream, SO3> draw) {
        RandomStream stream = new Streams(seed).stream("haar");
        return Stream.generate(() -> draw.apply(stream)).limit(DRAWS);
    }

    private static void assertFollows(double[] values, DoubleUnaryOperator distribution) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double greatest = 0;
        for (int i = 0; i < sorted.length; i++) {
            double share = distribution.applyAsDouble(sorted[i]);
            greatest = Math.max(greatest, Math.max(share - (double) i / sorted.length, (i + 1.0) / sorted.length - share));
        }
        assertTrue(greatest < DISTANCE, "distance " + greatest);
    }
}
