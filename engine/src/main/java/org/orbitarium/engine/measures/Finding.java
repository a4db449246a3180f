package org.orbitarium.engine.measures;

import java.util.List;

/** What a measure found of one model and seed. Immutable. */
public interface Finding {

    /** Returns every number of it. */
    List<Reading> readings();

    /**
     * Returns one of the quantities that its measure registers.
     *
     * @throws IllegalArgumentException if it has no such quantity
     */
    double value(String quantity);

    /** The error of a quantity that a measure registers and does not give. */
    static IllegalArgumentException unknown(String quantity) {
        return new IllegalArgumentException("no quantity '" + quantity + "'");
    }
}
