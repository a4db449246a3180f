package org.orbitarium.engine.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {

    @Test
    void theDistanceIsLevenshteins() {
        assertEquals(3, Nearest.distance("kitten", "sitting"));
        assertEquals(0, Nearest.distance("Wedge", "wedge"));
        assertEquals(4, Nearest.distance("", "seed"));
    }

    @Test
    void theNearestNameIsTheHint() {
        assertEquals("Did you mean 'epochs'?", Nearest.hint("epcohs", List.of("batch", "epochs", "seed")));
        assertEquals("Remove it.", Nearest.hint("epochs", List.of()));
    }
}
