package org.orbitarium.engine.worlds.pusht;

import org.orbitarium.engine.base.Parameter;

/**
 * The parameters of the PushT world.
 *
 * @param task       what episodes do
 * @param variant    how closely they follow the paper
 * @param feature    the block's direction in observations
 * @param order      of contacts in the solver
 * @param convention of actions and resets
 */
public record PushTParameters(
        @Parameter(doc = "what exploring episodes do: push along a drawn direction, or turn a T of drawn angle", def = "push")
        Task task,
        @Parameter(doc = "the paper's start poses and interior filter, or clean ones that start clear of the T and bound every corner",
                def = "paper")
        Variant variant,
        @Parameter(doc = "the axis of the T that stands for its direction: the paper's local-x, or the stem, which a mirror keeps",
                def = "local-x")
        BlockFeature feature,
        @Parameter(doc = "the order in which contacts are solved: fixed is exactly covariant, upstream reproduces Chipmunk's recordings",
                def = "fixed")
        Order order,
        @Parameter(doc = "relative actions as stable-worldmodel, or absolute targets as gym-pusht", def = "relative")
        Convention convention) {

    /** The paper's push task in a covariant solver. */
    public static final PushTParameters PAPER =
            new PushTParameters(Task.PUSH, Variant.PAPER, BlockFeature.LOCAL_X, Order.FIXED, Convention.RELATIVE);
}
