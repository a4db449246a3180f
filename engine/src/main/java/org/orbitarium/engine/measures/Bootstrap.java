package org.orbitarium.engine.measures;

import java.util.Arrays;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

/**
 * The percentile bootstrap of a mean (Efron, 1979): resample with replacement, take the mean, read the 2.5 % and 97.5 % quantiles with
 * linear interpolation. Every call starts its own stream, so an interval depends on its values alone.
 *
 * @param streams   the source of randomness
 * @param resamples how many, 4000 in arXiv 2606.03003
 */
public record Bootstrap(Streams streams, int resamples) {

    /** The bootstrap that runs use: seed 1, 4000 resamples. */
    public static Bootstrap standard() {
        return new Bootstrap(new Streams(1), 4000);
    }

    /** Returns mean and 95 % interval; of one value the interval has no width. */
    public Interval mean(double[] values) {
        double mean = average(values);
        if (!Double.isFinite(mean)) {
            return new Interval(mean, mean, mean);
        }
        RandomStream stream = streams.stream("bootstrap");
        double[] means = new double[resamples];
        for (int r = 0; r < resamples; r++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[stream.nextInt(values.length)];
            }
            means[r] = sum / values.length;
        }
        Arrays.sort(means);
        // rounding of a mean of equal values must not put the mean outside of its interval
        return new Interval(mean, Math.min(mean, quantile(means, 0.025)), Math.max(mean, quantile(means, 0.975)));
    }

    /** Returns the mean of a − b over pairs, with its interval: clear of 0 means that a and b differ. */
    public Interval pairedDifference(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("pairs expected, got " + a.length + " and " + b.length + " values");
        }
        double[] differences = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            differences[i] = a[i] - b[i];
        }
        return mean(differences);
    }

    /** Returns mean(above) / mean(below) over pairs that are resampled together, with its interval. */
    public Interval pairedRatio(double[] above, double[] below) {
        if (above.length != below.length) {
            throw new IllegalArgumentException("pairs expected, got " + above.length + " and " + below.length + " values");
        }
        double ratio = average(above) / average(below);
        if (!Double.isFinite(ratio)) {
            return new Interval(ratio, ratio, ratio);
        }
        RandomStream stream = streams.stream("bootstrap");
        double[] ratios = new double[resamples];
        for (int r = 0; r < resamples; r++) {
            double top = 0;
            double bottom = 0;
            for (int i = 0; i < above.length; i++) {
                int drawn = stream.nextInt(above.length);
                top += above[drawn];
                bottom += below[drawn];
            }
            ratios[r] = top / bottom;
        }
        Arrays.sort(ratios);
        return new Interval(ratio, Math.min(ratio, quantile(ratios, 0.025)), Math.max(ratio, quantile(ratios, 0.975)));
    }

    /** Returns a quantile of sorted values, linear between neighbours. */
    static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static double average(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("at least one value expected");
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
