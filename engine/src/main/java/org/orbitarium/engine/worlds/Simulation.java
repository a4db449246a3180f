package org.orbitarium.engine.worlds;

/** One episode in progress. Not thread safe. */
public interface Simulation {

    /** Returns the present state, a copy. */
    double[] state();

    /** Moves on by one control step. */
    void step(double[] action);

    /** Returns an independent simulation in the same condition, contacts included. */
    Simulation copy();
}
