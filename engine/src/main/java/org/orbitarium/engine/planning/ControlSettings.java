package org.orbitarium.engine.planning;

import org.orbitarium.engine.base.Parameter;

/**
 * How a closed loop runs and what it makes small; the defaults are those of arXiv 2606.03003 in the plane.
 *
 * @param steps       of the world
 * @param replan      steps between two plans
 * @param place       weight of the place
 * @param orientation weight of the orientation
 * @param approach    weight of the approach
 * @param running     weight of the steps before the last
 * @param latent      how latents are compared with the goal
 */
public record ControlSettings(
        @Parameter(doc = "Steps of an attempt", def = "30", min = 1, max = 10_000) int steps,
        @Parameter(doc = "Steps from one plan to the next", def = "6", min = 1, max = 10_000) int replan,
        @Parameter(doc = "Weight of the squared distance to the goal", def = "5", min = 0, max = 1e6) double place,
        @Parameter(doc = "Weight of the orientation", def = "1", min = 0, max = 1e6) double orientation,
        @Parameter(doc = "Weight of the squared distance of the agent from the block", def = "0.05", min = 0, max = 1e6) double approach,
        @Parameter(doc = "Weight of the steps before the last one of a plan", def = "0.3", min = 0, max = 1e6) double running,
        @Parameter(doc = "How a model without a decoder sees the goal: read-out as the place and shape that are read from its latents, "
                + "distance as the distance of latents", def = "read-out") LatentGoal latent) {

    /** The paper's in the plane. */
    public static final ControlSettings PAPER = new ControlSettings(30, 6, 5, 1, 0.05, 0.3, LatentGoal.READ_OUT);

    /** Returns the cost of plans. */
    public Cost cost() {
        return new Cost(place, orientation, approach, running);
    }
}
