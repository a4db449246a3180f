package org.orbitarium.engine.raster;

/**
 * Fills triangles. A pixel belongs to a triangle if its centre does; a centre on an edge that two triangles share belongs to exactly one of
 * them. An edge that is soft, because the outline of the surface runs along it, is drawn by how much of a pixel lies inside instead.
 * Depth and colours are interpolated with perspective.
 */
final class TrianglePainter {

    private static final double LEAST_AREA = 1e-9;

    /** Edge k from corner k to the next: a·x + b·y + c is positive on the inside after multiplication with the sign. */
    private final double[] a = new double[3];
    private final double[] b = new double[3];
    private final double[] c = new double[3];
    private final double[] sign = new double[3];
    private final double[] length = new double[3];
    private final boolean[] soft = new boolean[3];
    private final Corner[] corners = new Corner[3];
    private boolean anySoft;

    private final Plane nearness = new Plane();
    private final Plane red = new Plane();
    private final Plane green = new Plane();
    private final Plane blue = new Plane();
    private final Plane alpha = new Plane();
    private boolean plain;
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

    /** Fills a triangle; the flags tell which edges are soft, from each corner to the next. */
    void paint(Brush brush, Corner p, Corner q, Corner r, boolean softPq, boolean softQr, boolean softRp) {
        double area = (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
        if (!(Math.abs(area) > LEAST_AREA) || !Double.isFinite(area)) {
            return;
        }
        corners[0] = p;
        corners[1] = q;
        corners[2] = r;
        edge(0, area, softPq);
        edge(1, area, softQr);
        edge(2, area, softRp);
        anySoft = softPq || softQr || softRp;
        planes(p, q, r, area);
        double pad = anySoft ? 0.5 : 0;
        int fromY = Brush.first(Math.min(p.y, Math.min(q.y, r.y)) - pad);
        int toY = brush.lastRow(Math.max(p.y, Math.max(q.y, r.y)) + pad);
        int fromX = Brush.first(Math.min(p.x, Math.min(q.x, r.x)) - pad);
        int toX = brush.lastColumn(Math.max(p.x, Math.max(q.x, r.x)) + pad);
        for (int py = fromY; py <= toY; py++) {
            row(brush, py, fromX, toX);
        }
    }

    private void edge(int k, double area, boolean isSoft) {
        Corner from = corners[k];
        Corner to = corners[(k + 1) % 3];
        boolean forward = from.x < to.x || (from.x == to.x && from.y < to.y);
        Corner s = forward ? from : to;
        Corner e = forward ? to : from;
        // of the same corners in the same order for both triangles of an edge, so that their values differ in nothing but the sign
        a[k] = s.y - e.y;
        b[k] = e.x - s.x;
        c[k] = -(a[k] * s.x + b[k] * s.y);
        sign[k] = forward == area > 0 ? 1 : -1;
        length[k] = Math.sqrt(a[k] * a[k] + b[k] * b[k]);
        soft[k] = isSoft;
    }

    private void planes(Corner p, Corner q, Corner r, double area) {
        nearness.through(p, q, r, area, p.nearness, q.nearness, r.nearness);
        least = Math.min(p.nearness, Math.min(q.nearness, r.nearness));
        most = Math.max(p.nearness, Math.max(q.nearness, r.nearness));
        plain = same(p, q) && same(q, r);
        if (plain) {
            plainColour = (int) p.alpha << 24 | (int) p.red << 16 | (int) p.green << 8 | (int) p.blue;
        } else {
            red.through(p, q, r, area, p.red * p.nearness, q.red * q.nearness, r.red * r.nearness);
            green.through(p, q, r, area, p.green * p.nearness, q.green * q.nearness, r.green * r.nearness);
            blue.through(p, q, r, area, p.blue * p.nearness, q.blue * q.nearness, r.blue * r.nearness);
            alpha.through(p, q, r, area, p.alpha * p.nearness, q.alpha * q.nearness, r.alpha * r.nearness);
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
            double rest = sign[k] * (b[k] * y + c[k]) + (soft[k] ? 0.5 * length[k] : 0);
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
        if (anySoft) {
            softRow(brush, py, left, right);
        } else {
            hardRow(brush, py, left, right);
        }
    }

    private boolean inside(double x, double y) {
        for (int k = 0; k < 3; k++) {
            double value = sign[k] * (a[k] * x + (b[k] * y + c[k]));
            if (soft[k] ? value <= -0.5 * length[k] : value < 0 || (value == 0 && sign[k] < 0)) {
                return false;
            }
        }
        return true;
    }

    private void hardRow(Brush brush, int py, int left, int right) {
        Fragments out = brush.out();
        double y = py + 0.5;
        int at = py * brush.view().width();
        for (int px = left; px <= right; px++) {
            double w = Math.min(Math.max(nearness.at(px + 0.5, y), least), most);
            if ((float) w > out.near[at + px]) {
                out.plot(at + px, w, plain ? plainColour : colour(px + 0.5, y, 1 / w));
            }
        }
    }

    private void softRow(Brush brush, int py, int left, int right) {
        Fragments out = brush.out();
        double y = py + 0.5;
        int at = py * brush.view().width();
        for (int px = left; px <= right; px++) {
            double x = px + 0.5;
            double cover = cover(x, y);
            if (cover > 0) {
                double w = Math.min(Math.max(nearness.at(x, y), least), most);
                int argb = plain ? plainColour : colour(x, y, 1 / w);
                out.plot(at + px, w, Colours.covered(argb, argb >>> 24, cover));
            }
        }
    }

    private int colour(double x, double y, double depth) {
        return channel(alpha.at(x, y) * depth) << 24 | channel(red.at(x, y) * depth) << 16 | channel(green.at(x, y) * depth) << 8
                | channel(blue.at(x, y) * depth);
    }

    private static int channel(double value) {
        return (int) (Math.min(Math.max(value, 0), 255) + 0.5);
    }

    /** Returns how much of a pixel the soft edges leave. */
    private double cover(double x, double y) {
        double cover = 1;
        for (int k = 0; k < 3; k++) {
            if (soft[k]) {
                double distance = sign[k] * (a[k] * x + (b[k] * y + c[k])) / length[k];
                cover *= Math.min(Math.max(distance + 0.5, 0), 1);
                if (distance < 0) {
                    cover *= beside(k, x, y);
                }
            }
        }
        return cover;
    }

    /** Returns how far a pixel outside an edge lies between its ends, so that acute corners do not grow spikes. */
    private double beside(int k, double x, double y) {
        Corner from = corners[k];
        Corner to = corners[(k + 1) % 3];
        double along = ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / length[k];
        return Math.min(Math.max(along + 0.5, 0), 1) * Math.min(Math.max(length[k] - along + 0.5, 0), 1);
    }
}
