package org.orbitarium.engine.figures;

import org.orbitarium.engine.models.ModelKind;

/** What a colour stands for; it never stands for anything else. */
public enum Role {

    /** A model that is equivariant by construction; blue, solid. */
    EQUIVARIANT,

    /** A model that is not; vermilion, its poses dashed. */
    BASELINE,

    /** Ground truth; bluish green, filled. */
    TRUTH,

    /** Anything else; grey. */
    OTHER;

    /** Returns what a model on one side of the comparison is drawn in. */
    public static Role of(ModelKind kind) {
        return kind == ModelKind.EQUIVARIANT ? EQUIVARIANT : BASELINE;
    }
}
