package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ColourMapTest {

    @Test
    void theDivergingMapIsSymmetricAboutZero() {
        assertEquals(0xFF1B4F93, ColourMap.DIVERGING.signed(-3, 3));
        assertEquals(0xFF98141F, ColourMap.DIVERGING.signed(3, 3));
        assertEquals(0xFF98141F, ColourMap.DIVERGING.signed(30, 3));
        Ink middle = Ink.of(ColourMap.DIVERGING.signed(0, 3) & 0xFFFFFF);
        assertTrue(middle.contrast(Ink.of(0xF4F5F6)) < 1.02, middle.hex());
    }

    @Test
    void magnitudesGrowBrighter() {
        for (ColourMap map : new ColourMap[] {ColourMap.VIRIDIS, ColourMap.CIVIDIS}) {
            double before = 0;
            for (int i = 0; i <= 20; i++) {
                double contrast = Ink.of(map.argb(i / 20.0) & 0xFFFFFF).contrast(Ink.of(0));
                assertTrue(contrast > before, map + " at " + i);
                before = contrast;
            }
        }
    }

    @Test
    void whatIsNoNumberIsGrey() {
        assertEquals(0xFF808080, ColourMap.VIRIDIS.argb(Double.NaN));
    }
}
