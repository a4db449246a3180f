package org.orbitarium.engine.models;

/** Under which elements g a model commutes, by construction, with how g acts on what the world shows. */
public enum Symmetry {

    /** None but the identity: an ordinary network. */
    NONE,

    /** Rotations alone, SO(n). */
    ROTATIONS,

    /** Rotations and mirrors, O(n). */
    ORTHOGONAL
}
