package org.orbitarium.engine.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams are decided by seed and name alone, and draw what they promise. */
final class StreamsTest {

    private static final int DRAWS = 200_000;

    @Test
    void theSameSeedAndNameDrawTheSame() {
        Streams streams = new Streams(7);
        streams.stream("other").nextGaussian();
        assertArrayEquals(draw(new Streams(7).stream("data")), draw(streams.stream("data")));
    }

    @Test
    void anotherSeedNameOrPartDrawsSomethingElse() {
        long first = new Streams(7).stream("data").nextLong();
        assertNotEquals(first, new Streams(8).stream("data").nextLong());
        assertNotEquals(first, new Streams(7).stream("datb").nextLong());
        assertNotEquals(first, new Streams(7).within("data").stream("data").nextLong());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, -1, Long.MAX_VALUE})
    void gaussianHasZeroMeanUnitVarianceAndNoSkew(long seed) {
        RandomStream stream = new Streams(seed).stream("gaussian");
        double[] values = IntStream.range(0, DRAWS).mapToDouble(i -> stream.nextGaussian()).toArray();
        double bound = 5 / Math.sqrt(DRAWS);
        assertEquals(0, Arrays.stream(values).average().orElseThrow(), bound);
        assertEquals(1, Arrays.stream(values).map(v -> v * v).average().orElseThrow(), bound * Math.sqrt(2));
        assertEquals(0, Arrays.stream(values).map(v -> v * v * v).average().orElseThrow(), bound * Math.sqrt(15));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void wholeNumbersAreUniform(int bound) {
        RandomStream stream = new Streams(3).stream("ints");
        int[] counts = new int[bound];
        for (int i = 0; i < DRAWS; i++) {
            counts[stream.nextInt(bound)]++;
        }
        double expected = (double) DRAWS / bound;
        double chiSquared = Arrays.stream(counts).mapToDouble(c -> (c - expected) * (c - expected) / expected).sum();
        assertTrue(chiSquared <= bound - 1 + 6 * Math.sqrt(2.0 * bound), "chi squared " + chiSquared + " for " + bound);
    }

    @Test
    void aPermutationHoldsEveryIndexOnce() {
        int[] sorted = new Streams(5).stream("permutation").permutation(1000);
        assertNotEquals(0, Arrays.mismatch(sorted, IntStream.range(0, 1000).toArray()) + 1);
        Arrays.sort(sorted);
        assertArrayEquals(IntStream.range(0, 1000).toArray(), sorted);
    }

    private static double[] draw(RandomStream stream) {
        return IntStream.range(0, 100).mapToDouble(i -> stream.nextGaussian()).toArray();
    }
}
