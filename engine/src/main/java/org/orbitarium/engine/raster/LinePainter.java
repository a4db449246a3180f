package org.orbitarium.engine.raster;

import org.orbitarium.engine.base.Rows;

/** Draws lines piece by piece, cut at the near plane; dashes are laid out along the line in the world. */
final class LinePainter {

    private final TubePainter tube = new TubePainter();
    private final double[] from = new double[3];
    private final double[] to = new double[3];

    /** Draws a line. */
    void paint(Brush brush, Shape.Line line) {
        brush.out().shape(line.id(), false, true);
        tube.flat();
        tube.a.half = line.width() * brush.scale() / 2;
        tube.b.half = tube.a.half;
        double dash = Double.isFinite(line.dash()) && length(line.points()) / 2 <= Shape.Line.MOST_DASHES * line.dash() ? line.dash() : 0;
        double done = 0;
        for (int i = 0; i + 1 < line.points().count(); i++) {
            done = pieces(brush, line, i, dash, done);
        }
    }

    /** Draws from one point to the next, so far along the line, and returns how far along it ends. */
    private double pieces(Brush brush, Shape.Line line, int i, double dash, double done) {
        int first = line.colours()[line.colours().length == 1 ? 0 : i];
        int last = line.colours()[line.colours().length == 1 ? 0 : i + 1];
        double length = distance(line.points(), i);
        if (!Double.isFinite(length)) {
            return done;
        }
        camera(brush.view(), line.points(), i, from);
        camera(brush.view(), line.points(), i + 1, to);
        if (dash == 0) {
            piece(brush, 0, 1, first, last);
            return done + length;
        }
        double end = done + length;
        for (double k = Math.floor(done / (2 * dash)); 2 * dash * k < end; k++) {
            double begin = Math.max(2 * dash * k, done);
            double stop = Math.min(2 * dash * k + dash, end);
            if (stop > begin) {
                piece(brush, (begin - done) / length, (stop - done) / length, first, last);
            }
        }
        return end;
    }

    /** Draws a part of what lies between {@code from} and {@code to}. */
    private void piece(Brush brush, double begin, double end, int first, int last) {
        double near = brush.view().near();
        double dz = to[2] - from[2];
        double s = begin;
        double e = end;
        if (dz != 0) {
            double crossing = (near - from[2]) / dz;
            s = dz > 0 ? Math.max(s, crossing) : s;
            e = dz < 0 ? Math.min(e, crossing) : e;
        } else if (from[2] < near) {
            return;
        }
        if (s <= e) {
            put(brush.view(), tube.a, s);
            put(brush.view(), tube.b, e);
            tube.a.argb = Colours.mixed(first, last, s);
            tube.b.argb = Colours.mixed(first, last, e);
            tube.paint(brush);
        }
    }

    private void put(Projection view, TubePainter.End end, double share) {
        // rounding must not bring an end behind the plane that it was cut at
        double depth = Math.max(from[2] + share * (to[2] - from[2]), view.near());
        end.at(view, from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1]), depth);
    }

    private static void camera(Projection view, Rows points, int i, double[] seen) {
        view.toCamera(points.at(i, 0), points.at(i, 1), points.at(i, 2), seen, 0);
    }

    private static double length(Rows points) {
        double sum = 0;
        for (int i = 0; i + 1 < points.count(); i++) {
            double length = distance(points, i);
            sum += Double.isFinite(length) ? length : 0;
        }
        return sum;
    }

    private static double distance(Rows points, int i) {
        double dx = points.at(i + 1, 0) - points.at(i, 0);
        double dy = points.at(i + 1, 1) - points.at(i, 1);
        double dz = points.at(i + 1, 2) - points.at(i, 2);
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
