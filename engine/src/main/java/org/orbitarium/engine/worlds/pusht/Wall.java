package org.orbitarium.engine.worlds.pusht;

import java.util.List;

/**
 * A static segment with a round brush.
 *
 * @param ax      first end, px
 * @param ay      first end, px
 * @param bx      second end, px
 * @param by      second end, px
 * @param normalX of the segment, to the right of a → b
 * @param normalY of the segment
 * @param bounds  tight, brush included
 */
record Wall(double ax, double ay, double bx, double by, double normalX, double normalY, Bounds bounds) {

    static final double RADIUS = 2;

    /** Number of walls. */
    static final int COUNT = 4;

    /** Returns the four walls in upstream's order (left, low y, right, high y) in coordinates whose zero is at (origin, origin) px. */
    static List<Wall> around(double origin) {
        double low = 5 - origin;
        double high = 506 - origin;
        return List.of(of(low, high, low, low), of(low, low, high, low), of(high, low, high, high), of(low, high, high, high));
    }

    private static Wall of(double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double scale = 1 / (Math.sqrt(dx * dx + dy * dy) + Double.MIN_NORMAL);
        Bounds bounds = new Bounds();
        bounds.set(Math.min(ax, bx) - RADIUS, Math.min(ay, by) - RADIUS, Math.max(ax, bx) + RADIUS, Math.max(ay, by) + RADIUS);
        return new Wall(ax, ay, bx, by, dy * scale, -(dx * scale), bounds);
    }
}
