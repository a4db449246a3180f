package org.orbitarium.engine.nn;

/** The arithmetic in which a model computes. */
public enum Precision {

    /** 24 bits of mantissa. */
    FLOAT32,

    /** 53 bits of mantissa. */
    FLOAT64;

    /** Returns the name as files and reports write it: {@code float32} or {@code float64}. */
    public String label() {
        return this == FLOAT32 ? "float32" : "float64";
    }
}
