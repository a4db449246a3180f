package org.orbitarium.engine.worlds;

import org.orbitarium.engine.geometry.GroupElement;

/**
 * A world that is seen as it is: start, state and observation are the same numbers, so that g acts alike on all three, and nothing that
 * could break the symmetry stands in the way of a step.
 */
public interface ObservedWorld extends World {

    @Override
    default double[] turnStart(GroupElement g, double[] start) {
        return observation().apply(g, start);
    }

    @Override
    default double[] turnState(GroupElement g, double[] state) {
        return observation().apply(g, state);
    }

    @Override
    default double[] observe(double[] state) {
        return state.clone();
    }

    @Override
    default boolean usable(double[] before, double[] after) {
        return true;
    }
}
