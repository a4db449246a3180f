package org.orbitarium.engine.worlds.pusht;

/**
 * The rigid body of the T. Damping 0 erases its velocity in every step, so it is quasi-static: what it moves by comes from the last
 * step's impulses alone.
 */
final class Block {

    static final double INVERSE_MASS = 1 / Tee.MASS;
    static final double INVERSE_MOMENT = 1 / Tee.MOMENT;

    /** World position of the centre of gravity, px. */
    double x;
    double y;
    /** Radians, never wrapped. */
    double angle;
    double vx;
    double vy;
    double w;
    /** Velocities that only push overlapping shapes apart, for one step. */
    double biasVx;
    double biasVy;
    double biasW;

    double cos = 1;
    double sin;
    /** World position of the local origin, px. */
    double originX;
    double originY;

    /** A body at rest at angle 0 with its local origin at a point. */
    Block(double originX, double originY) {
        setPosition(originX, originY);
    }

    Block(Block other) {
        x = other.x;
        y = other.y;
        angle = other.angle;
        vx = other.vx;
        vy = other.vy;
        w = other.w;
        biasVx = other.biasVx;
        biasVy = other.biasVy;
        biasW = other.biasW;
        cos = other.cos;
        sin = other.sin;
        originX = other.originX;
        originY = other.originY;
    }

    /** Moves the local origin to a point at the present angle. */
    void setPosition(double toX, double toY) {
        x = -sin * Tee.CENTRE_OF_GRAVITY + toX;
        y = cos * Tee.CENTRE_OF_GRAVITY + toY;
        placeOrigin();
    }

    /** Turns about the centre of gravity. */
    void setAngle(double radians) {
        angle = radians;
        cos = Math.cos(radians);
        sin = Math.sin(radians);
        placeOrigin();
    }

    void move() {
        x += (vx + biasVx) * PushTSpace.DT;
        y += (vy + biasVy) * PushTSpace.DT;
        double turn = (w + biasW) * PushTSpace.DT;
        biasVx = 0;
        biasVy = 0;
        biasW = 0;
        setAngle(angle + turn);
    }

    void stop() {
        vx = 0;
        vy = 0;
        w = 0;
    }

    private void placeOrigin() {
        originX = x + Tee.CENTRE_OF_GRAVITY * sin;
        originY = y - Tee.CENTRE_OF_GRAVITY * cos;
    }
}
