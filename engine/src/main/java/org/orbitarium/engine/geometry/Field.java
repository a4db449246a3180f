package org.orbitarium.engine.geometry;

/** How one block of a feature vector turns under g with matrix R. */
public enum Field {

    /** Unchanged; one number. */
    SCALAR,

    /** x → R x; as many numbers as the space has dimensions. */
    VECTOR,

    /** x → det(R) R x: a vector that a mirror turns the other way, as the local x axis of a mirror-symmetric body. */
    PSEUDOVECTOR,

    /** x → R x + t: a place, which a translation moves as well. */
    POSITION;

    /** Returns how many numbers a block has in a space of this dimension. */
    public int width(int dimension) {
        return this == SCALAR ? 1 : dimension;
    }
}
