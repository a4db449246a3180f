package org.orbitarium.engine.measures;

import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

/** Whether paired differences are about 0: two tests that assume nothing of how they are distributed. */
public final class PairedTests {

    private PairedTests() {
    }

    /**
     * Returns the two-sided p of the exact sign test: how likely so few or so many positive differences are by fair coins. Differences of
     * 0 do not count.
     */
    public static double sign(double[] differences) {
        int positive = 0;
        int n = 0;
        for (double difference : differences) {
            positive += difference > 0 ? 1 : 0;
            n += difference == 0 ? 0 : 1;
        }
        int fewer = Math.min(positive, n - positive);
        double term = StrictMath.pow(0.5, n);
        double tail = 0;
        for (int k = 0; k <= fewer; k++) {
            tail += term;
            term *= (double) (n - k) / (k + 1);
        }
        return Math.min(1, 2 * tail);
    }

    /**
     * Returns the two-sided p of the permutation test of the mean: the share of random sign flips whose mean is as far from 0, the
     * differences as they are counted among them.
     *
     * @param flips how many, 20,000 in arXiv 2606.03003
     */
    public static double permutation(double[] differences, int flips) {
        double seen = Math.abs(sum(differences));
        RandomStream stream = new Streams(1).stream("permutation");
        int asFar = 1;
        for (int i = 0; i < flips; i++) {
            double sum = 0;
            for (double difference : differences) {
                sum += stream.nextLong() < 0 ? -difference : difference;
            }
            // rounding of a sum in another order must not decide
            asFar += Math.abs(sum) >= seen * (1 - 1e-12) ? 1 : 0;
        }
        return (double) asFar / (flips + 1);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
