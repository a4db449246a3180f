package org.orbitarium.engine.worlds.pusht;

/**
 * The contact of one pair: agent or wall (a, of infinite mass) against a box of the T (b). Frictionless and inelastic; impulses are
 * accumulated and clamped, bias before velocity.
 */
final class Arbiter {

    /** Upstream stores the constant as a float. */
    private static final double SLOP = (double) 0.1f;
    /** 1 − pow((double) 0.9f, 60)^dt: the share of an overlap that one step removes. */
    private static final double BIAS = 1 - Math.pow(Math.pow((double) 0.9f, 60), PushTSpace.DT);
    /** A pair that was last seen this many steps ago still remembers its impulses. */
    private static final int MEMORY = 3;
    private static final long NEVER = Long.MIN_VALUE / 2;

    private double normalX;
    private double normalY;
    private int count;
    private long lastTouch = NEVER;
    private boolean warm;
    private final int[] identity = new int[Manifold.MOST];
    private final double[] r1x = new double[Manifold.MOST];
    private final double[] r1y = new double[Manifold.MOST];
    private final double[] r2x = new double[Manifold.MOST];
    private final double[] r2y = new double[Manifold.MOST];
    private final double[] effectiveMass = new double[Manifold.MOST];
    private final double[] bias = new double[Manifold.MOST];
    private final double[] biasImpulse = new double[Manifold.MOST];
    private final double[] impulse = new double[Manifold.MOST];

    /** The velocity of a; walls stand still. */
    private double velocityX;
    private double velocityY;

    Arbiter() {
    }

    /** What is remembered from step to step; the rest is set by the next touch. */
    Arbiter(Arbiter other) {
        count = other.count;
        lastTouch = other.lastTouch;
        System.arraycopy(other.identity, 0, identity, 0, Manifold.MOST);
        System.arraycopy(other.impulse, 0, impulse, 0, Manifold.MOST);
    }

    int count() {
        return count;
    }

    /**
     * Takes over this step's contacts and prepares them for the solver.
     *
     * @param step the number of the physics step
     * @param ax   centre of a, px; 0 for a wall
     * @param vx   velocity of a, px/s
     */
    void touch(long step, Manifold found, double ax, double ay, double vx, double vy, Block block) {
        long gap = step - lastTouch;
        warm = gap == 1;
        carry(found, gap <= MEMORY);
        lastTouch = step;
        normalX = found.normalX;
        normalY = found.normalY;
        velocityX = vx;
        velocityY = vy;
        for (int i = 0; i < count; i++) {
            r1x[i] = found.onAx[i] - ax;
            r1y[i] = found.onAy[i] - ay;
            r2x[i] = found.onBx[i] - block.x;
            r2y[i] = found.onBy[i] - block.y;
            double lever = r2x[i] * normalY - r2y[i] * normalX;
            effectiveMass[i] = 1 / (Block.INVERSE_MASS + Block.INVERSE_MOMENT * lever * lever);
            double apart = (r2x[i] - r1x[i] + (block.x - ax)) * normalX + (r2y[i] - r1y[i] + (block.y - ay)) * normalY;
            bias[i] = -BIAS * Math.min(0, apart + SLOP) / PushTSpace.DT;
            biasImpulse[i] = 0;
        }
    }

    /** Contacts that were there before keep their accumulated impulse. */
    private void carry(Manifold found, boolean remembered) {
        double impulse0 = remembered ? remember(found.identity[0]) : 0;
        double impulse1 = remembered && found.count > 1 ? remember(found.identity[1]) : 0;
        impulse[0] = impulse0;
        impulse[1] = impulse1;
        count = found.count;
        System.arraycopy(found.identity, 0, identity, 0, Manifold.MOST);
    }

    private double remember(int id) {
        for (int i = 0; i < count; i++) {
            if (identity[i] == id) {
                return impulse[i];
            }
        }
        return 0;
    }

    /** Applies the impulses of the step before, if the pair touched then. */
    void warmStart(Block block) {
        if (warm) {
            for (int i = 0; i < count; i++) {
                push(block, i, impulse[i]);
            }
        }
    }

    /** One iteration of the Gauss-Seidel solver. */
    void solve(Block block) {
        for (int i = 0; i < count; i++) {
            double vbx = block.biasVx - r2y[i] * block.biasW;
            double vby = block.biasVy + r2x[i] * block.biasW;
            double vrx = block.vx - r2y[i] * block.w - velocityX;
            double vry = block.vy + r2x[i] * block.w - velocityY;
            double biasStep = (bias[i] - (vbx * normalX + vby * normalY)) * effectiveMass[i];
            double biasBefore = biasImpulse[i];
            biasImpulse[i] = Math.max(biasBefore + biasStep, 0);
            double step = -(vrx * normalX + vry * normalY) * effectiveMass[i];
            double before = impulse[i];
            impulse[i] = Math.max(before + step, 0);
            double jbx = normalX * (biasImpulse[i] - biasBefore);
            double jby = normalY * (biasImpulse[i] - biasBefore);
            block.biasVx += jbx * Block.INVERSE_MASS;
            block.biasVy += jby * Block.INVERSE_MASS;
            block.biasW += Block.INVERSE_MOMENT * (r2x[i] * jby - r2y[i] * jbx);
            push(block, i, impulse[i] - before);
        }
    }

    private void push(Block block, int i, double by) {
        double jx = normalX * by;
        double jy = normalY * by;
        block.vx += jx * Block.INVERSE_MASS;
        block.vy += jy * Block.INVERSE_MASS;
        block.w += Block.INVERSE_MOMENT * (r2x[i] * jy - r2y[i] * jx);
    }
}
