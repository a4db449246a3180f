package org.orbitarium.engine.worlds.pusht;

/**
 * How much of the goal the T covers: area of the intersection over the area of the T. Both are unions of two rectangles that do not
 * overlap, so the area is the sum over four pairs of rectangles, each clipped edge by edge (Sutherland and Hodgman, 1974).
 */
public final class Coverage {

    /** A polygon of four corners clipped at four lines has at most eight. */
    private static final int MOST_CORNERS = 8;

    private Coverage() {
    }

    /**
     * Returns the covered share of the goal.
     *
     * @param state a state of {@link PushTSimulation}
     * @param goal  a state whose block pose is the goal
     * @return from 0 to 1
     */
    public static double of(double[] state, double[] goal) {
        double[][] block = Tee.keypoints(state[4], state[5], state[6]);
        double[][] target = Tee.keypoints(goal[4], goal[5], goal[6]);
        double area = 0;
        for (int i = 0; i < 8; i += 4) {
            for (int j = 0; j < 8; j += 4) {
                area += intersection(block, i, target, j);
            }
        }
        return area / Tee.AREA;
    }

    /** Area of two rectangles' intersection; corners run counter-clockwise from {@code i} in a and {@code j} in b. */
    private static double intersection(double[][] a, int i, double[][] b, int j) {
        double[] x = new double[MOST_CORNERS];
        double[] y = new double[MOST_CORNERS];
        for (int k = 0; k < 4; k++) {
            x[k] = a[i + k][0];
            y[k] = a[i + k][1];
        }
        int count = 4;
        double[] clippedX = new double[MOST_CORNERS];
        double[] clippedY = new double[MOST_CORNERS];
        for (int k = 0; k < 4; k++) {
            count = clip(x, y, count, b[j + k], b[j + (k + 1) % 4], clippedX, clippedY);
            System.arraycopy(clippedX, 0, x, 0, count);
            System.arraycopy(clippedY, 0, y, 0, count);
        }
        double twice = 0;
        for (int k = 0; k < count; k++) {
            int next = (k + 1) % count;
            twice += x[k] * y[next] - x[next] * y[k];
        }
        return Math.abs(twice) / 2;
    }

    /** Keeps what lies to the left of from → to; returns the number of corners that are left. */
    private static int clip(double[] x, double[] y, int count, double[] from, double[] to, double[] outX, double[] outY) {
        double ex = to[0] - from[0];
        double ey = to[1] - from[1];
        int kept = 0;
        for (int k = 0; k < count; k++) {
            int next = (k + 1) % count;
            double here = ex * (y[k] - from[1]) - ey * (x[k] - from[0]);
            double there = ex * (y[next] - from[1]) - ey * (x[next] - from[0]);
            if (here >= 0) {
                outX[kept] = x[k];
                outY[kept] = y[k];
                kept++;
            }
            if ((here >= 0) != (there >= 0)) {
                double at = here / (here - there);
                outX[kept] = x[k] + at * (x[next] - x[k]);
                outY[kept] = y[k] + at * (y[next] - y[k]);
                kept++;
            }
        }
        return kept;
    }
}
