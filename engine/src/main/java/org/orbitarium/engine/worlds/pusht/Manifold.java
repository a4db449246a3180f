package org.orbitarium.engine.worlds.pusht;

/** Where two shapes touch: a normal from a to b and up to two pairs of points. Overwritten by every narrow phase. */
final class Manifold {

    static final int MOST = 2;

    double normalX;
    double normalY;
    int count;
    /** Points on a (agent or wall) and on b (the T), world coordinates. */
    final double[] onAx = new double[MOST];
    final double[] onAy = new double[MOST];
    final double[] onBx = new double[MOST];
    final double[] onBy = new double[MOST];
    /** Which features touch, so that an impulse finds its contact again in the next step. */
    final int[] identity = new int[MOST];

    void clear(double nx, double ny) {
        normalX = nx;
        normalY = ny;
        count = 0;
    }

    void add(double ax, double ay, double bx, double by, int id) {
        onAx[count] = ax;
        onAy[count] = ay;
        onBx[count] = bx;
        onBy[count] = by;
        identity[count] = id;
        count++;
    }
}
