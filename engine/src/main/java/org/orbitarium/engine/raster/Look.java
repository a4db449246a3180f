package org.orbitarium.engine.raster;

/** How a ball is drawn. What is a fact is filled; what is a prediction is an outline that faces the viewer, each of its own form. */
public enum Look {

    /** A shaded sphere. */
    FILLED,

    /** A ring. */
    RING,

    /** A ring of eight dashes. */
    DASHED_RING,

    /** A square that stands on a corner. */
    DIAMOND,

    /** Two crossing strokes. */
    CROSS;

    private static final double SQUARE_ROOT = Math.sqrt(0.5);
    private static final double DASHES = 8;
    private static final double DASH_SHARE = 0.6;

    /**
     * Returns how far a point lies outside the mark, in px; negative inside. No stroke reaches beyond the radius but by half the width of
     * a corner.
     *
     * @param x      from the centre
     * @param y      from the centre
     * @param radius px
     * @param half   half the width of the stroke, px; not for a filled ball
     */
    double outside(double x, double y, double radius, double half) {
        double middle = Math.max(radius - half, 0);
        return switch (this) {
            case FILLED -> Math.sqrt(x * x + y * y) - radius;
            case RING -> Math.abs(Math.sqrt(x * x + y * y) - middle) - half;
            case DASHED_RING -> dashed(x, y, middle, half);
            case DIAMOND -> Math.abs((Math.abs(x) + Math.abs(y)) * SQUARE_ROOT - middle * SQUARE_ROOT) - half;
            case CROSS -> {
                double along = (Math.abs(x) + Math.abs(y)) * SQUARE_ROOT;
                double across = Math.abs(Math.abs(x) - Math.abs(y)) * SQUARE_ROOT;
                yield Math.max(along - radius, across - half);
            }
        };
    }

    private static double dashed(double x, double y, double middle, double half) {
        double distance = Math.sqrt(x * x + y * y);
        double ring = Math.abs(distance - middle) - half;
        if (ring > 1) {
            return ring;
        }
        double sector = 2 * Math.PI / DASHES;
        double angle = Math.abs(Math.IEEEremainder(StrictMath.atan2(y, x), sector));
        return Math.max(ring, (angle - DASH_SHARE * sector / 2) * distance);
    }
}
