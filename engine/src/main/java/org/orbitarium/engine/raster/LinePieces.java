package org.orbitarium.engine.raster;

import org.orbitarium.engine.base.Rows;

/** Takes a line apart as it is drawn: from point to point, dash by dash along its way in the world, cut at the near plane. */
final class LinePieces {

    private final double[] from = new double[3];
    private final double[] to = new double[3];
    private final double[] a = new double[3];
    private final double[] b = new double[3];

    /** Takes a piece of a line. */
    interface Taker {

        /** Takes the piece between two places in camera coordinates, which are not kept, with the colours at its ends. */
        void take(double[] a, double[] b, int first, int last);
    }

    /** Hands over the pieces of a line, first to last. */
    void of(Projection view, Shape.Line line, Taker taker) {
        double dash = Double.isFinite(line.dash()) && length(line.points()) / 2 <= Shape.Line.MOST_DASHES * line.dash() ? line.dash() : 0;
        double done = 0;
        for (int i = 0; i + 1 < line.points().count(); i++) {
            done = pieces(view, line, i, dash, done, taker);
        }
    }

    /** Goes from one point to the next, so far along the line, and returns how far along it ends. */
    private double pieces(Projection view, Shape.Line line, int i, double dash, double done, Taker taker) {
        int first = line.colours()[line.colours().length == 1 ? 0 : i];
        int last = line.colours()[line.colours().length == 1 ? 0 : i + 1];
        double length = distance(line.points(), i);
        if (!Double.isFinite(length)) {
            return done;
        }
        camera(view, line.points(), i, from);
        camera(view, line.points(), i + 1, to);
        if (dash == 0) {
            piece(view, 0, 1, first, last, taker);
            return done + length;
        }
        double end = done + length;
        for (double k = Math.floor(done / (2 * dash)); 2 * dash * k < end; k++) {
            double begin = Math.max(2 * dash * k, done);
            double stop = Math.min(2 * dash * k + dash, end);
            if (stop > begin) {
                piece(view, (begin - done) / length, (stop - done) / length, first, last, taker);
            }
        }
        return end;
    }

    /** Hands over a part of what lies between {@code from} and {@code to}. */
    private void piece(Projection view, double begin, double end, int first, int last, Taker taker) {
        double near = view.near();
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
            put(view, a, s);
            put(view, b, e);
            taker.take(a, b, Colours.mixed(first, last, s), Colours.mixed(first, last, e));
        }
    }

    private void put(Projection view, double[] at, double share) {
        at[0] = from[0] + share * (to[0] - from[0]);
        at[1] = from[1] + share * (to[1] - from[1]);
        // rounding must not bring an end behind the plane that it was cut at
        at[2] = Math.max(from[2] + share * (to[2] - from[2]), view.near());
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
