package org.orbitarium.app.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.figures.Ink;
import org.orbitarium.engine.figures.Mark;
import org.orbitarium.engine.figures.Style;

final class LayeringTest {

    @Test
    void whatStaysTheSameIsPaintedOnce() {
        Layering layering = new Layering();
        assertTrue(layering.take(marks(1, 2, 3, 4)), "the first figure is painted as a whole");
        assertEquals(4, layering.still());
        assertTrue(layering.take(marks(1, 2, 9, 4)), "what changed leaves the still part");
        assertEquals(2, layering.still());
        assertFalse(layering.take(marks(1, 2, 7)));
        assertFalse(layering.take(marks(1, 2, 8, 8, 8)));
        assertTrue(layering.take(marks(1, 5, 8)));
        assertEquals(1, layering.still());
    }

    @Test
    void theStillPartGrowsAgainAfterAWhile() {
        Layering layering = new Layering();
        layering.take(marks(1, 2, 3));
        layering.take(marks(9, 2, 3));
        assertEquals(0, layering.still());
        int repaints = 0;
        for (int i = 0; i < 10; i++) {
            repaints += layering.take(marks(9, 2, 100 + i)) ? 1 : 0;
        }
        assertEquals(1, repaints);
        assertEquals(2, layering.still());
    }

    @Test
    void afterAClearAllIsNew() {
        Layering layering = new Layering();
        layering.take(marks(1, 2));
        layering.clear();
        assertTrue(layering.take(marks(1, 2)));
    }

    @Test
    void mostOfTheDialAndTheGroundOfTheArenaDoNotTurn() {
        Layering dial = new Layering();
        Layering arena = new Layering();
        for (int angle = 5; angle < 20; angle += 5) {
            dial.take(DialFigure.build(Inputs.dial(angle), Style.dark(), 452, 420).marks());
            arena.take(ArenaFigure.build(Inputs.arena(angle), Style.dark(), 452, 420).marks());
        }
        assertTrue(dial.still() > 70, "still marks of the dial: " + dial.still());
        assertTrue(arena.still() > 20, "still marks of the arena: " + arena.still());
    }

    private static List<Mark> marks(int... radii) {
        return IntStream.of(radii).<Mark>mapToObj(r -> new Mark.Circle(0, 0, r, Ink.of(0), null)).toList();
    }
}
