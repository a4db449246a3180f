package org.orbitarium.engine.worlds;

import java.util.OptionalDouble;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.geometry.GroupElement;

/** A world in which something can be brought to a goal by actions that are vectors of length up to 1. */
public interface GoalWorld extends World {

    /** Returns a random task whose orientation lies in the wedge. */
    GoalTask drawTask(RandomStream stream, Wedge wedge);

    /** Returns a task turned by g: its start and its goal. */
    default GoalTask turnTask(GroupElement g, GoalTask task) {
        return new GoalTask(turnStart(g, task.start()), turnState(g, task.goal()));
    }

    /** Returns how far a state is from the goal. */
    Miss miss(double[] state, double[] goal);

    /** Returns whether that counts as solved. */
    boolean solved(Miss miss);

    /** Returns how far a pose is from the goal in one number: of several poses the one of the least counts as nearest. */
    double score(Miss miss);

    /** Returns the number that tells how well a task was done: degrees, or a length where orientations are no part of the tasks. */
    double error(Miss miss);

    /** Returns the unit of {@link #error}; empty if it has none. */
    String errorUnit();

    /** Returns what counts as solved, in words, as in "angle below 18°, position below 24 px". */
    String criterion();

    /** Returns the share of the goal that is covered, from 0 to 1; empty in a world where nothing is. */
    default OptionalDouble coverage(double[] state, double[] goal) {
        return OptionalDouble.empty();
    }

    /**
     * Returns what an observation lacks.
     *
     * @param observations rows of observations, one after another
     * @param from         where the observation begins
     * @param goal         an observation of the goal
     */
    Shortfall shortfall(double[] observations, int from, double[] goal);
}
