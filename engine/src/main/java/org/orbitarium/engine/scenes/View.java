package org.orbitarium.engine.scenes;

/** A view that a bench can show. */
public enum View {

    /** The world drawn at g, with the models' predictions. */
    ARENA,

    /** relMSE over the orbit. */
    DIAL,

    /** Latents, their turned images and the residual meter. */
    LATENTS,

    /** Numbers beside the published ones. */
    TABLE
}
