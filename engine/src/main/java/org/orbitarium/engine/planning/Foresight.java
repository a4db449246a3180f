package org.orbitarium.engine.planning;

import org.orbitarium.engine.base.Rows;

/** What a controller believes that actions lead to, from where the world is now. Immutable and thread safe. */
public interface Foresight {

    /**
     * Returns the cost of plans; smaller is better.
     *
     * @param plans a row each, the actions of one step after another
     */
    double[] costs(Rows plans);

    /**
     * Returns what the world would show: one row for now and one after each step of a plan.
     *
     * @param plan the actions of one step after another
     */
    Rows path(double[] plan);
}
