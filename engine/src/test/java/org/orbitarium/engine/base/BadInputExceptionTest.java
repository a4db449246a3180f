package org.orbitarium.engine.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What a user reads: one sentence of what is wrong, one of what to do. */
final class BadInputExceptionTest {

    @Test
    void sentencesEndOnce() {
        assertEquals("a.yaml:3: no such key. Remove it.", new BadInputException("a.yaml:3", "no such key", "Remove it").getMessage());
        assertEquals("a.yaml:3: no such key. Remove it.", new BadInputException("a.yaml:3", "no such key.", "Remove it.").getMessage());
        assertEquals("a: no such key. Did you mean 'b'?", new BadInputException("a", "no such key", "Did you mean 'b'?").getMessage());
        assertEquals("It is gone. Look for it.", new UnavailableException("It is gone.", "Look for it").getMessage());
    }

    @Test
    void thereIsAlwaysSomethingToDo() {
        for (String nothing : new String[] {"", " "}) {
            assertThrows(IllegalArgumentException.class, () -> new BadInputException("a", "is wrong", nothing));
            assertThrows(IllegalArgumentException.class, () -> new UnavailableException("It is gone", nothing));
        }
    }

    @Test
    void anErrorFromWithinIsPlacedByWhoeverKnowsThePlace() {
        BadInputException within = new BadInputException("flaw: bias", "it goes with weights: scalar", "Set one of the two.");
        BadInputException placed = within.at("scenes/a.yaml:7 models[1]");
        assertEquals("scenes/a.yaml:7 models[1]: flaw: bias: it goes with weights: scalar. Set one of the two.", placed.getMessage());
        assertEquals("scenes/a.yaml:7 models[1]", placed.where());
        assertEquals("flaw: bias: it goes with weights: scalar", placed.problem());
        assertEquals("Set one of the two.", placed.fix());
        assertSame(within, placed.getCause());
    }
}
