package org.orbitarium.engine.worlds;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

/** A wedge contains what it draws, wraps, and has a width. */
final class WedgeTest {

    @ParameterizedTest
    @CsvSource({"0, 90", "300, 390", "-45, 45", "0, 360"})
    void containsWhatItDraws(double from, double to) {
        Wedge wedge = new Wedge(from, to);
        RandomStream stream = new Streams(1).stream("wedge");
        for (int i = 0; i < 1000; i++) {
            assertTrue(wedge.contains(Math.toDegrees(wedge.draw(stream))));
        }
    }

    @Test
    void wrapsAround() {
        Wedge wedge = new Wedge(300, 390);
        assertTrue(wedge.contains(10));
        assertTrue(wedge.contains(-50));
        assertFalse(wedge.contains(45));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "90, 0", "0, 361", "NaN, 90", "0, NaN"})
    void refusesAWedgeWithoutAWidth(double from, double to) {
        assertThrows(BadInputException.class, () -> new Wedge(from, to));
    }
}
