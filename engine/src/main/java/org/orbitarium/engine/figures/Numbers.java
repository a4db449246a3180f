package org.orbitarium.engine.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Digits;
import org.orbitarium.engine.measures.Interval;

/**
 * Numbers as people read them: 0.253, 2.9·10⁻⁶, ×13.3, [11.8, 14.6]. What is not finite is a dash. Files that programs read have all digits
 * instead; everything else that shows a number, shows it so.
 */
public final class Numbers {

    private static final String DASH = Digits.DASH;
    /** A whole number from here on is the number of something, and no measurement. */
    private static final int COUNTED = 100;
    /** Below this, numbers are written with powers of ten. */
    private static final double SMALL = 1e-3;

    private Numbers() {
    }

    /** Returns three significant digits: 0.253, 6.79, 16.4, 1,230 and powers of ten outside 0.001 … 99,999. */
    public static String three(double value) {
        return significant(value, 3);
    }

    /** Returns so many significant digits, as {@link #three} does. */
    public static String significant(double value, int digits) {
        return Digits.significant(value, digits);
    }

    /** Returns a whole number with all its digits: 8, 37,184. */
    public static String whole(long value) {
        return Digits.whole(value);
    }

    /** Returns four significant digits for a table of results: 15.24, 1.000; and all of them of what was counted: 37,184. */
    public static String four(double value) {
        boolean counted = value == Math.rint(value) && value >= COUNTED && value < Long.MAX_VALUE;
        return counted ? whole((long) value) : significant(value, 4);
    }

    /** Returns a mantissa of so many digits and a power of ten: 2.9·10⁻⁶, 10⁻⁶ if the mantissa is 1 and one digit is wanted. */
    public static String power(double value, int digits) {
        return Digits.power(value, digits);
    }

    /** Returns a power of ten for an axis: 1, 10, 10⁻², 10³. */
    public static String tick(int exponent) {
        return exponent == 0 ? "1" : exponent == 1 ? "10" : "10" + superscript(exponent);
    }

    /** Returns a ratio: ×1.00, ×13.3. */
    public static String factor(double value) {
        return Double.isFinite(value) ? "×" + three(value) : DASH;
    }

    /** Returns a multiple that was chosen and not measured: ×0.25, ×2. */
    public static String times(double value) {
        return Double.isFinite(value) ? "×" + Digits.minus(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()) : DASH;
    }

    /**
     * Returns whether an interval tells more than its mean, everywhere where one is shown: not if a bound is not finite, nor if both are
     * read as one number, as those of one seed and of what is exact.
     */
    public static boolean spread(double low, double high) {
        return Double.isFinite(low) && Double.isFinite(high) && !three(low).equals(three(high));
    }

    /** Returns an interval with the digits that its mean deserves: [0.240, 0.266]; a dash without {@link #spread}. */
    public static String interval(double low, double high) {
        return spread(low, high) ? "[" + three(low) + ", " + three(high) + "]" : DASH;
    }

    /** Returns a mean with its interval: 0.253 [0.240, 0.266]; without {@link #spread} the mean alone, of nothing a dash. */
    public static String mean(@Nullable Interval interval) {
        return interval == null ? DASH : three(interval.mean()) + behind(interval);
    }

    /** Returns a mean with its interval where room is dear: small ones share one power of ten, 1.5 [1.3, 1.6]·10⁻⁷. */
    public static String brief(@Nullable Interval interval) {
        if (interval == null || !spread(interval.low(), interval.high())) {
            return mean(interval);
        }
        double size = Math.max(Math.abs(interval.mean()), Math.max(Math.abs(interval.low()), Math.abs(interval.high())));
        if (size >= SMALL) {
            return mean(interval);
        }
        int exponent = (int) Math.floor(Math.log10(size));
        return tenths(interval.mean(), exponent) + " [" + tenths(interval.low(), exponent) + ", " + tenths(interval.high(), exponent)
                + "]·10" + superscript(exponent);
    }

    private static String tenths(double value, int exponent) {
        return Digits.minus(new BigDecimal(value).movePointLeft(exponent).setScale(1, RoundingMode.HALF_UP).toPlainString());
    }

    /** Returns a ratio with its interval: ×13.3 [11.8, 14.6], ×1.00. */
    public static String factor(Interval interval) {
        return factor(interval.mean()) + behind(interval);
    }

    private static String behind(Interval interval) {
        return spread(interval.low(), interval.high()) ? " " + interval(interval.low(), interval.high()) : "";
    }

    /** Returns whole degrees: 137°. */
    public static String degrees(double value) {
        return Double.isFinite(value) ? Digits.minus(Long.toString(Math.round(value))) + "°" : DASH;
    }

    /** Returns a share in whole percent, as in 34 %. */
    public static String percent(double share) {
        return Double.isFinite(share) ? Digits.minus(Long.toString(Math.round(100 * share))) + " %" : DASH;
    }

    /** Returns px or degrees for a label: one decimal below 10, else none; no false precision. */
    public static String coarse(double value) {
        if (!Double.isFinite(value)) {
            return DASH;
        }
        int decimals = Math.abs(value) < 9.95 ? 1 : 0;
        String plain = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return Digits.minus(plain);
    }

    /** Returns the exponent in raised digits. */
    public static String superscript(int exponent) {
        return Digits.superscript(exponent);
    }
}
