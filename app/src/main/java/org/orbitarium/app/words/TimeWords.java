package org.orbitarium.app.words;

import org.orbitarium.engine.base.Texts;

/** How long something takes, as people say it: no more digits than an estimate deserves. */
public final class TimeWords {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    /** Seconds are told in steps of so many. */
    private static final int STEP = 10;

    private TimeWords() {
    }

    /** Returns an estimate in words, as in "less than 10 s", "about 40 s", "about 5 min" or "about 2 h 10 min". */
    public static String about(double seconds, Texts texts) {
        if (seconds < STEP) {
            return texts.get("time.moment", STEP);
        }
        if (seconds < 2 * MINUTE - STEP) {
            return texts.get("time.seconds", STEP * Math.round(seconds / STEP));
        }
        long minutes = Math.round(seconds / MINUTE);
        if (seconds < 2 * HOUR) {
            return texts.get("time.minutes", minutes);
        }
        // of hours nobody counts the minutes one by one
        long tens = STEP * Math.round(seconds / MINUTE / STEP);
        return texts.get("time.hours", tens / MINUTE, tens % MINUTE);
    }
}
