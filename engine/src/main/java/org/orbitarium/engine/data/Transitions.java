package org.orbitarium.engine.data;

import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.worlds.World;

/**
 * Transitions (s, a, s′) as a model sees them; or several steps in a row, their actions and observations one after another.
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

    /**
     * Returns what a world shows along an episode.
     *
     * @param states  one more than actions
     * @param actions one a transition
     */
    public static Transitions of(World world, double[][] states, double[][] actions) {
        Rows before = Rows.zeros(actions.length, world.observation().width());
        Rows taken = Rows.zeros(actions.length, world.action().width());
        Rows after = Rows.zeros(actions.length, world.observation().width());
        for (int t = 0; t < actions.length; t++) {
            before.set(t, world.observe(states[t]));
            taken.set(t, actions[t]);
            after.set(t, world.observe(states[t + 1]));
        }
        return new Transitions(before, taken, after);
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
