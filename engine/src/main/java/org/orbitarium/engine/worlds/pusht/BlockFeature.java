package org.orbitarium.engine.worlds.pusht;

import org.orbitarium.engine.geometry.Field;

/** Which axis of the T stands for the block's direction. The T's mirror line is its stem, so that a mirror treats the two differently. */
public enum BlockFeature {

    /** (cos θ, sin θ), as the paper: a reflection M takes it to −M d. */
    LOCAL_X(Field.PSEUDOVECTOR),

    /** (−sin θ, cos θ), along the stem: a vector under reflections too. */
    STEM(Field.VECTOR);

    private final Field field;

    BlockFeature(Field field) {
        this.field = field;
    }

    /** Returns how it turns under g. */
    public Field field() {
        return field;
    }

    double x(double angle) {
        return this == LOCAL_X ? Math.cos(angle) : -Math.sin(angle);
    }

    double y(double angle) {
        return this == LOCAL_X ? Math.sin(angle) : Math.cos(angle);
    }

    /** Returns the block's angle on (−π, π] from a direction of any length. */
    double angle(double x, double y) {
        return this == LOCAL_X ? Math.atan2(y, x) : Math.atan2(-x, y);
    }
}
