package org.orbitarium.engine.planning;

import org.orbitarium.engine.worlds.Shortfall;

/**
 * What a planner makes small: Σ_h w_h [place |p_h − p_goal|² + orientation o_h] + approach |a_h − p_h|² over the steps h = 1 … H of a plan,
 * w_h = running before the last step and 1 at it (arXiv 2606.03003, section 3.3). Lengths are those of observations.
 *
 * @param place       weight of the place
 * @param orientation weight of the orientation
 * @param approach    weight of the approach
 * @param running     w_h before the last step
 */
public record Cost(double place, double orientation, double approach, double running) {

    /** Returns the part of one step. */
    double of(Shortfall shortfall, boolean last) {
        return (last ? 1 : running) * (place * shortfall.place() + orientation * shortfall.orientation()) + approach * shortfall.approach();
    }
}
