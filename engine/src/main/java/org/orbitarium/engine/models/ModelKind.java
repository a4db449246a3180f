package org.orbitarium.engine.models;

import java.util.Arrays;

/** On which side of the comparison a model stands. */
public enum ModelKind {

    /** Equivariant by construction. */
    EQUIVARIANT,

    /** An ordinary network. */
    BASELINE;

    /**
     * Returns the side of that label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ModelKind labelled(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of models is '" + label + "'"));
    }

    /** Returns the name as files write it. */
    public String label() {
        return this == EQUIVARIANT ? "equivariant" : "baseline";
    }
}
