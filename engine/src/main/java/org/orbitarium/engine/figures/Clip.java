package org.orbitarium.engine.figures;

import java.util.Arrays;

/**
 * Cuts shapes at a frame, so that a prediction that leaves the arena does not leave the picture's frame.
 *
 * @param left   px
 * @param top    px
 * @param right  px
 * @param bottom px
 */
record Clip(double left, double top, double right, double bottom) {

    /** Returns the frame of an arena. */
    static Clip frame(ArenaGeometry g) {
        return new Clip(g.left(), g.top(), g.left() + g.side() * g.scale(), g.top() + g.side() * g.scale());
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** Returns the part of a polygon inside, as points (x, y) after (x, y); empty if there is none (Sutherland and Hodgman, 1974). */
    double[] area(double[] polygon) {
        double[] cut = polygon;
        for (int side = 0; side < 4; side++) {
            cut = cut(cut, side);
        }
        return cut;
    }

    /** Adds the parts of a line through the points that lie inside (Liang and Barsky, 1984). */
    void line(double[] points, boolean closed, Outline.Builder builder) {
        int count = points.length / 2;
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i + (closed ? 0 : 1) < count; i++) {
            int next = (i + 1) % count;
            double x = points[2 * i];
            double y = points[2 * i + 1];
            double dx = points[2 * next] - x;
            double dy = points[2 * next + 1] - y;
            double[] share = {0, 1};
            if (shorten(-dx, x - left, share) && shorten(dx, right - x, share) && shorten(-dy, y - top, share)
                    && shorten(dy, bottom - y, share)) {
                double fromX = x + share[0] * dx;
                double fromY = y + share[0] * dy;
                if (fromX != lastX || fromY != lastY) {
                    builder.move(fromX, fromY);
                }
                lastX = x + share[1] * dx;
                lastY = y + share[1] * dy;
                builder.line(lastX, lastY);
            }
        }
    }

    /** Returns where the ray from the middle towards a point leaves, (x, y). */
    double[] exit(double x, double y) {
        double middleX = (left + right) / 2;
        double middleY = (top + bottom) / 2;
        double dx = x - middleX;
        double dy = y - middleY;
        double reach = Math.min((right - left) / 2 / Math.max(Math.abs(dx), 1e-9), (bottom - top) / 2 / Math.max(Math.abs(dy), 1e-9));
        return new double[] {middleX + reach * dx, middleY + reach * dy};
    }

    private static boolean shorten(double p, double q, double[] share) {
        if (p == 0) {
            return q >= 0;
        }
        double r = q / p;
        if (p < 0) {
            share[0] = Math.max(share[0], r);
        } else {
            share[1] = Math.min(share[1], r);
        }
        return share[0] < share[1];
    }

    private double[] cut(double[] polygon, int side) {
        double[] kept = new double[2 * polygon.length + 4];
        int count = 0;
        for (int i = 0; i < polygon.length; i += 2) {
            int next = (i + 2) % polygon.length;
            double here = inside(polygon[i], polygon[i + 1], side);
            double there = inside(polygon[next], polygon[next + 1], side);
            if (here >= 0) {
                kept[count++] = polygon[i];
                kept[count++] = polygon[i + 1];
            }
            if ((here >= 0) != (there >= 0)) {
                double share = here / (here - there);
                kept[count++] = polygon[i] + share * (polygon[next] - polygon[i]);
                kept[count++] = polygon[i + 1] + share * (polygon[next + 1] - polygon[i + 1]);
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private double inside(double x, double y, int side) {
        return switch (side) {
            case 0 -> x - left;
            case 1 -> right - x;
            case 2 -> y - top;
            default -> bottom - y;
        };
    }
}
