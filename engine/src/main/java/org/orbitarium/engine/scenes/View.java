package org.orbitarium.engine.scenes;

/** A view that a bench can show. */
public enum View {

    /** The world drawn at g, with the models' predictions. */
    ARENA,

    /** The same of a world in space. */
    STAGE,

    /** relMSE over the orbit. */
    DIAL,

    /** relMSE over SO(3), as a ball of rotation vectors. */
    ROTATIONS,

    /** relMSE at the elements that the factor is taken over. */
    LADDER,

    /** Errors and residuals of rollouts over their horizon. */
    HORIZON,

    /** Latents, their turned images and the residual meter. */
    LATENTS,

    /** Closed loops side by side: the Control bench. */
    CONTROL,

    /** Numbers beside the published ones. */
    TABLE
}
