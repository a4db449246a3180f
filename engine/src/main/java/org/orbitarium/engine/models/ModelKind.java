package org.orbitarium.engine.models;

/** On which side of the comparison a model stands. */
public enum ModelKind {

    /** Equivariant by construction. */
    EQUIVARIANT,

    /** An ordinary network. */
    BASELINE;

    /** Returns the name as files write it. */
    public String label() {
        return this == EQUIVARIANT ? "equivariant" : "baseline";
    }
}
