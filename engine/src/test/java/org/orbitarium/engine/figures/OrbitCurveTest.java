package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.orbitarium.engine.worlds.Wedge;

final class OrbitCurveTest {

    private static final OrbitCurve CURVE = OrbitCurve.of("m", Role.BASELINE, new double[] {10, 90, 200, 300}, new double[] {1, 100, 4, 9});

    @Test
    void valuesBetweenElementsAreLogLinearAroundTheCircle() {
        assertEquals(100, CURVE.at(CURVE.mean(), 90), 0);
        assertEquals(10, CURVE.at(CURVE.mean(), 50), 1e-12);
        assertEquals(3, CURVE.at(CURVE.mean(), 335), 1e-12);
        assertEquals(3, CURVE.at(CURVE.mean(), -25), 1e-12);
        assertEquals(1, CURVE.at(CURVE.mean(), 370), 1e-12);
    }

    @Test
    void knowsWhatWasMeasured() {
        assertTrue(CURVE.measuredAt(200));
        assertTrue(CURVE.measuredAt(-350));
        assertFalse(CURVE.measuredAt(201));
    }

    @Test
    void theWorstElementIsLookedForOutsideTheWedge() {
        assertEquals(1, CURVE.worstUnseen(new Wedge(0, 80)));
        assertEquals(3, CURVE.worstUnseen(new Wedge(0, 90)));
        assertEquals(-1, CURVE.worstUnseen(Wedge.FULL));
        assertEquals(-1, CURVE.worstUnseen(null));
    }

    @Test
    void flatMeansToATwentieth() {
        assertFalse(CURVE.flat());
        assertTrue(OrbitCurve.of("m", Role.EQUIVARIANT, new double[] {0, 180}, new double[] {1, 1.04}).flat());
        assertFalse(OrbitCurve.of("m", Role.EQUIVARIANT, new double[] {0, 180}, new double[] {1, 1.06}).flat());
        assertFalse(OrbitCurve.of("m", Role.EQUIVARIANT, new double[] {0, 180}, new double[] {1, Double.NaN}).flat());
    }

    @Test
    void anglesMustAscendOnTheCircle() {
        assertThrows(IllegalArgumentException.class, () -> OrbitCurve.of("m", Role.OTHER, new double[] {10, 10}, new double[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> OrbitCurve.of("m", Role.OTHER, new double[] {360}, new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> OrbitCurve.of("m", Role.OTHER, new double[] {}, new double[] {}));
    }
}
