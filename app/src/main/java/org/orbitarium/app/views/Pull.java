package org.orbitarium.app.views;

/** What a pointer does to what stands in an arena. Places are in the world's units. */
public interface Pull {

    /** Returns whether something stands there that can be taken. */
    boolean holds(double x, double y);

    /** Takes what stands there; returns whether there is something. */
    boolean take(double x, double y);

    /**
     * Moves what is taken.
     *
     * @param turns whether it is to be turned about itself instead
     */
    void drag(double x, double y, boolean turns);

    /** Lets go. */
    void release();
}
