package org.orbitarium.engine.data;

import org.orbitarium.engine.base.Rows;

/**
 * Transitions (s, a, s′) as a model sees them.
 *
 * @param before  observations
 * @param actions actions
 * @param after   next observations
 */
public record Transitions(Rows before, Rows actions, Rows after) {

    /** Checks that the counts agree. */
    public Transitions {
        if (before.count() != actions.count() || before.count() != after.count()) {
            throw new IllegalArgumentException("before, actions and after must have the same number of rows");
        }
    }

    /** Returns the number of transitions. */
    public int count() {
        return before.count();
    }

    /** Returns the transitions of these indices. */
    public Transitions select(int[] indices) {
        return new Transitions(before.select(indices), actions.select(indices), after.select(indices));
    }
}
