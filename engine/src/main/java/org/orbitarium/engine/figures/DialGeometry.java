package org.orbitarium.engine.figures;

/**
 * Where values and angles stand on an orbit dial: angle counter-clockwise from the right, radius logarithmic in the value.
 *
 * @param x     centre, px
 * @param y     centre, px
 * @param inner radius of {@code low}, px
 * @param outer radius of {@code high}, px
 * @param low   smallest value that can be told apart; what is less is drawn at {@code inner}
 * @param high  largest value; what is more is drawn at {@code outer}
 */
public record DialGeometry(double x, double y, double inner, double outer, double low, double high) {

    /** What lies under a point. */
    public enum Part {

        /** The read-out in the middle. */
        CENTRE,

        /** Between the middle and the outer ring, or the ring's ticks. */
        FACE,

        /** Beyond the ticks. */
        OUTSIDE
    }

    private static final double REACH = 24;

    /** Checks the ranges. */
    public DialGeometry {
        if (!(low > 0 && high > low && outer > inner && inner >= 0)) {
            throw new IllegalArgumentException("no dial: values " + low + " … " + high + ", radii " + inner + " … " + outer);
        }
    }

    /** Returns the radius in px of a value, also of one that has no logarithm; NaN of NaN. */
    public double radius(double value) {
        if (value <= low) {
            return inner;
        }
        double share = Math.log(value / low) / Math.log(high / low);
        return inner + Math.clamp(share, 0, 1) * (outer - inner);
    }

    /** Returns the value at a radius in px. */
    public double value(double radius) {
        return low * Math.pow(high / low, (radius - inner) / (outer - inner));
    }

    /** Returns the x of a point in px. */
    public double px(double degrees, double radius) {
        return x + radius * Math.cos(Math.toRadians(degrees));
    }

    /** Returns the y of a point in px. */
    public double py(double degrees, double radius) {
        return y - radius * Math.sin(Math.toRadians(degrees));
    }

    /** Returns the angle under a point, degrees on [0, 360). */
    public double angle(double pointX, double pointY) {
        double degrees = Math.toDegrees(Math.atan2(y - pointY, pointX - x));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    /** Returns what lies under a point. */
    public Part part(double pointX, double pointY) {
        double distance = Math.hypot(pointX - x, pointY - y);
        return distance < inner ? Part.CENTRE : distance <= outer + REACH ? Part.FACE : Part.OUTSIDE;
    }
}
