package org.orbitarium.engine.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;

final class OrbitProfileTest {

    private static final Wedge QUARTER = new Wedge(0, 90);
    private static final WedgeTie TIE = new Spring().wedgeTie();
    private static final List<O2> BINS = Elements.degrees(List.of(0, 90, 180, 270));

    @Test
    void anEquivariantModelIsFlatAndABiasIsNot() {
        OrbitData data = OrbitData.simulate(QUARTER, TIE, BINS, g -> new Spring().transitions(QUARTER, 40, g), Progress.NONE);
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
        OrbitData data = OrbitData.simulate(Wedge.FULL, TIE, BINS, g -> new Spring().transitions(QUARTER, 40, g), Progress.NONE);
        OrbitProfile profile = OrbitProfile.measure(new Affine(0.4, 0.2, Precision.FLOAT64), data, Progress.NONE);
        assertTrue(profile.points().stream().allMatch(OrbitProfile.Point::seen));
        assertEquals(profile.worst(ErrorForm.POOLED).errors().pooled() / profile.points().getFirst().errors().pooled(),
                profile.factor(ErrorForm.POOLED), 1e-15);
    }

    @Test
    void aThinnedGridKeepsTheFirstTransitionAndSpreadsTheRest() {
        OrbitData data = OrbitData.simulate(QUARTER, TIE, BINS, g -> new Spring().transitions(QUARTER, 40, g), Progress.NONE);
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
                () -> OrbitData.simulate(QUARTER, TIE, BINS, g -> new Spring().transitions(QUARTER, 40, g), cancelled));
    }
}
