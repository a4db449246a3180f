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
    /** Square of the distance from the eye to the centre. */
    private double square;
    /** Pixels per unit of distance from the centre's ray, at the outline of the sphere. */
    private double scale;

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
        double rest = brush.halo() + 0.5;
        for (int py = Brush.first(y - reach); py <= toY; py++) {
            for (int px = Brush.first(x - reach); px <= toX; px++) {
                double outside = ball.look().outside(px + 0.5 - x, py + 0.5 - y, radius, half);
                int pixel = py * view.width() + px;
                if (brush.isRim()) {
                    brush.rim(pixel, outside, 1 / z, ball.argb() >>> 24);
                } else if (outside < 0.5) {
                    brush.out().plot(pixel, 1 / z, Colours.covered(rgb, ball.argb() >>> 24, Math.min(0.5 - outside, 1)));
                }
                // what is so far away stays away for as many pixels
                px += (int) Math.min(Math.max(outside - rest, 0), view.width());
            }
        }
    }

    private void sphere(Brush brush, Shape.Ball ball) {
        Projection view = brush.view();
        double r = ball.radius();
        double x = centre[0];
        double y = centre[1];
        double z = centre[2];
        square = x * x + y * y + z * z;
        if (z + r < view.near() || square <= r * r * (1 + 1e-9)) {
            return;
        }
        double cosine = Math.sqrt(1 - r * r / square);
        scale = view.focal() / (Math.sqrt(square) * cosine * cosine * cosine);
        double wider = r + (brush.halo() + 1) / scale;
        bound(x, z, wider, view.focal(), view.near());
        int fromX = Brush.first(view.width() / 2.0 + bounds[0]);
        int toX = brush.lastColumn(view.width() / 2.0 + bounds[1]);
        bound(y, z, wider, view.focal(), view.near());
        int toY = brush.lastRow(view.height() / 2.0 + bounds[1]);
        for (int py = Brush.first(view.height() / 2.0 + bounds[0]); py <= toY; py++) {
            double vy = (py + 0.5 - view.height() / 2.0) / view.focal();
            span(vy, wider, view.focal());
            row(brush, ball, py, Math.max(fromX, Brush.first(view.width() / 2.0 + bounds[0])),
                    Math.min(toX, brush.lastColumn(view.width() / 2.0 + bounds[1])));
        }
    }

    private void row(Brush brush, Shape.Ball ball, int py, int fromX, int toX) {
        Projection view = brush.view();
        Shading shading = brush.shading();
        double r = ball.radius();
        double x = centre[0];
        double z = centre[2];
        double most = Math.min(1, Math.PI * r * r * scale * scale);
        // a straight edge as far away would cover less of the pixels that a round one passes through
        double curvature = 1 / (24 * Math.max(r * scale, 1));
        double inner = Math.max(r - 1 / scale, 0);
        double vy = (py + 0.5 - view.height() / 2.0) / view.focal();
        double rest = vy * centre[1] + z;
        for (int px = fromX; px <= toX; px++) {
            double vx = (px + 0.5 - view.width() / 2.0) / view.focal();
            double inverse = 1 / (vx * vx + vy * vy + 1);
            double product = vx * x + rest;
            double across = square - product * product * inverse;
            double t = product * inverse - (across < r * r ? Math.sqrt((r * r - across) * inverse) : 0);
            if (t < view.near()) {
                continue;
            }
            int pixel = py * view.width() + px;
            double nearness = 1 / t;
            double cover = most;
            double norm = 1 / r;
            if (across > inner * inner) {
                double distance = Math.sqrt(across);
                double outside = (distance - r) * scale + curvature;
                if (brush.isRim()) {
                    // at the back of the ball, so that it does not cut marks at the ball's own place
                    brush.rim(pixel, outside, 1 / (centre[2] + r), ball.argb() >>> 24);
                    continue;
                }
                cover = Math.min(0.5 - outside, most);
                norm = 1 / Math.max(r, distance);
            }
            if (cover > 0 && !brush.isRim()) {
                double light = Shading.light((t * vx - x) * norm, (t * vy - centre[1]) * norm, (t - z) * norm);
                int rgb = shading.tint(ball.argb(), light, shading.haze(t));
                brush.out().plot(pixel, nearness, Colours.covered(rgb, ball.argb() >>> 24, cover));
            }
        }
    }

    /** Finds where a row of the picture enters and leaves a sphere, in pixels from the middle; everything if that is not a single span. */
    private void span(double vy, double r, double focal) {
        double rest = vy * centre[1] + centre[2];
        double k = square - r * r;
        double a = centre[0] * centre[0] - k;
        double b = centre[0] * rest;
        double c = rest * rest - k * (1 + vy * vy);
        bounds[0] = Double.NEGATIVE_INFINITY;
        bounds[1] = Double.POSITIVE_INFINITY;
        if (a < 0) {
            double root = Math.sqrt(Math.max(b * b - a * c, 0));
            bounds[0] = focal * (-b + root) / a;
            bounds[1] = focal * (-b - root) / a;
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
