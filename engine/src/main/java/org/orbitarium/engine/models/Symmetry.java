package org.orbitarium.engine.models;

/**
 * Under which elements g a model commutes, by construction, with how g acts on what the world shows. It tells of the matrix of g alone: of
 * translations a model that is centred sees nothing, and any other is moved by them.
 */
public enum Symmetry {

    /** None but the identity: an ordinary network. */
    NONE,

    /** Rotations alone, SO(n). */
    ROTATIONS,

    /** Rotations and mirrors, O(n). */
    ORTHOGONAL
}
