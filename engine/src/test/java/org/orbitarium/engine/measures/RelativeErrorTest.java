package org.orbitarium.engine.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.World;

final class RelativeErrorTest {

    private static final Rows NOW = new Rows(2, 2, new double[] {0, 0, 0, 0});
    private static final Rows NEXT = new Rows(2, 2, new double[] {1, 0, 0, 2});
    private static final Rows PREDICTED = new Rows(2, 2, new double[] {1, 1, 0, 1});

    @Test
    void theThreeFormsDifferAsTheirFormulasDo() {
        Rows now = new Rows(2, 2, new double[] {0.5, 0, 0, 0});
        Errors errors = RelativeError.of(PREDICTED, now, NEXT);
        assertEquals((1.0 + 1.0) / (0.25 + 4.0), errors.pooled(), 1e-15);
        assertEquals((1.0 / 0.25 + 1.0 / 4.0) / 2, errors.ratio(), 1e-15);
        assertEquals((1.0 + 1.0) / (1.0 + 4.0), errors.power(), 1e-15);
    }

    @Test
    void aTransitionThatDoesNotMoveIsClampedInTheRatioForm() {
        Rows still = new Rows(1, 1, new double[] {3});
        assertEquals(0.01 / 1e-8, RelativeError.of(new Rows(1, 1, new double[] {3.1}), still, still).ratio(), 1e-3);
    }

    @Test
    void componentsAreBlocksOfColumns() {
        var errors = RelativeError.byComponent(
                List.of(new World.Component("x", 0, 1), new World.Component("y", 1, 1)), PREDICTED, NOW, NEXT);
        assertEquals(0, errors.get("x").pooled());
        assertEquals(2.0 / 4.0, errors.get("y").pooled(), 1e-15);
    }

    @Test
    void aModelThatPredictsNoChangeScoresOne() {
        var transitions = new Spring().transitions(new Wedge(0, 90), 20, O2.IDENTITY);
        assertEquals(0, RelativeError.of(new Affine(0.5, 0, Precision.FLOAT64), transitions).pooled(), 1e-30);
        Rows now = transitions.before();
        assertEquals(1, RelativeError.of(now, now, transitions.after()).pooled(), 1e-15);
    }
}
