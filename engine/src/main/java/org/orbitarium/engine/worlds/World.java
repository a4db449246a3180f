package org.orbitarium.engine.worlds;

import java.util.List;
import java.util.Optional;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.Representation;

/**
 * Dynamics, an observation, and how the group acts on both. A world is immutable and thread safe; what moves is a {@link Simulation}.
 *
 * <p>Units are the world's own (pixels, radians) in starts, states and actions, and dimensionless in observations.
 */
public interface World {

    /** Returns a fresh simulation at a start; {@code start} is world specific, as {@link #draw} makes it. */
    Simulation start(double[] start);

    /** Returns a random plan (a start and exploring actions) whose orientation lies in the wedge. */
    Plan draw(RandomStream stream, Wedge wedge);

    /** Returns which orientation that is: of whole plans, or only of a part of them. */
    WedgeTie wedgeTie();

    /** Returns the start turned by g about the world's centre of symmetry. */
    double[] turnStart(GroupElement g, double[] start);

    /** Returns a state turned by g about the world's centre of symmetry. */
    double[] turnState(GroupElement g, double[] state);

    /** Returns how g acts on an action, in the world's units, if it is linear (a vector); the default for every action row. */
    Representation action();

    /** Returns what a model sees of a state. */
    double[] observe(double[] state);

    /** Returns how g acts on an observation. */
    Representation observation();

    /** Returns the named blocks of an observation, for errors by component, in order. */
    List<Component> components();

    /** Returns whether the step from one state to the next is far enough from what breaks the symmetry (walls) to be used as data. */
    boolean usable(double[] before, double[] after);

    /**
     * Returns whether the step keeps clear, at every g, of what breaks the symmetry. An episode can be compared along the orbit up to its
     * first step that does not.
     */
    default boolean clear(double[] before, double[] after) {
        return true;
    }

    /** Returns how far two states are apart, in {@link #unit()}: the greatest distance of anything in them; 0 for the same state. */
    default double distance(double[] state, double[] other) {
        double greatest = 0;
        for (int i = 0; i < state.length; i++) {
            greatest = Math.max(greatest, Math.abs(state[i] - other[i]));
        }
        return greatest;
    }

    /** Returns the unit of {@link #distance}, as in "px"; empty if states have none. */
    default String unit() {
        return "";
    }

    /** Returns the component that whoever acts in the world wants to move, as the position of what is pushed; empty if all are alike. */
    default Optional<Component> subject() {
        return Optional.empty();
    }

    /** Returns how many seconds a control step takes; 0 if steps are only counted. */
    default double stepSeconds() {
        return 0;
    }

    /** A plan turned by g: its start and all its actions. */
    default Plan turn(GroupElement g, Plan plan) {
        double[][] actions = new double[plan.actions().length][];
        for (int t = 0; t < actions.length; t++) {
            actions[t] = action().apply(g, plan.actions()[t]);
        }
        return new Plan(turnStart(g, plan.start()), actions);
    }

    /**
     * A named block of an observation.
     *
     * @param name  as in "block position"
     * @param from  its first column
     * @param width its number of columns
     */
    record Component(String name, int from, int width) {
    }
}
