package org.orbitarium.engine.planning;

import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.Representation;

/**
 * What a planner is asked.
 *
 * @param foresight what actions lead to
 * @param action    how g acts on an action: vectors
 * @param frame     axes derived from what the world shows
 * @param told      the g of the task, for planners that want to be told; null if it is that of the task as drawn
 * @param last      the plan of the last time from now on; null at the beginning, and for a planner that shall forget it
 * @param stream    of the noise
 */
public record Question(Foresight foresight, Representation action, StateFrame frame, @Nullable GroupElement told, double @Nullable [] last,
        RandomStream stream) {

    /** Returns the axes that a kind of noise is drawn in. */
    StateFrame axes(Noise noise) {
        return switch (noise) {
            case FRAME -> frame;
            case TOLD -> told == null ? StateFrame.world(action.dimension()) : StateFrame.turned(told);
            case BOX -> StateFrame.world(action.dimension());
        };
    }
}
