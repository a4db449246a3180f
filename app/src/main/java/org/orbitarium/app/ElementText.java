package org.orbitarium.app;

import java.util.regex.Pattern;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.geometry.O2;

/** Elements as people type them: a number alone is in degrees. */
final class ElementText {

    private static final Pattern BARE = Pattern.compile("(mirror@)?[-+]?\\d+(\\.\\d*)?(°)?");

    private ElementText() {
    }

    /**
     * Reads 137, 137°, 137deg or mirror@137deg.
     *
     * @throws BadInputException if it is none of these
     */
    static O2 parse(String text) {
        String stripped = text.strip();
        return O2.parse(BARE.matcher(stripped).matches() ? stripped.replace("°", "") + "deg" : stripped);
    }
}
