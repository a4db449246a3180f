package org.orbitarium.engine.worlds;

import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;

/**
 * The slice of orientations that training data come from.
 *
 * @param from degrees, counter-clockwise from the right
 * @param to   degrees, greater than {@code from} by at most 360
 */
public record Wedge(double from, double to) {

    /** The full circle. */
    public static final Wedge FULL = new Wedge(0, 360);

    /** Checks that the wedge has a width. */
    public Wedge {
        if (!(to > from) || !(to - from <= 360)) {
            throw new BadInputException("wedge [" + from + ", " + to + "]", "its width must be more than 0 and at most 360 degrees",
                    "Write it as [from, to] in degrees, as in [0, 90].");
        }
    }

    /** Returns a uniform orientation, in radians. */
    public double draw(RandomStream stream) {
        return Math.toRadians(stream.uniform(from, to));
    }

    /** Returns whether an angle in degrees, wrapped, lies in the wedge. */
    public boolean contains(double degrees) {
        double offset = (degrees - from) % 360;
        return (offset < 0 ? offset + 360 : offset) <= to - from;
    }

    /** Returns the width in degrees. */
    public double width() {
        return to - from;
    }
}
