package org.orbitarium.engine.worlds.pusht;

/** One of the two boxes of the T in world coordinates. Normal i belongs to the edge from corner i − 1 to corner i. */
final class Box {

    static final int CORNERS = 4;

    private final double[] localX;
    private final double[] localY;
    private final double[] localNormalX = new double[CORNERS];
    private final double[] localNormalY = new double[CORNERS];

    final double[] x = new double[CORNERS];
    final double[] y = new double[CORNERS];
    final double[] normalX = new double[CORNERS];
    final double[] normalY = new double[CORNERS];
    final Bounds bounds = new Bounds();

    private Box(double[] localX, double[] localY) {
        this.localX = localX;
        this.localY = localY;
        for (int i = 0; i < CORNERS; i++) {
            int before = (i + CORNERS - 1) % CORNERS;
            double dx = localX[i] - localX[before];
            double dy = localY[i] - localY[before];
            double scale = 1 / (Math.sqrt(dx * dx + dy * dy) + Double.MIN_NORMAL);
            localNormalX[i] = dy * scale;
            localNormalY[i] = -dx * scale;
        }
    }

    static Box bar() {
        return new Box(Tee.BAR_X, Tee.BAR_Y);
    }

    static Box stem() {
        return new Box(Tee.STEM_X, Tee.STEM_Y);
    }

    /** Follows the body. */
    void place(Block block) {
        double c = block.cos;
        double s = block.sin;
        double left = Double.POSITIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < CORNERS; i++) {
            double px = c * localX[i] - s * localY[i] + block.originX;
            double py = s * localX[i] + c * localY[i] + block.originY;
            x[i] = px;
            y[i] = py;
            normalX[i] = c * localNormalX[i] - s * localNormalY[i];
            normalY[i] = s * localNormalX[i] + c * localNormalY[i];
            left = Math.min(left, px);
            bottom = Math.min(bottom, py);
            right = Math.max(right, px);
            top = Math.max(top, py);
        }
        bounds.set(left, bottom, right, top);
    }

    /** Returns the first corner that lies farthest along a direction. */
    int support(double dx, double dy) {
        int best = 0;
        double most = x[0] * dx + y[0] * dy;
        for (int i = 1; i < CORNERS; i++) {
            double reach = x[i] * dx + y[i] * dy;
            if (reach > most) {
                most = reach;
                best = i;
            }
        }
        return best;
    }
}
