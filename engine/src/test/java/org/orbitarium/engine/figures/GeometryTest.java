package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

final class GeometryTest {

    @Test
    void anglesAndRadiiOfTheDialGoThereAndBack() {
        RandomStream stream = new Streams(1).stream("dial");
        DialGeometry g = new DialGeometry(210, 190, 40, 160, 0.1, 20);
        for (int i = 0; i < 500; i++) {
            double angle = stream.uniform(0, 360);
            double value = 0.1 * Math.pow(200, stream.nextDouble());
            double r = g.radius(value);
            assertEquals(value, g.value(r), 1e-9 * value);
            assertEquals(angle, g.angle(g.px(angle, r), g.py(angle, r)), 1e-9);
        }
        assertEquals(40, g.radius(0.01), 0);
        assertEquals(160, g.radius(1000), 0);
        assertEquals(120, g.radius(0.1 * Math.pow(200, 2.0 / 3)), 1e-9);
    }

    @Test
    void ninetyDegreesPointUp() {
        DialGeometry g = new DialGeometry(100, 100, 10, 50, 1, 10);
        assertEquals(50, g.py(90, 50), 1e-9);
        assertEquals(90, g.angle(100, 20), 1e-9);
        assertEquals(270, g.angle(100, 180), 1e-9);
    }

    @Test
    void theDialKnowsItsParts() {
        DialGeometry g = new DialGeometry(100, 100, 20, 80, 1, 10);
        assertEquals(DialGeometry.Part.CENTRE, g.part(110, 100));
        assertEquals(DialGeometry.Part.FACE, g.part(100, 30));
        assertEquals(DialGeometry.Part.FACE, g.part(100, 5));
        assertEquals(DialGeometry.Part.OUTSIDE, g.part(195, 195));
    }

    @Test
    void theArenaIsDrawnWithYUpAndGoesThereAndBack() {
        ArenaGeometry g = ArenaFigure.geometry(Samples.arena(0, false), 500, 440);
        RandomStream stream = new Streams(2).stream("arena");
        for (int i = 0; i < 200; i++) {
            double x = stream.uniform(0, 512);
            double y = stream.uniform(0, 512);
            assertEquals(x, g.worldX(g.px(x)), 1e-9);
            assertEquals(y, g.worldY(g.py(y)), 1e-9);
        }
        assertTrue(g.py(400) < g.py(100), "more y is higher on the screen");
        assertEquals(90, g.angle(g.centreX(), g.top()), 1e-9);
        assertTrue(g.onCircle(g.centreX() + g.radius(), g.centreY()));
        assertTrue(!g.onCircle(g.centreX(), g.centreY()));
    }

    @Test
    void aPieceOfACircleIsRound() {
        double[] worst = {0};
        double[] at = {Double.NaN, Double.NaN};
        Outline.arc(5, -3, 200, 10, 300).visit((verb, c, i) -> {
            if (verb == Outline.Verb.CUBIC) {
                for (double t = 0; t <= 1; t += 0.1) {
                    double s = 1 - t;
                    double x = s * s * s * at[0] + 3 * s * s * t * c[i] + 3 * s * t * t * c[i + 2] + t * t * t * c[i + 4];
                    double y = s * s * s * at[1] + 3 * s * s * t * c[i + 1] + 3 * s * t * t * c[i + 3] + t * t * t * c[i + 5];
                    worst[0] = Math.max(worst[0], Math.abs(Math.hypot(x - 5, y + 3) - 200));
                }
            }
            at[0] = c[i + verb.numbers() - 2];
            at[1] = c[i + verb.numbers() - 1];
        });
        assertEquals(0, worst[0], 1e-3);
        assertEquals(5 + 200 * Math.cos(Math.toRadians(300)), at[0], 1e-9);
        assertEquals(-3 - 200 * Math.sin(Math.toRadians(300)), at[1], 1e-9);
    }
}
