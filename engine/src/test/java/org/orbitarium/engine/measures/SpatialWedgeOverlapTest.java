package org.orbitarium.engine.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.Axis;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.SE3;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;

/** In space the wedge is an interval of angles about z. */
final class SpatialWedgeOverlapTest {

    private static final Wedge QUARTER = new Wedge(0, 90);
    private static final WedgeTie WHOLE = new WedgeTie(WedgeTie.Extent.WHOLE, null);
    private static final WedgeTie PART = new WedgeTie(WedgeTie.Extent.PART, null);
    private static final WedgeTie NOTHING = new WedgeTie(WedgeTie.Extent.NOTHING, null);

    @Test
    void turnsAboutZCountByTheirAngle() {
        for (int degrees = -720; degrees <= 720; degrees += 15) {
            O2 plane = O2.degrees(degrees);
            SO3 turn = SO3.about(Axis.Z, Math.toRadians(degrees));
            for (GroupElement g : new GroupElement[] {turn, new SE3(turn, 0, 0, 0), new SE3(turn, 1e-10, 0, 0)}) {
                for (Wedge wedge : new Wedge[] {QUARTER, new Wedge(20, 290), Wedge.FULL}) {
                    assertEquals(WedgeOverlap.of(wedge, WHOLE, plane), WedgeOverlap.of(wedge, WHOLE, g), 1e-12, g.toString());
                    double apart = Math.abs(WedgeOverlap.dialDegrees(wedge, plane) - WedgeOverlap.dialDegrees(wedge, g)) % 360;
                    assertEquals(0, Math.min(apart, 360 - apart), 1e-12, g.toString());
                }
                assertEquals(WedgeOverlap.of(QUARTER, PART, plane), WedgeOverlap.of(QUARTER, PART, g), 1e-12);
                assertEquals(1, WedgeOverlap.of(QUARTER, NOTHING, g));
            }
        }
        assertTrue(WedgeOverlap.seen(QUARTER, WHOLE, SO3.IDENTITY));
        assertTrue(WedgeOverlap.seen(QUARTER, WHOLE, SE3.IDENTITY));
        assertTrue(WedgeOverlap.seen(QUARTER, PART, SO3.IDENTITY));
        assertFalse(WedgeOverlap.seen(QUARTER, WHOLE, SO3.about(Axis.Z, 0.1)));
        assertTrue(WedgeOverlap.seen(Wedge.FULL, WHOLE, SO3.about(Axis.Z, 2)));
    }

    @Test
    void whatTiltsOrShiftsIsNeverDrawn() {
        GroupElement[] elements = {SO3.about(Axis.X, 0.1), SO3.about(Axis.Y, Math.PI), SO3.rotationVector(1e-8, 0, 0.3),
            SE3.translation(0, 0, 1e-6), new SE3(SO3.about(Axis.Z, 0.3), 2, -1.5, 1)};
        for (GroupElement g : elements) {
            for (WedgeTie tie : new WedgeTie[] {WHOLE, PART, NOTHING}) {
                assertEquals(0, WedgeOverlap.of(QUARTER, tie, g), g.toString());
                assertEquals(0, WedgeOverlap.of(Wedge.FULL, tie, g), g.toString());
            }
            assertTrue(Double.isNaN(WedgeOverlap.dialDegrees(QUARTER, g)), g.toString());
        }
        for (SO3 g : Elements.haar(new Streams(0).stream("elements"), 100)) {
            assertEquals(0, WedgeOverlap.of(Wedge.FULL, WHOLE, g));
        }
    }

    @Test
    void roundingDoesNotTilt() {
        SO3 turn = SO3.about(Axis.X, 1.1).after(SO3.about(Axis.Z, Math.toRadians(30))).after(SO3.about(Axis.X, -1.1));
        SO3 about = SO3.about(Axis.Y, 0.2).after(SO3.about(Axis.Y, -0.2)).after(SO3.about(Axis.Z, Math.toRadians(30)));
        assertEquals(0, WedgeOverlap.of(QUARTER, WHOLE, turn));
        assertEquals(2.0 / 3, WedgeOverlap.of(QUARTER, WHOLE, about), 1e-12);
        assertEquals(75, WedgeOverlap.dialDegrees(QUARTER, about), 1e-9);
    }

    @Test
    void elementsAreThoseOfTheStream() {
        assertEquals(Elements.haar(new Streams(1).stream("g"), 5), Elements.haar(new Streams(1).stream("g"), 5));
        assertEquals(5, Elements.haar(new Streams(1).stream("g"), 5).size());
    }
}
