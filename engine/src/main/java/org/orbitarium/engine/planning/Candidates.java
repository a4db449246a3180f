package org.orbitarium.engine.planning;

import java.util.stream.IntStream;

/** Works through many candidates on all processors, a chunk at a time; what comes out does not depend on how many there are. */
final class Candidates {

    /** Long enough for loops over candidates, and two chunks of the paper's 300 for two processors. */
    private static final int CHUNK = 150;

    private Candidates() {
    }

    /** Computes a stretch of the costs. */
    @FunctionalInterface
    interface Chunk {

        /** Writes the costs of the plans {@code from} to {@code to}, that one excluded. */
        void compute(int from, int to, double[] costs);
    }

    static double[] costs(int count, Chunk chunk) {
        double[] costs = new double[count];
        IntStream.range(0, (count + CHUNK - 1) / CHUNK).parallel()
                .forEach(i -> chunk.compute(i * CHUNK, Math.min(count, (i + 1) * CHUNK), costs));
        return costs;
    }
}
