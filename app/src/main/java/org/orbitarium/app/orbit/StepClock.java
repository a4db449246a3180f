package org.orbitarium.app.orbit;

import java.util.OptionalDouble;

/** Measures how long a step of a training takes while it goes on; pauses do not count. Not thread safe. */
final class StepClock {

    /** From fewer steps nothing is concluded: the first ones take longer. */
    private static final int LEAST = 20;
    private static final double SECOND = 1e9;

    private long last;
    private boolean running;
    private double busy;
    private int steps;

    /** Takes note of the end of a step, at a time in nanoseconds. */
    void step(long now) {
        if (running) {
            busy += now - last;
            steps++;
        }
        running = true;
        last = now;
    }

    /** Until the next step no time counts. */
    void rest() {
        running = false;
    }

    /** Returns the mean over all steps, of whichever model, in seconds; empty as long as there are too few. */
    OptionalDouble seconds() {
        return steps < LEAST ? OptionalDouble.empty() : OptionalDouble.of(busy / SECOND / steps);
    }
}
