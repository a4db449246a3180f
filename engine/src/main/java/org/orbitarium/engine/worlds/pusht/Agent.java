package org.orbitarium.engine.worlds.pusht;

/** The pusher: a kinematic disc. Contacts do not move it, and it passes through walls. */
final class Agent {

    static final double RADIUS = 15;
    private static final double STIFFNESS = 100;
    private static final double DAMPING = 20;

    double x;
    double y;
    double vx;
    double vy;

    Agent(double x, double y) {
        this.x = x;
        this.y = y;
    }

    Agent(Agent other) {
        this(other.x, other.y);
        vx = other.vx;
        vy = other.vy;
    }

    /** PD control towards a target, once before every physics step. */
    void steer(double targetX, double targetY) {
        vx += (STIFFNESS * (targetX - x) - DAMPING * vx) * PushTSpace.DT;
        vy += (STIFFNESS * (targetY - y) - DAMPING * vy) * PushTSpace.DT;
    }

    /** One control step towards a target when nothing else is of interest: the agent is kinematic, so its path is known without the T. */
    void follow(double targetX, double targetY) {
        for (int i = 0; i < PushTSimulation.SUBSTEPS; i++) {
            steer(targetX, targetY);
            move();
        }
    }

    void move() {
        x += vx * PushTSpace.DT;
        y += vy * PushTSpace.DT;
    }
}
