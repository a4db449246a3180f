package org.orbitarium.engine.planning;

import java.util.List;

/**
 * Everything that happened in a closed loop: what replays it and what tells where two of them part.
 *
 * @param states  before and after every step: one more than actions
 * @param actions taken
 * @param plans   in the order in which they were made
 */
public record LoopRecord(double[][] states, double[][] actions, List<Planned> plans) {

    /** Copies the list. */
    public LoopRecord {
        plans = List.copyOf(plans);
    }

    /**
     * One plan.
     *
     * @param step       at which it was made
     * @param plan       the actions of one step after another
     * @param cost       of the cheapest candidate
     * @param degenerate whether the state had too few directions for the axes of the noise
     */
    public record Planned(int step, double[] plan, double cost, boolean degenerate) {
    }
}
