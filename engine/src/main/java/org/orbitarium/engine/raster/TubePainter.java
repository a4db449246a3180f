package org.orbitarium.engine.raster;

/**
 * Draws the piece of a line between two points with round ends; its width may differ from end to end. In depth it is nearer than its
 * middle by its radius, or bulges like a round tube if it is lit, so that a line on a surface is seen.
 */
final class TubePainter {

    private static final int SHADES = 33;

    /** One end, in the picture. */
    static final class End {

        /** Pixels. */
        double x;
        /** Pixels. */
        double y;
        /** 1/depth. */
        double nearness;
        /** Half the width, pixels. */
        double half;
        /** Colour, not premultiplied. */
        int argb;

        /** Puts the end at a place in camera coordinates. */
        void at(Projection view, double cameraX, double cameraY, double depth) {
            x = view.pixelX(cameraX, depth);
            y = view.pixelY(cameraY, depth);
            nearness = 1 / depth;
        }
    }

    final End a = new End();
    final End b = new End();

    /** Light by place across the tube, from one side to the other. */
    private final double[] lights = new double[SHADES];
    private boolean lit;
    /** Half the width of a pixel, seen across the line. */
    private double filter;
    /** How far from the middle of the line there is something to draw, pixels. */
    private double reach;
    private double sideX;
    private double sideY;

    /** Draws the next pieces in their plain colour. */
    void flat() {
        lit = false;
    }

    /** Lights the next piece as a tube along a direction, seen in the direction v; both unit vectors in camera coordinates. */
    void lit(Point3 along, Point3 v) {
        Point3 side = along.cross(v).unit();
        Point3 front = side.cross(along);
        front = front.dot(v) > 0 ? front.times(-1) : front;
        lit = side.norm() > 0;
        sideX = side.x();
        sideY = side.y();
        for (int i = 0; i < SHADES; i++) {
            double u = 2.0 * i / (SHADES - 1) - 1;
            Point3 n = side.times(u).plus(front.times(Math.sqrt(1 - u * u)));
            lights[i] = Shading.light(n.x(), n.y(), n.z());
        }
    }

    /** Draws from a to b. */
    void paint(Brush brush) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double square = dx * dx + dy * dy;
        filter = square > 1e-12 ? (Math.abs(dx) + Math.abs(dy)) / Math.sqrt(square) / 2 : 0.5;
        reach = Math.max(a.half, b.half) + Math.max(filter, brush.isRim() ? brush.halo() + 0.5 : 0);
        if (!Double.isFinite(square) || !Double.isFinite(reach)) {
            return;
        }
        boolean steep = Math.abs(dy) > 1e-9;
        double slope = steep ? dx / dy : 0;
        double extent = steep ? reach * Math.sqrt(square) / Math.abs(dy) : Double.POSITIVE_INFINITY;
        double left = Math.min(a.x, b.x) - reach;
        double right = Math.max(a.x, b.x) + reach;
        int toY = brush.lastRow(Math.max(a.y, b.y) + reach);
        for (int py = Brush.first(Math.min(a.y, b.y) - reach); py <= toY; py++) {
            double middle = a.x + (py + 0.5 - a.y) * slope;
            row(brush, py, Brush.first(Math.max(left, middle - extent)), brush.lastColumn(Math.min(right, middle + extent)),
                    square > 1e-12 ? 1 / square : 0);
        }
    }

    private void row(Brush brush, int py, int fromX, int toX, double inverseSquare) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double narrower = b.half - a.half;
        double nearer = b.nearness - a.nearness;
        double qy = py + 0.5 - a.y;
        int at = py * brush.view().width();
        double most = reach * reach;
        double inverseWidth = 0.5 / filter;
        for (int px = fromX; px <= toX; px++) {
            double qx = px + 0.5 - a.x;
            double along = (qx * dx + qy * dy) * inverseSquare;
            double t = along < 0 ? 0 : along > 1 ? 1 : along;
            double ex = qx - t * dx;
            double ey = qy - t * dy;
            double square = ex * ex + ey * ey;
            if (square < most) {
                double distance = Math.sqrt(square);
                double half = a.half + t * narrower;
                double nearness = a.nearness + t * nearer;
                double far = distance + filter < half ? distance + filter : half;
                double cover = far - (distance - filter > -half ? distance - filter : -half);
                if (brush.isRim()) {
                    // none beyond the ends, where it would part a line from its own next piece
                    if (along == t) {
                        brush.rim(at + px, distance - half, nearness, Colours.mixed(a.argb, b.argb, t) >>> 24);
                    }
                } else if (cover > 0) {
                    double offset = ex * sideX + ey * sideY < 0 ? -distance : distance;
                    plot(brush, at + px, t, nearness, offset, half, cover * inverseWidth);
                }
            }
        }
    }

    private void plot(Brush brush, int pixel, double t, double nearness, double offset, double half, double cover) {
        int argb = Colours.mixed(a.argb, b.argb, t);
        double light = 1;
        double u = 0;
        if (lit) {
            u = Math.abs(offset) < half ? offset / half : Math.signum(offset);
            light = lights[(int) ((u + 1) / 2 * (SHADES - 1) + 0.5)];
        }
        int rgb = brush.shading().tint(argb, light, brush.shading().haze(1 / nearness));
        double surface = nearness * (1 + bulge(half / brush.view().focal(), u));
        brush.out().plot(pixel, surface, Colours.covered(rgb, argb >>> 24, cover < 1 ? cover : 1));
    }

    /**
     * Returns how much nearer the surface of a tube is than its axis, as a part of the depth.
     *
     * @param radius of the tube, as a part of the depth
     * @param u      place across, from −1 to 1
     */
    static double bulge(double radius, double u) {
        return radius * (1 - u * u);
    }
}
