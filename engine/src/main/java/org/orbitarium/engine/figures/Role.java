package org.orbitarium.engine.figures;

/** What a colour stands for; it never stands for anything else. */
public enum Role {

    /** A model that is equivariant by construction; blue, solid. */
    EQUIVARIANT,

    /** A model that is not; vermilion, its poses dashed. */
    BASELINE,

    /** Ground truth; bluish green, filled. */
    TRUTH,

    /** Anything else; grey. */
    OTHER
}
