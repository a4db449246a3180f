package org.orbitarium.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

final class IrrepsTest {

    @Test
    void aSumHasTheDimensionOfItsParts() {
        assertEquals(9, Irreps.parse("1x0 + 1x1 + 1x2").dimension());
        assertEquals(48, Irreps.parse("16x1").dimension());
        assertEquals(72, Irreps.parse("8x0 + 8x1 + 8x2").dimension());
        assertEquals(24, Irreps.parse("8x0 + 8x1 + 8x2").count());
        assertEquals(81, Irreps.upTo(8).dimension());
        assertEquals("1x0 + 1x1 + 1x2", Irreps.upTo(2).toString());
        assertEquals(7, new Irrep(3).dimension());
        assertEquals("3", new Irrep(3).toString());
    }

    @Test
    void printsWhatItParses() {
        for (long seed = 0; seed < 20; seed++) {
            RandomStream stream = new Streams(seed).stream("irreps");
            List<Irreps.Term> terms = new ArrayList<>();
            for (int n = stream.nextInt(8); n >= 0; n--) {
                terms.add(new Irreps.Term(1 + stream.nextInt(200), new Irrep(stream.nextInt(30))));
            }
            Irreps irreps = new Irreps(terms);
            assertEquals(irreps, Irreps.parse(irreps.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 + 1 + 2", "1x0+1x1+1x2", "  1x0 +1x1+  2 "})
    void otherWaysToWriteAreRead(String text) {
        assertEquals("1x0 + 1x1 + 1x2", Irreps.parse(text).toString());
    }

    @Test
    void orderAndMultiplicities() {
        Irreps irreps = Irreps.parse("2x1 + 1x0 + 3x1 + 1x1 + 1x0");
        assertEquals(Map.of(new Irrep(0), 2, new Irrep(1), 6), irreps.multiplicities());
        assertEquals(new Irrep(0), irreps.multiplicities().firstKey());
        assertEquals(6, irreps.multiplicity(new Irrep(1)));
        assertEquals(0, irreps.multiplicity(new Irrep(2)));
        assertEquals("1x0 + 1x0 + 2x1 + 3x1 + 1x1", irreps.sorted().toString());
        assertEquals("2x1 + 1x0 + 4x1 + 1x0", irreps.simplified().toString());
        assertEquals("2x0 + 6x1", irreps.sorted().simplified().toString());
        assertEquals("16x1 + 1x0", Irreps.parse("16x1").plus(Irreps.parse("0")).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+", "1x0 +", "+ 1x0", "1x0 + + 1x1", "0x1", "-1x1", "1x-1", "1x", "x1", "1x1o", "1 x 1", "1.5x1",
        "1x0, 1x1", "9999999999x1", "1x9999999999", "999999999x999999999", "one", "1×1"})
    void whatIsNoSumIsRefused(String text) {
        assertThrows(BadInputException.class, () -> Irreps.parse(text));
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Irrep(-1));
        assertThrows(IllegalArgumentException.class, () -> new Irreps.Term(0, new Irrep(1)));
        assertThrows(IllegalArgumentException.class, () -> new Irreps(List.of()));
    }
}
