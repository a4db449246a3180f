package org.orbitarium.engine.base;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** How a single number is written for people, everywhere: with as many digits as it deserves and, far from 1, a power of ten. */
public final class Digits {

    /** Stands for what is not finite. */
    public static final String DASH = "–";

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Digits() {
    }

    /** Returns so many significant digits: 0.253, 6.79, 16.4, 1,230 and powers of ten outside 0.001 … 99,999. */
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

    /** Returns the exponent in raised digits. */
    public static String superscript(int exponent) {
        StringBuilder raised = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            raised.append(RAISED.charAt(digit - '0'));
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

    /** Returns a text with the sign of minus in the place of its hyphens. */
    public static String minus(String plain) {
        return plain.replace('-', '−');
    }
}
