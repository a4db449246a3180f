package org.orbitarium.engine.geometry;

/** A coordinate axis of space; the three are right-handed. */
public enum Axis {

    /** To the right. */
    X,

    /** Away from it by a quarter turn about z, counter-clockwise. */
    Y,

    /** Out of the plane in which the wedge of orientations lies. */
    Z
}
