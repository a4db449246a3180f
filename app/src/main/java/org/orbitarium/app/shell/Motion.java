package org.orbitarium.app.shell;

/**
 * What moves by itself, and how fast.
 *
 * @param turning whether g sweeps
 * @param playing whether time runs
 * @param sweep   degrees a second while g sweeps
 * @param pace    seconds of the episode a second while time runs
 */
public record Motion(boolean turning, boolean playing, double sweep, double pace) {

    /** Nothing moves. */
    public static final Motion STILL = new Motion(false, false, 30, 1);

    /** Returns the same speeds with nothing that moves. */
    public Motion stopped() {
        return new Motion(false, false, sweep, pace);
    }
}
