package org.orbitarium.engine.worlds.pusht;

import org.orbitarium.engine.worlds.Simulation;

/**
 * One PushT episode in upstream's own units. A control step is ten physics steps under PD control.
 *
 * <p>A state has seven columns: agent x, y (px), agent vx, vy (px/s), block x, y (px; the T's local origin), block angle (radians, not
 * wrapped). Coordinates are gym's numbers; read with y upwards, angles run counter-clockwise.
 */
public final class PushTSimulation implements Simulation {

    /** Number of columns of a state. */
    public static final int STATE = 7;
    /** Physics steps in a control step. */
    public static final int SUBSTEPS = 10;

    private final PushTSpace space;
    private final Convention convention;
    /** Whether absolute targets come as vectors from the centre, in the world's scale. */
    private final boolean centred;
    private Contacts contacts = Contacts.NONE;

    private PushTSimulation(PushTSpace space, Convention convention, boolean centred) {
        this.space = space;
        this.convention = convention;
        this.centred = centred;
    }

    /**
     * Starts an episode through upstream's own reset.
     *
     * @param start the requested state; {@link Convention#ABSOLUTE} ignores its velocity and sets the position before the angle
     * @param goal  the goal state, which the reset of {@link Convention#RELATIVE} sets and steps first
     */
    public static PushTSimulation reset(Convention convention, Order order, double[] start, double[] goal) {
        PushTSimulation simulation = new PushTSimulation(new PushTSpace(convention, order), convention, false);
        if (convention == Convention.RELATIVE) {
            simulation.place(goal);
        }
        simulation.place(start);
        return simulation;
    }

    /** Goes on from a state as it is: no reset steps, and nothing is remembered of contacts. */
    public static PushTSimulation at(Convention convention, Order order, double[] state) {
        PushTSimulation simulation = new PushTSimulation(new PushTSpace(convention, order), convention, false);
        Agent agent = simulation.space.agent;
        double origin = simulation.space.origin;
        agent.x = state[0] - origin;
        agent.y = state[1] - origin;
        agent.vx = state[2];
        agent.vy = state[3];
        simulation.space.block.setAngle(state[6]);
        simulation.space.block.setPosition(state[4] - origin, state[5] - origin);
        return simulation;
    }

    private void place(double[] state) {
        Agent agent = space.agent;
        double origin = space.origin;
        agent.x = state[0] - origin;
        agent.y = state[1] - origin;
        if (convention == Convention.RELATIVE) {
            agent.vx = state[2];
            agent.vy = state[3];
            space.block.setAngle(state[6]);
            space.block.setPosition(state[4] - origin, state[5] - origin);
        } else {
            space.block.setPosition(state[4] - origin, state[5] - origin);
            space.block.setAngle(state[6]);
        }
        space.step();
        contacts = new Contacts(space.points(), space.pairs(), space.wall());
    }

    @Override
    public double[] state() {
        Agent agent = space.agent;
        Block block = space.block;
        double origin = space.origin;
        return new double[] {agent.x + origin, agent.y + origin, agent.vx, agent.vy,
            block.originX + origin, block.originY + origin, block.angle};
    }

    /**
     * Moves on by one control step.
     *
     * @param action a target in px, or a displacement in units of 100 px, by the convention; not clipped
     */
    @Override
    public void step(double[] action) {
        Agent agent = space.agent;
        double targetX = target(agent.x, action[0]);
        double targetY = target(agent.y, action[1]);
        int points = 0;
        int pairs = 0;
        boolean wall = false;
        for (int i = 0; i < SUBSTEPS; i++) {
            agent.steer(targetX, targetY);
            space.step();
            points += space.points();
            pairs = Math.max(pairs, space.pairs());
            wall |= space.wall();
        }
        contacts = new Contacts(points, pairs, wall);
    }

    private double target(double from, double action) {
        if (convention == Convention.RELATIVE) {
            return from + action * Convention.SCALE;
        }
        return centred ? action * PushTWorld.LENGTH + (PushTWorld.CENTRE - space.origin) : action - space.origin;
    }

    /** Returns what touched during the last control step (or during the last step of the reset). */
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public PushTSimulation copy() {
        return copy(centred);
    }

    /** Returns a copy whose actions are those of {@link PushTWorld}: vectors in either convention. */
    PushTSimulation takingVectors() {
        return copy(convention == Convention.ABSOLUTE);
    }

    private PushTSimulation copy(boolean toCentred) {
        PushTSimulation copy = new PushTSimulation(new PushTSpace(space), convention, toCentred);
        copy.contacts = contacts;
        return copy;
    }
}
