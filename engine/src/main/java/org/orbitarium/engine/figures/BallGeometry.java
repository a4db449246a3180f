package org.orbitarium.engine.figures;

/**
 * Where rotation vectors stand on a ball of them: an orthographic view of the ball of radius π, z up, from a direction. A rotation by an
 * angle about a unit axis is the vector of that axis and that length; both ends of a diameter are the same half turn.
 *
 * @param x         centre, px
 * @param y         centre, px
 * @param radius    of the ball, px
 * @param azimuth   degrees by which whoever looks stands turned about z, 0 on the x axis
 * @param elevation degrees above the xy plane
 */
public record BallGeometry(double x, double y, double radius, double azimuth, double elevation) {

    /** Length of the rotation vector at the ball's surface. */
    public static final double REACH = Math.PI;

    /** Returns where a rotation vector (radians) stands: x and y in px, and how near it is to whoever looks, −1 to 1. */
    public double[] place(double[] vector) {
        double[] toward = toward();
        double[] right = right();
        double[] up = up();
        double scale = radius / REACH;
        return new double[] {x + scale * dot(right, vector), y - scale * dot(up, vector), dot(toward, vector) / REACH};
    }

    /**
     * Returns the rotation vector (radians) under a point at a nearness; drawn back to the surface if it would lie beyond.
     *
     * @param near −1 to 1, as {@link #place} gives it
     */
    public double[] vector(double pointX, double pointY, double near) {
        double[] toward = toward();
        double[] right = right();
        double[] up = up();
        double across = (pointX - x) / radius * REACH;
        double above = (y - pointY) / radius * REACH;
        double flat = Math.hypot(across, above);
        if (flat > REACH) {
            across *= REACH / flat;
            above *= REACH / flat;
            flat = REACH;
        }
        double most = Math.sqrt(Math.max(0, REACH * REACH - flat * flat));
        double depth = Math.clamp(near * REACH, -most, most);
        double[] vector = new double[3];
        for (int i = 0; i < 3; i++) {
            vector[i] = across * right[i] + above * up[i] + depth * toward[i];
        }
        return vector;
    }

    /** Returns whether a point lies on the ball. */
    public boolean covers(double pointX, double pointY) {
        return Math.hypot(pointX - x, pointY - y) <= radius;
    }

    private double[] toward() {
        double a = Math.toRadians(azimuth);
        double e = Math.toRadians(elevation);
        return new double[] {Math.cos(e) * Math.cos(a), Math.cos(e) * Math.sin(a), Math.sin(e)};
    }

    private double[] right() {
        double a = Math.toRadians(azimuth);
        return new double[] {-Math.sin(a), Math.cos(a), 0};
    }

    private double[] up() {
        double a = Math.toRadians(azimuth);
        double e = Math.toRadians(elevation);
        return new double[] {-Math.sin(e) * Math.cos(a), -Math.sin(e) * Math.sin(a), Math.cos(e)};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
