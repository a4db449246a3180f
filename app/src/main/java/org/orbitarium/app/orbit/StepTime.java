package org.orbitarium.app.orbit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Texts;

/**
 * Writes control steps as time: in seconds where a world has them, else as numbers of steps.
 *
 * @param seconds of a control step; 0 if steps are only counted
 */
record StepTime(double seconds) {

    /** How long a step lasts while steps play that are only counted, s. */
    private static final double COUNTED = 0.5;
    private static final Pattern TYPED = Pattern.compile("(\\d{1,9}(?:[.,]\\d{0,9})?)\\s*(s?)");

    /** Returns the value of a step on a scale. */
    double value(int step) {
        return seconds > 0 ? step * seconds : step;
    }

    /** Returns the step nearest to a value on the scale. */
    int step(double value) {
        return (int) Math.round(seconds > 0 ? value / seconds : value);
    }

    /** Returns a value as its scale writes it, as in "0.4 s" or "4". */
    String written(double value) {
        return seconds > 0 ? String.format(Locale.ROOT, "%.1f s", value) : Long.toString(Math.round(value));
    }

    /**
     * Reads a value of the scale as people type it: 0.4, 0,4 or 0.4 s; where steps are only counted, 4.
     *
     * @throws BadInputException if it is none of these
     */
    double read(String text) {
        Matcher typed = TYPED.matcher(text.strip());
        if (!typed.matches() || (seconds <= 0 && !typed.group(2).isEmpty())) {
            throw new BadInputException("time '" + text.strip() + "'", "not a time of the episode",
                    "Write it as " + written(value(4)) + ".");
        }
        return Double.parseDouble(typed.group(1).replace(',', '.'));
    }

    /** Returns a step in words, as in "0.4 s" or "step 4". */
    String words(int step, Texts texts) {
        return seconds > 0 ? written(value(step)) : texts.get("orbit.step", written(step));
    }

    /** Returns how long a step lasts while time plays, s. */
    double played() {
        return seconds > 0 ? seconds : COUNTED;
    }
}
