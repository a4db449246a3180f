package org.orbitarium.engine.geometry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How rotations of space and triples of numbers are written. */
final class RotationText {

    /** For errors. */
    static final String FORMS = "a turn about an axis in degrees as z@45deg, a rotation vector in degrees as (30, -15, 20.5)deg,"
            + " or quaternion(w, x, y, z) of length 1";

    private static final String NUMBER = "\\s*([-+0-9.eE]+)\\s*";
    private static final Pattern ABOUT = Pattern.compile("([xyz])@([-+0-9.eE]+)deg");
    private static final Pattern VECTOR = Pattern.compile("(\\([^()]*\\))\\s*deg");
    private static final Pattern TRIPLE = Pattern.compile("\\(" + NUMBER + "," + NUMBER + "," + NUMBER + "\\)");
    private static final Pattern QUATERNION =
            Pattern.compile("quaternion\\(" + NUMBER + "," + NUMBER + "," + NUMBER + "," + NUMBER + "\\)");
    /** As many as tell every double from its neighbours. */
    private static final int DIGITS = 17;

    private RotationText() {
    }

    /** Returns the rotation that a text without blanks at its ends describes, if it does. */
    static Optional<SO3> read(String text) {
        Matcher about = ABOUT.matcher(text);
        Matcher vector = VECTOR.matcher(text);
        Matcher quaternion = QUATERNION.matcher(text);
        try {
            if (about.matches()) {
                double turn = Math.IEEEremainder(Double.parseDouble(about.group(2)), 360);
                return Optional.of(SO3.about(Axis.valueOf(about.group(1).toUpperCase(Locale.ROOT)), Math.toRadians(turn)));
            }
            if (vector.matches()) {
                return triple(vector.group(1)).map(v -> SO3.rotationVector(
                        Math.toRadians(v[0]), Math.toRadians(v[1]), Math.toRadians(v[2])));
            }
            if (quaternion.matches()) {
                return Optional.of(new SO3(number(quaternion, 1), number(quaternion, 2), number(quaternion, 3), number(quaternion, 4)));
            }
        } catch (IllegalArgumentException e) {
            // not a number, not a finite one, or not of length 1
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Returns the three finite numbers of {@code (2, -1.5, 1)}, if a text is that. */
    static Optional<double[]> triple(String text) {
        Matcher matcher = TRIPLE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            double[] numbers = {number(matcher, 1), number(matcher, 2), number(matcher, 3)};
            boolean finite = Double.isFinite(numbers[0]) && Double.isFinite(numbers[1]) && Double.isFinite(numbers[2]);
            return finite ? Optional.of(numbers) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static String print(SO3 g) {
        double[] radians = g.rotationVector();
        double[] degrees = {Math.toDegrees(radians[0]), Math.toDegrees(radians[1]), Math.toDegrees(radians[2])};
        for (int digits = 1; digits <= DIGITS; digits++) {
            String candidate = inDegrees(degrees, digits);
            if (read(candidate).filter(g::equals).isPresent()) {
                return candidate;
            }
        }
        return "quaternion(" + plain(g.w()) + ", " + plain(g.x()) + ", " + plain(g.y()) + ", " + plain(g.z()) + ")";
    }

    static String triple(double x, double y, double z) {
        return "(" + plain(x) + ", " + plain(y) + ", " + plain(z) + ")";
    }

    private static String inDegrees(double[] degrees, int digits) {
        boolean x = degrees[0] != 0;
        boolean y = degrees[1] != 0;
        boolean z = degrees[2] != 0;
        if (!y && !z && x) {
            return "x@" + plain(rounded(degrees[0], digits)) + "deg";
        }
        if (!x && !z && y) {
            return "y@" + plain(rounded(degrees[1], digits)) + "deg";
        }
        if (!x && !y) {
            return "z@" + plain(rounded(degrees[2], digits)) + "deg";
        }
        return triple(rounded(degrees[0], digits), rounded(degrees[1], digits), rounded(degrees[2], digits)) + "deg";
    }

    private static double rounded(double value, int digits) {
        return new BigDecimal(value, new MathContext(digits)).doubleValue();
    }

    /** Returns the shortest text of a number, without the fraction that a whole one does not have. */
    private static String plain(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }
}
