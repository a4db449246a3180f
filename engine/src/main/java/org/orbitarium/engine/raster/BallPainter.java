package org.orbitarium.engine.raster;

/**
 * Draws balls. A filled one is the exact picture of a sphere: every pixel's ray is cut with it, so that its outline, depth and light are
 * those of no mesh however fine. The others are outlines of distance functions in the plane of their centre.
 */
final class BallPainter {

    private static final double LEAST_STROKE = 1.8;
    private static final double STROKE_SHARE = 0.24;

    private final double[] centre = new double[3];
    private final double[] bounds = new double[2];

    /** Returns half the width of a mark's stroke, in px of the picture. */
    static double halfStroke(double radius, double scale) {
        return Math.max(LEAST_STROKE * scale, STROKE_SHARE * radius) / 2;
    }

    /** Draws a ball. */
    void paint(Brush brush, Shape.Ball ball) {
        Projection view = brush.view();
        if (!ball.centre().isFinite() || !(ball.radius() > 0) || !Double.isFinite(ball.radius())) {
            return;
        }
        view.toCamera(ball.centre().x(), ball.centre().y(), ball.centre().z(), centre, 0);
        brush.out().shape(ball.id(), false, false);
        if (ball.look() == Look.FILLED) {
            sphere(brush, ball);
        } else if (centre[2] >= view.near()) {
            mark(brush, ball);
        }
    }

    private void mark(Brush brush, Shape.Ball ball) {
        Projection view = brush.view();
        double z = centre[2];
        double x = view.pixelX(centre[0], z);
        double y = view.pixelY(centre[1], z);
        double radius = ball.radius() * view.scaleAt(z);
        double half = halfStroke(radius, brush.scale());
        double reach = radius + half + brush.halo() + 1;
        int rgb = brush.shading().tint(ball.argb(), 1, brush.shading().haze(z));
        int toY = brush.lastRow(y + reach);
        int toX = brush.lastColumn(x + reach);
        for (int py = Brush.first(y - reach); py <= toY; py++) {
            for (int px = Brush.first(x - reach); px <= toX; px++) {
                double outside = ball.look().outside(px + 0.5 - x, py + 0.5 - y, radius, half);
                int pixel = py * view.width() + px;
                brush.rim(pixel, outside, 1 / z, ball.argb() >>> 24);
                if (outside < 0.5) {
                    brush.out().plot(pixel, 1 / z, Colours.covered(rgb, ball.argb() >>> 24, Math.min(0.5 - outside, 1)));
                }
            }
        }
    }

    private void sphere(Brush brush, Shape.Ball ball) {
        Projection view = brush.view();
        double r = ball.radius();
        double x = centre[0];
        double y = centre[1];
        double z = centre[2];
        double square = x * x + y * y + z * z;
        if (z + r < view.near() || square <= r * r * (1 + 1e-9)) {
            return;
        }
        bound(x, z, r, view.focal(), view.near());
        int fromX = Brush.first(view.width() / 2.0 + bounds[0] - 1 - brush.halo());
        int toX = brush.lastColumn(view.width() / 2.0 + bounds[1] + 1 + brush.halo());
        bound(y, z, r, view.focal(), view.near());
        int fromY = Brush.first(view.height() / 2.0 + bounds[0] - 1 - brush.halo());
        int toY = brush.lastRow(view.height() / 2.0 + bounds[1] + 1 + brush.halo());
        // pixels per unit of distance from the centre's ray, at the outline
        double cosine = Math.sqrt(1 - r * r / square);
        double scale = view.focal() / (Math.sqrt(square) * cosine * cosine * cosine);
        double most = Math.min(1, Math.PI * r * r * scale * scale);
        for (int py = fromY; py <= toY; py++) {
            row(brush, ball, py, fromX, toX, scale, most);
        }
    }

    private void row(Brush brush, Shape.Ball ball, int py, int fromX, int toX, double scale, double most) {
        Projection view = brush.view();
        Shading shading = brush.shading();
        Fragments out = brush.out();
        double r = ball.radius();
        double x = centre[0];
        double y = centre[1];
        double z = centre[2];
        double square = x * x + y * y + z * z;
        double vy = (py + 0.5 - view.height() / 2.0) / view.focal();
        // a straight edge as far away would cover less of the pixels that a round one passes through
        double curvature = 1 / (24 * Math.max(r * scale, 1));
        for (int px = fromX; px <= toX; px++) {
            double vx = (px + 0.5 - view.width() / 2.0) / view.focal();
            double length = vx * vx + vy * vy + 1;
            double middle = (vx * x + vy * y + z) / length;
            double across = Math.max(square - middle * middle * length, 0);
            double outside = (Math.sqrt(across) - r) * scale + curvature;
            double t = middle - Math.sqrt(Math.max(r * r - across, 0) / length);
            if (outside >= brush.halo() + 0.5 || t < view.near()) {
                continue;
            }
            int pixel = py * view.width() + px;
            brush.rim(pixel, outside, 1 / t, ball.argb() >>> 24);
            double cover = Math.min(0.5 - outside, most);
            if (cover <= 0) {
                continue;
            }
            double norm = 1 / Math.max(r, Math.sqrt(across));
            double light = Shading.light((t * vx - x) * norm, (t * vy - y) * norm, (t - z) * norm);
            int rgb = shading.tint(ball.argb(), light, shading.haze(t));
            out.plot(pixel, 1 / t, Colours.covered(rgb, ball.argb() >>> 24, cover));
        }
    }

    /** Finds the least and greatest coordinate of a sphere's picture along one axis, in pixels from the middle. */
    private void bound(double across, double z, double r, double focal, double near) {
        if (z - r < near) {
            bounds[0] = Double.NEGATIVE_INFINITY;
            bounds[1] = Double.POSITIVE_INFINITY;
            return;
        }
        // the tangents from the eye in this plane
        double tangent = Math.sqrt(across * across + z * z - r * r);
        bounds[0] = focal * (across * tangent - z * r) / (z * tangent + across * r);
        bounds[1] = focal * (across * tangent + z * r) / (z * tangent - across * r);
    }
}
