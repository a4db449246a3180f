package org.orbitarium.engine.worlds.cloud;

/**
 * One step of the cloud, x_i′ = x_i + 0.15 a + 0.15 a × x̃_i + 0.08 ⟨a, u_i⟩ u_i − g ⟨e_z, x̃_i⟩ e_z with x̃_i = x_i − mean(x) and
 * u_i = x̃_i / max(|x̃_i|, 1e-6): drift, torque and stretch (arXiv 2606.03003, the teacher in space) and the
 * symmetry break of its section 3.7.
 *
 * @param gravity g
 */
record CloudDynamics(double gravity) {

    private static final double DRIFT = 0.15;
    private static final double TORQUE = 0.15;
    private static final double STRETCH = 0.08;
    private static final double LEAST_LENGTH = 1e-6;

    /**
     * Returns the next places.
     *
     * @param x x, y, z of one point after another
     * @param a the action
     */
    double[] step(double[] x, double[] a) {
        double[] centre = centre(x, 0, x.length);
        double[] next = new double[x.length];
        for (int i = 0; i < x.length; i += 3) {
            double dx = x[i] - centre[0];
            double dy = x[i + 1] - centre[1];
            double dz = x[i + 2] - centre[2];
            double length = Math.max(Math.sqrt(dx * dx + dy * dy + dz * dz), LEAST_LENGTH);
            double along = STRETCH * (a[0] * dx + a[1] * dy + a[2] * dz) / (length * length);
            next[i] = x[i] + DRIFT * a[0] + TORQUE * (a[1] * dz - a[2] * dy) + along * dx;
            next[i + 1] = x[i + 1] + DRIFT * a[1] + TORQUE * (a[2] * dx - a[0] * dz) + along * dy;
            next[i + 2] = x[i + 2] + DRIFT * a[2] + TORQUE * (a[0] * dy - a[1] * dx) + along * dz - gravity * dz;
        }
        return next;
    }

    /**
     * Returns the mean of places.
     *
     * @param x    x, y, z of one after another
     * @param from index of the first number
     * @param n    how many numbers
     */
    static double[] centre(double[] x, int from, int n) {
        double[] centre = new double[3];
        for (int i = 0; i < n; i++) {
            centre[i % 3] += x[from + i];
        }
        for (int axis = 0; axis < 3; axis++) {
            centre[axis] /= n / 3.0;
        }
        return centre;
    }
}
