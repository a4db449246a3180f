package org.orbitarium.engine.worlds.pusht;

/**
 * Which pairs are looked at in a physics step, and in which order the solver takes them. Ten Gauss-Seidel iterations do not converge at
 * walls, so that the order decides where the T goes.
 */
sealed interface ArbiterOrder permits FixedOrder, UpstreamOrder {

    /** Lets the space collide its pairs, after all bodies have moved. */
    void collide(PushTSpace space);

    /** Returns an independent order in the same condition. */
    ArbiterOrder copy();
}
