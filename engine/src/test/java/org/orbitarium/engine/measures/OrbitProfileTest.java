package org.orbitarium.engine.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.worlds.Wedge;

final class OrbitProfileTest {

    private static final Wedge QUARTER = new Wedge(0, 90);
    private static final List<O2> BINS = Elements.degrees(List.of(0, 90, 180, 270));

    @Test
    void onlyTheIdentityAndTheReflectionAtTheMiddleMapAWedgeIntoItself() {
        assertTrue(Coverage.seen(QUARTER, O2.IDENTITY));
        assertTrue(Coverage.seen(QUARTER, O2.degrees(360)));
        assertTrue(Coverage.seen(QUARTER, new O2(Math.toRadians(90), true)));
        assertFalse(Coverage.seen(QUARTER, O2.degrees(1)));
        assertFalse(Coverage.seen(QUARTER, new O2(0, true)));
        assertTrue(Coverage.seen(Wedge.FULL, O2.degrees(123)));
    }

    @Test
    void theOverlapFallsLinearlyAndComesBackRoundTheCircle() {
        assertEquals(0.5, Coverage.overlap(QUARTER, O2.degrees(45)), 1e-12);
        assertEquals(0.5, Coverage.overlap(QUARTER, O2.degrees(-45)), 1e-12);
        assertEquals(0.5, Coverage.overlap(QUARTER, O2.degrees(315)), 1e-12);
        assertEquals(0, Coverage.overlap(QUARTER, O2.degrees(90)), 1e-12);
        assertEquals(0, Coverage.overlap(QUARTER, O2.degrees(180)), 1e-12);
        assertEquals(80.0 / 270, 1 - Coverage.overlap(new Wedge(0, 270), O2.degrees(80)), 1e-12);
        assertEquals((100.0 + 0) / 190, Coverage.overlap(new Wedge(-100, 90), O2.degrees(90)), 1e-12);
    }

    @Test
    void aWideWedgeCanOverlapItsImageAtBothEnds() {
        assertEquals(2 * 90.0 / 270, Coverage.overlap(new Wedge(0, 270), O2.degrees(180)), 1e-12);
    }

    @Test
    void theIdentityStandsInTheMiddleOfTheWedge() {
        assertEquals(45, Coverage.dialDegrees(QUARTER, O2.IDENTITY), 1e-12);
        assertEquals(315, Coverage.dialDegrees(QUARTER, O2.degrees(270)), 1e-12);
        assertEquals(315, Coverage.dialDegrees(QUARTER, new O2(0, true)), 1e-12);
    }

    @Test
    void anEquivariantModelIsFlatAndABiasIsNot() {
        OrbitData data = OrbitData.simulate(QUARTER, BINS, g -> new Spring().transitions(QUARTER, 40, g), Progress.NONE);
        OrbitProfile flat = OrbitProfile.measure(new Affine(0.4, 0, Precision.FLOAT64), data, Progress.NONE);
        OrbitProfile bent = OrbitProfile.measure(new Affine(0.4, 0.2, Precision.FLOAT64), data, Progress.NONE);
        for (ErrorForm form : ErrorForm.values()) {
            assertEquals(1, flat.factor(form), 1e-12, form.label());
            assertTrue(bent.factor(form) > 1.2, form.label() + " " + bent.factor(form));
            double seen = bent.points().getFirst().errors().in(form);
            double worst = bent.points().stream().skip(1).mapToDouble(point -> point.errors().in(form)).max().orElseThrow();
            assertEquals(worst / seen, bent.factor(form), 1e-15);
        }
    }

    @Test
    void onTheFullCircleTheFirstElementStandsForTheSeenOnes() {
        OrbitData data = OrbitData.simulate(Wedge.FULL, BINS, g -> new Spring().transitions(QUARTER, 40, g), Progress.NONE);
        OrbitProfile profile = OrbitProfile.measure(new Affine(0.4, 0.2, Precision.FLOAT64), data, Progress.NONE);
        assertTrue(profile.points().stream().allMatch(OrbitProfile.Point::seen));
        assertEquals(profile.worst(ErrorForm.POOLED).errors().pooled() / profile.points().getFirst().errors().pooled(),
                profile.factor(ErrorForm.POOLED), 1e-15);
    }

    @Test
    void aThinnedGridKeepsTheFirstTransitionAndSpreadsTheRest() {
        OrbitData data = OrbitData.simulate(QUARTER, BINS, g -> new Spring().transitions(QUARTER, 40, g), Progress.NONE);
        OrbitData thin = data.thinned(10);
        assertEquals(10, thin.transitions().getFirst().count());
        assertEquals(data.transitions().get(2).after().at(36, 1), thin.transitions().get(2).after().at(9, 1));
    }

    @Test
    void cancellingStopsBetweenElements() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class,
                () -> OrbitData.simulate(QUARTER, BINS, g -> new Spring().transitions(QUARTER, 40, g), cancelled));
    }
}
