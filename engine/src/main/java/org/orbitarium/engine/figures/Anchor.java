package org.orbitarium.engine.figures;

/** Which point of a line of text stands at its x. */
public enum Anchor {

    /** Its left end. */
    START,

    /** Its middle. */
    MIDDLE,

    /** Its right end. */
    END;

    /** Returns how far left of x the text begins, as a part of its width. */
    public double share() {
        return this == START ? 0 : this == MIDDLE ? 0.5 : 1;
    }
}
