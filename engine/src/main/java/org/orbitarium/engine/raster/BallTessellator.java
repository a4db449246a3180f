package org.orbitarium.engine.raster;

/** Makes balls of triangles: spheres from a finished one, marks as strips in the plane of their centre. */
final class BallTessellator {

    private static final int ROUND = 48;
    private static final int DASHES = 8;
    private static final int DASH_STEPS = 4;
    private static final double DASH_SHARE = 0.6;
    /** Balls of a greater radius take the finer sphere, pixels. */
    private static final double SMALL = 24;

    private final Tessellator.Sphere coarse;
    private final Tessellator.Sphere fine;
    private final double[] centre = new double[3];

    BallTessellator(Tessellator.Sphere coarse, Tessellator.Sphere fine) {
        this.coarse = coarse;
        this.fine = fine;
    }

    void add(Scope scope, Shape.Ball ball) {
        if (!ball.centre().isFinite() || !(ball.radius() > 0) || !Double.isFinite(ball.radius())) {
            return;
        }
        scope.view().toCamera(ball.centre().x(), ball.centre().y(), ball.centre().z(), centre, 0);
        double radius = ball.radius() * scope.view().scaleAt(centre[2]);
        if (ball.look() != Look.FILLED) {
            if (centre[2] >= scope.view().near()) {
                mark(scope, ball, radius);
            }
        } else if (!scope.isRim()) {
            sphere(scope, ball, radius > SMALL || radius < 0 ? fine : coarse);
        } else if (centre[2] >= scope.view().near()) {
            disc(scope, ball, radius + scope.halo());
        }
    }

    private void sphere(Scope scope, Shape.Ball ball, Tessellator.Sphere sphere) {
        TriangleBuffer out = scope.out(ball.argb());
        int first = out.count();
        double[] v = sphere.vertices().data();
        for (int i = 0; i < v.length; i += 3) {
            scope.place(centre[0] + ball.radius() * v[i], centre[1] + ball.radius() * v[i + 1], centre[2] + ball.radius() * v[i + 2],
                    ball.argb(), Shading.light(v[i], v[i + 1], v[i + 2]));
        }
        int[] faces = sphere.faces();
        for (int f = 0; f < faces.length; f += 3) {
            out.outside(first + faces[f], first + faces[f + 1], first + faces[f + 2]);
        }
    }

    /** The rim of a sphere lies behind it, so that it does not cut marks at the ball's own place. */
    private void disc(Scope scope, Shape.Ball ball, double radius) {
        double x = x(scope);
        double y = y(scope);
        double behind = centre[2] + ball.radius();
        int middle = scope.pixel(x, y, behind, ball.argb());
        int first = scope.out(ball.argb()).count();
        for (int i = 0; i < ROUND; i++) {
            double angle = 2 * Math.PI * i / ROUND;
            scope.pixel(x + radius * Math.cos(angle), y + radius * Math.sin(angle), behind, ball.argb());
        }
        scope.out(ball.argb()).fan(middle, first, first + ROUND - 1, true);
    }

    private void mark(Scope scope, Shape.Ball ball, double radius) {
        double half = BallPainter.halfStroke(radius, scope.scale());
        double middle = Math.max(radius - half, 0);
        double wide = half + scope.halo();
        switch (ball.look()) {
            case RING -> band(scope, ball.argb(), Math.max(middle - wide, 0), middle + wide, 0, 2 * Math.PI, ROUND);
            case DASHED_RING -> {
                double sector = 2 * Math.PI / DASHES;
                for (int k = 0; k < DASHES; k++) {
                    double from = sector * (k - DASH_SHARE / 2);
                    band(scope, ball.argb(), Math.max(middle - wide, 0), middle + wide, from, from + DASH_SHARE * sector, DASH_STEPS);
                }
            }
            case DIAMOND -> {
                double corner = Math.sqrt(2) * wide;
                band(scope, ball.argb(), Math.max(middle - corner, 0), middle + corner, 0, 2 * Math.PI, 4);
            }
            case CROSS -> {
                stroke(scope, ball.argb(), radius + scope.halo(), wide, 1);
                stroke(scope, ball.argb(), radius + scope.halo(), wide, -1);
            }
            case FILLED -> throw new IllegalArgumentException("a filled ball is no mark");
        }
    }

    /** A strip between two radii; of four pieces it is a square on a corner. */
    private void band(Scope scope, int argb, double inner, double outer, double from, double to, int pieces) {
        int inside = arc(scope, argb, inner, from, to, pieces);
        int outside = arc(scope, argb, outer, from, to, pieces);
        for (int i = 0; i < pieces; i++) {
            scope.out(argb).quad(inside + i, outside + i, outside + i + 1, inside + i + 1);
        }
    }

    /** A stroke of a cross from corner to corner. */
    private void stroke(Scope scope, int argb, double length, double half, int sign) {
        double along = length * Math.sqrt(0.5);
        double across = half * Math.sqrt(0.5);
        int first = scope.pixel(x(scope) - along - across, y(scope) - sign * (along - across), centre[2], argb);
        scope.pixel(x(scope) - along + across, y(scope) - sign * (along + across), centre[2], argb);
        scope.pixel(x(scope) + along + across, y(scope) + sign * (along - across), centre[2], argb);
        scope.pixel(x(scope) + along - across, y(scope) + sign * (along + across), centre[2], argb);
        scope.out(argb).quad(first, first + 1, first + 2, first + 3);
    }

    /** Adds vertices around the centre from an angle to another, and returns the first. */
    private int arc(Scope scope, int argb, double radius, double from, double to, int pieces) {
        int first = scope.out(argb).count();
        for (int i = 0; i <= pieces; i++) {
            double angle = from + (to - from) * i / pieces;
            scope.pixel(x(scope) + radius * Math.cos(angle), y(scope) + radius * Math.sin(angle), centre[2], argb);
        }
        return first;
    }

    private double x(Scope scope) {
        return scope.view().pixelX(centre[0], centre[2]);
    }

    private double y(Scope scope) {
        return scope.view().pixelY(centre[1], centre[2]);
    }
}
