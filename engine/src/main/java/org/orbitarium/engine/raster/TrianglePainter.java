package org.orbitarium.engine.raster;

/**
 * Fills triangles. A pixel belongs to a triangle if its centre does; a centre on an edge that two triangles share belongs to exactly one of
 * them. Depth and colours are interpolated with perspective.
 */
final class TrianglePainter {

    private static final double LEAST_AREA = 1e-9;
    private static final double FLAT = 0.99;

    /** Edge k from corner k to the next: a·x + b·y + c is positive on the inside after multiplication with the sign. */
    private final double[] a = new double[3];
    private final double[] b = new double[3];
    private final double[] c = new double[3];
    private final double[] sign = new double[3];

    private final Plane nearness = new Plane();
    private final Plane red = new Plane();
    private final Plane green = new Plane();
    private final Plane blue = new Plane();
    private final Plane alpha = new Plane();
    private boolean plain;
    private boolean solid;
    /** Whether depth differs so little that perspective cannot be seen in the colours. */
    private boolean flat;
    private int plainColour;
    private double least;
    private double most;

    /** A value that is linear in the picture. */
    private static final class Plane {

        private double origin;
        private double dx;
        private double dy;

        void through(Corner p, Corner q, Corner r, double area, double vp, double vq, double vr) {
            dx = ((vq - vp) * (r.y - p.y) - (vr - vp) * (q.y - p.y)) / area;
            dy = ((vr - vp) * (q.x - p.x) - (vq - vp) * (r.x - p.x)) / area;
            origin = vp - dx * p.x - dy * p.y;
        }

        double at(double x, double y) {
            return origin + dx * x + dy * y;
        }
    }

    /** Fills a triangle. */
    void paint(Brush brush, Corner p, Corner q, Corner r) {
        double area = (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
        if (!(Math.abs(area) > LEAST_AREA) || !Double.isFinite(area)) {
            return;
        }
        edge(0, p, q, area);
        edge(1, q, r, area);
        edge(2, r, p, area);
        planes(p, q, r, area);
        int toY = brush.lastRow(Math.max(p.y, Math.max(q.y, r.y)));
        int fromX = Brush.first(Math.min(p.x, Math.min(q.x, r.x)));
        int toX = brush.lastColumn(Math.max(p.x, Math.max(q.x, r.x)));
        for (int py = Brush.first(Math.min(p.y, Math.min(q.y, r.y))); py <= toY; py++) {
            row(brush, py, fromX, toX);
        }
    }

    private void edge(int k, Corner from, Corner to, double area) {
        boolean forward = from.x < to.x || (from.x == to.x && from.y < to.y);
        Corner s = forward ? from : to;
        Corner e = forward ? to : from;
        // of the same corners in the same order for both triangles of an edge, so that their values differ in nothing but the sign
        a[k] = s.y - e.y;
        b[k] = e.x - s.x;
        c[k] = -(a[k] * s.x + b[k] * s.y);
        sign[k] = forward == area > 0 ? 1 : -1;
    }

    private void planes(Corner p, Corner q, Corner r, double area) {
        nearness.through(p, q, r, area, p.nearness, q.nearness, r.nearness);
        least = Math.min(p.nearness, Math.min(q.nearness, r.nearness));
        most = Math.max(p.nearness, Math.max(q.nearness, r.nearness));
        plain = same(p, q) && same(q, r);
        if (plain) {
            plainColour = (int) p.alpha << 24 | (int) p.red << 16 | (int) p.green << 8 | (int) p.blue;
            return;
        }
        flat = least > FLAT * most;
        double wp = flat ? 1 : p.nearness;
        double wq = flat ? 1 : q.nearness;
        double wr = flat ? 1 : r.nearness;
        red.through(p, q, r, area, p.red * wp, q.red * wq, r.red * wr);
        green.through(p, q, r, area, p.green * wp, q.green * wq, r.green * wr);
        blue.through(p, q, r, area, p.blue * wp, q.blue * wq, r.blue * wr);
        solid = p.alpha == 255 && q.alpha == 255 && r.alpha == 255;
        if (!solid) {
            alpha.through(p, q, r, area, p.alpha * wp, q.alpha * wq, r.alpha * wr);
        }
    }

    private static boolean same(Corner p, Corner q) {
        return p.red == q.red && p.green == q.green && p.blue == q.blue && p.alpha == q.alpha;
    }

    private void row(Brush brush, int py, int fromX, int toX) {
        double y = py + 0.5;
        double lo = fromX;
        double hi = toX;
        for (int k = 0; k < 3; k++) {
            double slope = sign[k] * a[k];
            double rest = sign[k] * (b[k] * y + c[k]);
            if (slope > 0) {
                lo = Math.max(lo, Math.floor(-rest / slope - 0.5) - 1);
            } else if (slope < 0) {
                hi = Math.min(hi, Math.ceil(-rest / slope - 0.5) + 1);
            }
        }
        int left = (int) lo;
        int right = (int) Math.min(hi, toX);
        while (left <= right && !inside(left + 0.5, y)) {
            left++;
        }
        while (right >= left && !inside(right + 0.5, y)) {
            right--;
        }
        fill(brush, py, left, right);
    }

    private boolean inside(double x, double y) {
        for (int k = 0; k < 3; k++) {
            double value = sign[k] * (a[k] * x + (b[k] * y + c[k]));
            if (value < 0 || (value == 0 && sign[k] < 0)) {
                return false;
            }
        }
        return true;
    }

    private void fill(Brush brush, int py, int left, int right) {
        Fragments out = brush.out();
        double y = py + 0.5;
        int at = py * brush.view().width();
        for (int px = left; px <= right; px++) {
            double between = nearness.at(px + 0.5, y);
            double w = between < least ? least : between > most ? most : between;
            if (out.reaches(at + px, w)) {
                out.plot(at + px, w, plain ? plainColour : colour(px + 0.5, y, flat ? 1 : 1 / w));
            }
        }
    }

    /** Returns the colour at a point; depth is 1 where the planes are those of the colour itself. */
    private int colour(double x, double y, double depth) {
        int opacity = solid ? 255 : channel(alpha.at(x, y) * depth);
        return opacity << 24 | channel(red.at(x, y) * depth) << 16 | channel(green.at(x, y) * depth) << 8
                | channel(blue.at(x, y) * depth);
    }

    private static int channel(double value) {
        return Math.clamp((int) (value + 0.5), 0, 255);
    }
}
