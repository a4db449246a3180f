package org.orbitarium.engine.raster;

/** The convex hull of points in the picture (Andrew, 1979), and how far a pixel lies outside. */
final class ConvexOutline {

    private static final double LEAST_AREA = 1e-6;

    private final int[] order;
    private final int[] hull;
    private int corners;

    /** Edges: unit normals that point out, and offsets. */
    private final double[] nx;
    private final double[] ny;
    private final double[] offset;

    private double left;
    private double right;
    private double top;
    private double bottom;
    private double from;
    private double to;

    ConvexOutline(int most) {
        order = new int[most];
        hull = new int[2 * most + 1];
        nx = new double[most];
        ny = new double[most];
        offset = new double[most];
    }

    /** Finds the hull; returns whether it has an area. */
    boolean around(double[] xs, double[] ys) {
        left = Double.POSITIVE_INFINITY;
        right = Double.NEGATIVE_INFINITY;
        top = Double.POSITIVE_INFINITY;
        bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < order.length; i++) {
            if (!Double.isFinite(xs[i]) || !Double.isFinite(ys[i])) {
                return false;
            }
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            top = Math.min(top, ys[i]);
            bottom = Math.max(bottom, ys[i]);
            int place = i;
            while (place > 0 && before(xs, ys, i, order[place - 1])) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = i;
        }
        return chains(xs, ys) && edges(xs, ys);
    }

    private boolean chains(double[] xs, double[] ys) {
        int n = order.length;
        int k = 0;
        for (int i = 0; i < n; i++) {
            k = add(xs, ys, k, 0, order[i]);
        }
        int lower = k - 1;
        for (int i = n - 2; i >= 0; i--) {
            k = add(xs, ys, k, lower, order[i]);
        }
        corners = k - 1;
        return corners >= 3;
    }

    private int add(double[] xs, double[] ys, int size, int bottomOfStack, int point) {
        int k = size;
        while (k - bottomOfStack >= 2 && cross(xs, ys, hull[k - 2], hull[k - 1], point) <= 0) {
            k--;
        }
        hull[k] = point;
        return k + 1;
    }

    private boolean edges(double[] xs, double[] ys) {
        double area = 0;
        for (int k = 0; k < corners; k++) {
            int p = hull[k];
            int q = hull[k + 1];
            double dx = xs[q] - xs[p];
            double dy = ys[q] - ys[p];
            double length = Math.sqrt(dx * dx + dy * dy);
            nx[k] = dy / length;
            ny[k] = -dx / length;
            offset[k] = -(nx[k] * xs[p] + ny[k] * ys[p]);
            area += (xs[p] - xs[hull[0]]) * (ys[q] - ys[hull[0]]) - (xs[q] - xs[hull[0]]) * (ys[p] - ys[hull[0]]);
        }
        return area > LEAST_AREA;
    }

    /** Returns how far a point lies outside, in pixels; negative inside. Beyond a corner it is somewhat less. */
    double outside(double x, double y) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < corners; k++) {
            most = Math.max(most, nx[k] * x + ny[k] * y + offset[k]);
        }
        return most;
    }

    /** Finds the part of a row in which {@link #outside} is at most so much. */
    void span(double y, double most) {
        from = left - most;
        to = right + most;
        for (int k = 0; k < corners; k++) {
            double rest = most - ny[k] * y - offset[k];
            if (nx[k] > 0) {
                to = Math.min(to, rest / nx[k]);
            } else if (nx[k] < 0) {
                from = Math.max(from, rest / nx[k]);
            } else if (rest < 0) {
                to = Double.NEGATIVE_INFINITY;
            }
        }
    }

    /** Returns where the span begins. */
    double from() {
        return from;
    }

    /** Returns where the span ends, before its begin if it is empty. */
    double to() {
        return to;
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    private static boolean before(double[] xs, double[] ys, int i, int j) {
        return xs[i] < xs[j] || (xs[i] == xs[j] && ys[i] < ys[j]);
    }

    private static double cross(double[] xs, double[] ys, int o, int p, int q) {
        return (xs[p] - xs[o]) * (ys[q] - ys[o]) - (ys[p] - ys[o]) * (xs[q] - xs[o]);
    }
}
