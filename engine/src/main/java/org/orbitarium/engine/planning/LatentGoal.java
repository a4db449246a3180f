package org.orbitarium.engine.planning;

/** How a model without a decoder says how far a latent is from the goal. */
public enum LatentGoal {

    /** As the place and shape that a linear read-out finds in the latent: the same cost as that of the simulator. */
    READ_OUT,

    /** As |z − E(goal)|² / width in place of the orientation; the place as the read-out's. */
    DISTANCE
}
