package org.orbitarium.engine.planning;

import org.orbitarium.engine.worlds.Simulation;

/** What a controller plans with: a model of the world, or the world itself. Immutable and thread safe. */
public interface Outlook {

    /**
     * Looks from where the world is now.
     *
     * @param now  only read; a model sees of it what the world shows
     * @param goal a state
     */
    Foresight from(Simulation now, double[] goal);
}
