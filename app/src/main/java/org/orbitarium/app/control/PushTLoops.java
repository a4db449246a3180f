package org.orbitarium.app.control;

import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.figures.TeeBodies;
import org.orbitarium.engine.worlds.pusht.PushTWorld;

/**
 * PushT under controllers.
 *
 * @param world reads predictions of observations as states
 */
record PushTLoops(PushTWorld world) implements LoopPicture {

    /** Radius of the agent and what a hand may miss it by, px. */
    private static final double REACH = 20;
    /** Px that a relative action of length 1 sends the agent. */
    private static final double SCALE = 100;

    @Override
    public double side() {
        return PushTWorld.ARENA;
    }

    @Override
    public TeeBodies.Pose block(double[] state) {
        return new TeeBodies.Pose(state[4], state[5], state[6]);
    }

    @Override
    public double[] agent(double[] state) {
        return new double[] {state[0], state[1]};
    }

    @Override
    public double[] stateOf(double[] observation) {
        return world.stateOf(observation);
    }

    @Override
    public @Nullable Grip grip(double[] state, double[] goal, double x, double y) {
        if (Math.hypot(x - state[0], y - state[1]) < REACH) {
            return Grip.AGENT;
        }
        return block(state).covers(x, y) ? Grip.BLOCK : block(goal).covers(x, y) ? Grip.GOAL : null;
    }

    @Override
    public double[] moved(double[] state, Grip grip, double x, double y, double angle) {
        double[] moved = state.clone();
        // what a hand holds does not fly on
        moved[2] = 0;
        moved[3] = 0;
        if (grip == Grip.AGENT) {
            moved[0] += x;
            moved[1] += y;
            return moved;
        }
        double[] centre = block(state).centre();
        moved[6] = state[6] + angle;
        double[] after = new TeeBodies.Pose(state[4], state[5], moved[6]).centre();
        moved[4] += centre[0] - after[0] + x;
        moved[5] += centre[1] - after[1] + y;
        return moved;
    }

    @Override
    public double[] towards(double[] state, double x, double y) {
        double dx = (x - state[0]) / SCALE;
        double dy = (y - state[1]) / SCALE;
        double length = Math.max(1, Math.hypot(dx, dy));
        return switch (world.parameters().convention()) {
            case RELATIVE -> new double[] {dx / length, dy / length};
            case ABSOLUTE -> {
                double half = PushTWorld.ARENA / 2;
                yield new double[] {(state[0] + SCALE * dx / length - PushTWorld.CENTRE) / half,
                    (state[1] + SCALE * dy / length - PushTWorld.CENTRE) / half};
            }
        };
    }
}
