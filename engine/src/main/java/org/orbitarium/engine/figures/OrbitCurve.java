package org.orbitarium.engine.figures;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.worlds.Wedge;

/**
 * One model's error over a whole orbit, with its interval. The arrays are shared, not copied, and only read.
 *
 * @param name    of the model
 * @param role    its colour
 * @param degrees where it was measured, ascending on [0, 360)
 * @param mean    positive; NaN where there is no number
 * @param low     lower bounds; NaN where there is none
 * @param high    upper bounds; NaN where there is none
 */
public record OrbitCurve(String name, Role role, double[] degrees, double[] mean, double[] low, double[] high) {

    /** A largest error below so many times the smallest counts as flat. */
    private static final double FLAT = 1.05;
    private static final double SAME_ANGLE = 1e-6;

    /** Checks the lengths and the order. */
    public OrbitCurve {
        if (mean.length != degrees.length || low.length != degrees.length || high.length != degrees.length || degrees.length == 0) {
            throw new IllegalArgumentException(name + ": as many values as angles expected, at least one");
        }
        for (int i = 0; i < degrees.length; i++) {
            if (!(degrees[i] >= 0 && degrees[i] < 360) || (i > 0 && degrees[i] <= degrees[i - 1])) {
                throw new IllegalArgumentException(name + ": angles must ascend on [0, 360), got " + Arrays.toString(degrees));
            }
        }
    }

    /** Returns a curve without intervals. */
    public static OrbitCurve of(String name, Role role, double[] degrees, double[] mean) {
        double[] none = new double[mean.length];
        Arrays.fill(none, Double.NaN);
        return new OrbitCurve(name, role, degrees, mean, none, none);
    }

    /** Returns values between those measured: linear in the angle and the logarithm, around the circle. */
    public double at(double[] values, double angle) {
        double wrapped = ((angle % 360) + 360) % 360;
        int found = Arrays.binarySearch(degrees, wrapped);
        if (found >= 0) {
            return values[found];
        }
        int after = -found - 1;
        int before = Math.floorMod(after - 1, degrees.length);
        int next = after % degrees.length;
        double span = degrees[next] - degrees[before] + (next <= before ? 360 : 0);
        double share = (wrapped - degrees[before] + (wrapped < degrees[before] ? 360 : 0)) / span;
        if (share < SAME_ANGLE) {
            return values[before];
        }
        return share > 1 - SAME_ANGLE ? values[next]
                : Math.exp((1 - share) * logarithm(values[before]) + share * logarithm(values[next]));
    }

    /** What is no error at all, or less, lies below everything: it must not open a hole between its neighbours. */
    private static double logarithm(double value) {
        return Math.log(Math.max(value, Double.MIN_VALUE));
    }

    /** Returns whether this very element was measured, so that nothing has to be interpolated. */
    public boolean measuredAt(double angle) {
        double wrapped = ((angle % 360) + 360) % 360;
        return Arrays.stream(degrees).anyMatch(d -> Math.abs(Math.IEEEremainder(d - wrapped, 360)) < 360 * SAME_ANGLE);
    }

    /** Returns whether the error is the same everywhere, to a twentieth. */
    public boolean flat() {
        double least = Arrays.stream(mean).min().orElse(Double.NaN);
        double most = Arrays.stream(mean).max().orElse(Double.NaN);
        return most <= FLAT * least;
    }

    /** Returns the index of the largest mean outside the wedge, or −1 if there is none. */
    public int worstUnseen(@Nullable Wedge wedge) {
        int worst = -1;
        for (int i = 0; wedge != null && i < degrees.length; i++) {
            if (!wedge.contains(degrees[i]) && Double.isFinite(mean[i]) && (worst < 0 || mean[i] > mean[worst])) {
                worst = i;
            }
        }
        return worst;
    }
}
