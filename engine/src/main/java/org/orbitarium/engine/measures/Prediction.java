package org.orbitarium.engine.measures;

import java.util.Arrays;

/**
 * Where one more value of the same kind would lie: the 95 % prediction interval of normally distributed values,
 * mean ± t(n − 1; 0.975) · s · √(1 + 1/n) with the sample's standard deviation s. Unlike the interval of a mean it does not
 * shrink to nothing with more values.
 */
public final class Prediction {

    /** The 97.5 % quantile of Student's t for 1 to 30 degrees of freedom. */
    private static final double[] STUDENT = {12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010,
        2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518,
        2.0484, 2.0452, 2.0423};
    private static final double NORMAL = 1.959964;

    private Prediction() {
    }

    /** Returns the mean and the interval of one more value; one value alone says nothing of its spread, its interval has no width. */
    public static Interval oneMore(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        double half = n == 1 ? 0 : student(n - 1) * Math.sqrt(squares / (n - 1) * (1 + 1.0 / n));
        return new Interval(mean, mean - half, mean + half);
    }

    /**
     * Returns the mean of positive values and the interval of one more, taken on their logarithms: errors, factors and residuals scatter by
     * ratios and are never negative.
     */
    public static Interval oneMorePositive(double[] values) {
        Interval logarithms = oneMore(Arrays.stream(values).map(Math::log).toArray());
        return new Interval(Arrays.stream(values).average().orElseThrow(), Math.exp(logarithms.low()), Math.exp(logarithms.high()));
    }

    /** Returns the 97.5 % quantile of Student's t; beyond the table by the expansion of Cornish and Fisher. */
    static double student(int freedom) {
        if (freedom <= STUDENT.length) {
            return STUDENT[freedom - 1];
        }
        double z = NORMAL;
        double z3 = z * z * z;
        return z + (z3 + z) / (4.0 * freedom) + (5 * z3 * z * z + 16 * z3 + 3 * z) / (96.0 * freedom * freedom);
    }
}
