package org.orbitarium.engine.models.equivariant;

/** A defect on purpose, to see that the measures notice. */
public enum Flaw {

    /** No defect. */
    NONE,

    /** A bias on the last vector-linear layer of the encoder (of the only network, where there is no encoder): equivariance is lost. */
    BIAS
}
