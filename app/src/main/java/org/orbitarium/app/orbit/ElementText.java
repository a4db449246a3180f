package org.orbitarium.app.orbit;

import java.util.regex.Pattern;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.geometry.O2;

/** Elements as people type them: a number alone is in degrees, and a comma may stand for its point. */
public final class ElementText {

    private static final Pattern BARE = Pattern.compile("(mirror@)?[-+]?\\d+([.,]\\d*)?(°|deg)?");

    private ElementText() {
    }

    /**
     * Reads 137, 137°, 137deg, 137,5 or mirror@137deg.
     *
     * @throws BadInputException if it is none of these
     */
    public static O2 parse(String text) {
        String stripped = text.strip();
        boolean bare = BARE.matcher(stripped).matches();
        return O2.parse(bare ? stripped.replaceFirst("(°|deg)$", "").replace(',', '.') + "deg" : stripped);
    }
}
