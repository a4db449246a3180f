package org.orbitarium.engine.worlds.pusht;

/**
 * The T: a bar and a stem on one body. Its local origin, which every pose in this package means, is the middle of the bar's upper
 * edge; the stem runs along local +y.
 *
 * <p>Corners stand in the order in which Chipmunk's hull stores them, because the solver breaks ties by that order.
 */
public final class Tee {

    /** Mass. */
    public static final double MASS = 1;

    /** Moment of inertia as upstream computes it: twice the bar's about its origin, where bar and stem were meant. */
    public static final double MOMENT = 3000;

    /** The centre of gravity lies at (0, this) px: the mean of the centroids of bar and stem, whatever their areas. */
    public static final double CENTRE_OF_GRAVITY = 45;

    /** Area in px². */
    public static final double AREA = 120 * 30 + 30 * 90;

    /** No corner is further from the centre of gravity than this, in px: √(15² + 75²), rounded up. */
    static final double REACH = 77;

    static final double[] BAR_X = {-60, 60, 60, -60};
    static final double[] BAR_Y = {0, 0, 30, 30};
    static final double[] STEM_X = {-15, 15, 15, -15};
    static final double[] STEM_Y = {30, 30, 120, 120};

    private static final double[][] OUTLINE = {
        {-60, 0}, {60, 0}, {60, 30}, {15, 30}, {15, 120}, {-15, 120}, {-15, 30}, {-60, 30}
    };

    private Tee() {
    }

    /**
     * Returns the outline of the T at a pose, to draw it.
     *
     * @param x     of the local origin, px
     * @param y     of the local origin, px
     * @param angle radians
     * @return eight points x, y
     */
    public static double[][] outline(double x, double y, double angle) {
        return place(OUTLINE, x, y, angle);
    }

    /**
     * Returns gym-pusht's keypoints: the four stored corners of the bar, then those of the stem.
     *
     * @return eight points x, y in px
     */
    public static double[][] keypoints(double x, double y, double angle) {
        return place(corners(), x, y, angle);
    }

    /** Returns the distance in px from a point to the T at a pose; 0 inside. */
    public static double distance(double pointX, double pointY, double x, double y, double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double localX = c * (pointX - x) + s * (pointY - y);
        double localY = -s * (pointX - x) + c * (pointY - y);
        return Math.min(toBox(localX, localY, 60, 0, 30), toBox(localX, localY, 15, 30, 120));
    }

    /** Returns the greatest distance in px from a point to a corner of the T at a pose. */
    public static double farthestCorner(double pointX, double pointY, double x, double y, double angle) {
        double farthest = 0;
        for (double[] corner : outline(x, y, angle)) {
            farthest = Math.max(farthest, Math.hypot(corner[0] - pointX, corner[1] - pointY));
        }
        return farthest;
    }

    private static double toBox(double x, double y, double halfWidth, double low, double high) {
        double dx = Math.max(0, Math.abs(x) - halfWidth);
        double dy = Math.max(0, Math.max(low - y, y - high));
        return Math.hypot(dx, dy);
    }

    private static double[][] corners() {
        double[][] corners = new double[8][];
        for (int i = 0; i < 4; i++) {
            corners[i] = new double[] {BAR_X[i], BAR_Y[i]};
            corners[i + 4] = new double[] {STEM_X[i], STEM_Y[i]};
        }
        return corners;
    }

    private static double[][] place(double[][] points, double x, double y, double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double[][] placed = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            placed[i] = new double[] {c * points[i][0] - s * points[i][1] + x, s * points[i][0] + c * points[i][1] + y};
        }
        return placed;
    }
}
