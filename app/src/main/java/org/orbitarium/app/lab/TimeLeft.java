package org.orbitarium.app.lab;

import java.util.OptionalDouble;

/** How long a run will still take, from how far it has come since it was first seen to move. Not thread safe. */
final class TimeLeft {

    /** Of less than so many seconds nothing is concluded. */
    private static final double LEAST = 3;
    private static final double SECOND = 1e9;

    private long begun;
    private double from = -1;

    /**
     * Takes note of how far the run is.
     *
     * @param now      in nanoseconds, from any origin
     * @param fraction done, from 0 to 1
     * @return the seconds that are left; empty while nobody can know
     */
    OptionalDouble at(long now, double fraction) {
        if (fraction <= 0) {
            return OptionalDouble.empty();
        }
        if (from < 0) {
            // a run that goes on begins with what it did before, which took no time now
            from = fraction;
            begun = now;
        }
        double passed = (now - begun) / SECOND;
        return passed < LEAST || fraction <= from ? OptionalDouble.empty()
                : OptionalDouble.of(passed * (1 - fraction) / (fraction - from));
    }
}
