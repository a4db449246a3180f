package org.orbitarium.app.control;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.figures.LoopBodies;
import org.orbitarium.engine.figures.TeeBodies;
import org.orbitarium.engine.worlds.GoalWorld;
import org.orbitarium.engine.worlds.pusht.PushTWorld;

/**
 * How a world with goals looks in an arena, and where a hand can take hold of it. A world in space has none of its own yet: its stage takes
 * the place of the arena.
 */
interface LoopPicture {

    /** What a hand can take hold of. */
    enum Grip {
        /** What acts. */
        AGENT,
        /** What is moved. */
        BLOCK,
        /** Where it shall go. */
        GOAL
    }

    /** Returns the width of the arena in the world's unit. */
    double side();

    /** Returns where the block is in a state. */
    TeeBodies.Pose block(double[] state);

    /** Returns where the agent is in a state, (x, y). */
    double[] agent(double[] state);

    /** Returns the state that an observation, or a prediction of one, shows. */
    double[] stateOf(double[] observation);

    /** Returns what lies under a point, the agent before the block before the goal; null if nothing does. */
    @Nullable Grip grip(double[] state, double[] goal, double x, double y);

    /** Returns a state with something moved by (x, y) and turned by an angle about itself, at rest. */
    double[] moved(double[] state, Grip grip, double x, double y, double angle);

    /** Returns the action by which the agent goes from where it is towards a point, and not beyond. */
    double[] towards(double[] state, double x, double y);

    /** Returns the way of the block through states, points (x, y) after (x, y). */
    default double[] way(List<double[]> states) {
        double[] way = new double[2 * states.size()];
        for (int i = 0; i < states.size(); i++) {
            System.arraycopy(block(states.get(i)).centre(), 0, way, 2 * i, 2);
        }
        return way;
    }

    /** Returns the way of the agent through states. */
    default double[] agentWay(List<double[]> states) {
        double[] way = new double[2 * states.size()];
        for (int i = 0; i < states.size(); i++) {
            System.arraycopy(agent(states.get(i)), 0, way, 2 * i, 2);
        }
        return way;
    }

    /** Returns the states that rows of observations show. */
    default List<double[]> statesOf(Rows observations) {
        return IntStream.range(0, observations.count()).mapToObj(i -> stateOf(observations.row(i))).toList();
    }

    /** Returns the picture of a world; null if it has none. */
    static @Nullable LoopPicture of(GoalWorld world) {
        return world instanceof PushTWorld pusht ? new PushTLoops(pusht) : null;
    }

    /** Returns a controller as a figure shows it. */
    default LoopBodies.Drive drive(Attempted attempt, int step, double[] now, boolean planned, LoopBodies.Left left) {
        List<double[]> before = attempt.states().subList(0, step + 1);
        double[] agent = agent(now);
        return new LoopBodies.Drive(attempt.name(), attempt.role(), block(now), agent[0], agent[1], way(before), agentWay(before),
                planned ? attempt.planAt(step) : null, left);
    }
}
