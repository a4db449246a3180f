package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Contrast on the panel, as the design promises it. */
final class PaletteTest {

    @Test
    void darkColoursStandOut() {
        check(Palette.dark(), new double[] {7.1, 8.3, 6.1, 7.6, 7.4, 8.9, 9.5, 17.4, 12.3, 6.2});
    }

    @Test
    void lightColoursStandOut() {
        check(Palette.light(), new double[] {5.2, 5.9, 3.9, 5.1, 3.4, 5.1, 5.5, 19.2, 14.7, 6.4});
    }

    @Test
    void everyTextIsReadableOnEveryGround() {
        for (Palette p : new Palette[] {Palette.dark(), Palette.light()}) {
            for (Ink ground : new Ink[] {p.panel(), p.arena(), p.raised(), p.wedgeFill().over(p.panel()), p.selection()}) {
                for (Ink text : new Ink[] {p.strong(), p.base(), p.quiet(), p.text(Role.EQUIVARIANT), p.text(Role.BASELINE),
                        p.text(Role.TRUTH)}) {
                    assertTrue(text.contrast(ground) >= 4.5, p.name() + " " + text.hex() + " on " + ground.hex() + ": "
                            + text.contrast(ground));
                }
            }
        }
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertEquals(21, Ink.of(0).contrast(Ink.of(0xFFFFFF)), 1e-12);
        assertEquals(4.48, Ink.of(0x777777).contrast(Ink.of(0xFFFFFF)), 0.005);
        assertEquals("#808080", new Ink(0xFFFFFF, 0.5).over(Ink.of(0)).hex());
    }

    private static void check(Palette p, double[] promised) {
        Ink[] inks = {p.mark(Role.EQUIVARIANT), p.text(Role.EQUIVARIANT), p.mark(Role.BASELINE), p.text(Role.BASELINE), p.mark(Role.TRUTH),
            p.text(Role.TRUTH), p.wedgeText(), p.strong(), p.base(), p.quiet()};
        for (int i = 0; i < inks.length; i++) {
            assertTrue(inks[i].contrast(p.panel()) >= promised[i] - 0.05, inks[i].hex() + ": " + inks[i].contrast(p.panel()));
        }
    }
}
