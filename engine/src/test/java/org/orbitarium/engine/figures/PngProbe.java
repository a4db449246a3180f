package org.orbitarium.engine.figures;

import java.util.List;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.UnavailableException;

/** Draws one word in a JVM of its own; ends with 0 if that works and with 3 if the machine's lack was explained. */
final class PngProbe {

    static final int EXPLAINED = 3;

    private PngProbe() {
    }

    public static void main(String[] arguments) {
        try {
            Mark word = new Mark.Text(1, 10, "word", Face.WORDS, 11, Anchor.START, Ink.of(0), 0, null);
            new PngWriter(Home.find()).write(new Figure(20, 20, List.of(word)), 1);
        } catch (UnavailableException e) {
            System.exit(String.valueOf(e.getMessage()).contains("fontconfig") ? EXPLAINED : 4);
        }
    }
}
