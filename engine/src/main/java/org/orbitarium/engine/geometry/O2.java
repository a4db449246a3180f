package org.orbitarium.engine.geometry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbitarium.engine.base.BadInputException;

/**
 * An element of O(2): R(angle)·diag(1, −1)^mirror, so a mirroring element first reflects at the x axis and then rotates.
 *
 * <p>Prints and parses as {@code 137deg} and {@code mirror@137deg}.
 *
 * @param angle  radians, counter-clockwise, not wrapped
 * @param mirror whether it reflects at the x axis first
 */
public record O2(double angle, boolean mirror) implements GroupElement {

    /** Refuses an angle that is not finite, in radians or in degrees. */
    public O2 {
        if (!Double.isFinite(Math.toDegrees(angle))) {
            throw new IllegalArgumentException("an angle must be finite, is " + angle);
        }
    }

    /** The element that does nothing. */
    public static final O2 IDENTITY = new O2(0, false);

    /** For errors. */
    static final String FORMS = "an angle in degrees as 137deg, or a reflection as mirror@137deg";

    private static final Pattern FORM = Pattern.compile("(mirror@)?([-+0-9.eE]+)deg");

    /** Returns the rotation by an angle in radians. */
    public static O2 rotation(double radians) {
        return new O2(radians, false);
    }

    /** Returns the rotation by an angle in degrees. */
    public static O2 degrees(double degrees) {
        return new O2(Math.toRadians(degrees), false);
    }

    /** Returns the angle in degrees, on [0, 360). */
    public double angleDegrees() {
        double wrapped = Math.toDegrees(angle) % 360;
        double turned = wrapped < 0 ? wrapped + 360 : wrapped;
        // An angle just below zero rounds up to the whole turn.
        return turned < 360 ? Math.abs(turned) : 0;
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double[] matrix() {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return mirror ? new double[] {c, s, s, -c} : new double[] {c, -s, s, c};
    }

    @Override
    public int determinant() {
        return mirror ? -1 : 1;
    }

    @Override
    public O2 inverse() {
        return mirror ? this : new O2(-angle, false);
    }

    /** Returns the element that acts as {@code other} first and then as this. */
    public O2 after(O2 other) {
        return new O2(mirror ? angle - other.angle : angle + other.angle, mirror != other.mirror);
    }

    /**
     * Reads {@code 137deg} or {@code mirror@137deg}.
     *
     * @throws BadInputException if it is neither
     */
    public static O2 parse(String text) {
        return read(text.strip()).orElseThrow(() -> new BadInputException("element '" + text + "'",
                "not an element of O(2) with a finite angle", "Write " + FORMS + "."));
    }

    /** Returns the element that a text without blanks at its ends describes, if it does. */
    static Optional<O2> read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new O2(Math.toRadians(Double.parseDouble(matcher.group(2))), matcher.group(1) != null));
        } catch (IllegalArgumentException e) {
            // not a number, or not a finite one
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return (mirror ? "mirror@" : "") + Math.toDegrees(angle) + "deg";
    }
}
