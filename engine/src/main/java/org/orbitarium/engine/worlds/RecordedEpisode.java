package org.orbitarium.engine.worlds;

/**
 * An episode as somebody recorded it, in a world's units. The arrays are shared and only ever read.
 *
 * @param number  as the recording calls it
 * @param states  the first state and the state after every action
 * @param actions as the world takes them, one row a control step
 */
public record RecordedEpisode(int number, double[][] states, double[][] actions) {

    /** Checks the lengths. */
    public RecordedEpisode {
        if (states.length != actions.length + 1) {
            throw new IllegalArgumentException(states.length + " states and " + actions.length + " actions");
        }
    }
}
