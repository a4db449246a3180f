package org.orbitarium.engine.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.measures.Interval;

/** Numbers as people read them: 0.253, 2.9·10⁻⁶, ×13.3, [11.8, 14.6]. What is not finite is a dash. */
public final class Numbers {

    private static final String DASH = "–";
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numbers() {
    }

    /** Returns three significant digits: 0.253, 6.79, 16.4, 1,230 and powers of ten outside 0.001 … 99,999. */
    public static String three(double value) {
        return significant(value, 3);
    }

    /** Returns so many significant digits, as {@link #three} does. */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return DASH;
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 99_999.5)) {
            return power(value, Math.min(digits, 2));
        }
        BigDecimal rounded = round(value, digits);
        String plain = rounded.scale() < 0 || size >= 1000 ? grouped(rounded) : rounded.toPlainString();
        return minus(plain);
    }

    /** Returns a whole number with all its digits: 8, 37,184. */
    public static String whole(long value) {
        return minus(String.format(Locale.ROOT, "%,d", value));
    }

    /** Returns a mantissa of so many digits and a power of ten: 2.9·10⁻⁶, 10⁻⁶ if the mantissa is 1 and one digit is wanted. */
    public static String power(double value, int digits) {
        if (!Double.isFinite(value)) {
            return DASH;
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = round(value, digits);
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent).toPlainString();
        String ten = "10" + superscript(exponent);
        return digits == 1 && "1".equals(mantissa) ? ten : minus(mantissa) + "·" + ten;
    }

    /** Returns a power of ten for an axis: 1, 10, 10⁻², 10³. */
    public static String tick(int exponent) {
        return exponent == 0 ? "1" : exponent == 1 ? "10" : "10" + superscript(exponent);
    }

    /** Returns a ratio: ×1.00, ×13.3. */
    public static String factor(double value) {
        return Double.isFinite(value) ? "×" + three(value) : DASH;
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

    /** Returns a ratio with its interval: ×13.3 [11.8, 14.6], ×1.00. */
    public static String factor(Interval interval) {
        return factor(interval.mean()) + behind(interval);
    }

    private static String behind(Interval interval) {
        return spread(interval.low(), interval.high()) ? " " + interval(interval.low(), interval.high()) : "";
    }

    /** Returns whole degrees: 137°. */
    public static String degrees(double value) {
        return Double.isFinite(value) ? minus(Long.toString(Math.round(value))) + "°" : DASH;
    }

    /** Returns px or degrees for a label: one decimal below 10, else none; no false precision. */
    public static String coarse(double value) {
        if (!Double.isFinite(value)) {
            return DASH;
        }
        int decimals = Math.abs(value) < 9.95 ? 1 : 0;
        String plain = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return minus(plain);
    }

    /** Returns the exponent in raised digits. */
    public static String superscript(int exponent) {
        StringBuilder raised = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            raised.append(DIGITS.charAt(digit - '0'));
        }
        return raised.toString();
    }

    /** Rounds to so many digits and keeps the zeros: 1 becomes 1.00, 9.996 becomes 10.0. */
    private static BigDecimal round(double value, int digits) {
        if (value == 0) {
            return BigDecimal.ZERO.setScale(digits - 1);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        return rounded.setScale(digits - (rounded.precision() - rounded.scale()), RoundingMode.UNNECESSARY);
    }

    private static String grouped(BigDecimal value) {
        StringBuilder plain = new StringBuilder(value.setScale(Math.max(0, value.scale()), RoundingMode.UNNECESSARY).toPlainString());
        int start = plain.charAt(0) == '-' ? 1 : 0;
        int point = plain.indexOf(".");
        for (int i = (point < 0 ? plain.length() : point) - 3; i > start; i -= 3) {
            plain.insert(i, ',');
        }
        return plain.toString();
    }

    private static String minus(String plain) {
        return plain.replace('-', '−');
    }
}
