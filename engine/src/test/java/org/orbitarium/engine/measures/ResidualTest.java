package org.orbitarium.engine.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.worlds.Wedge;

final class ResidualTest {

    private static final Representation VECTOR = Representation.vectors(2, 1);
    private static final Transitions TRANSITIONS = new Spring().transitions(new Wedge(0, 90), 50, O2.IDENTITY);
    private static final List<O2> ELEMENTS = Elements.random(new Streams(7).stream("elements"), 32);

    @Test
    void anEquivariantModelHasOnlyItsArithmeticsRounding() {
        Residual single = measure(new Affine(0.3, 0, Precision.FLOAT32));
        Residual twice = measure(new Affine(0.3, 0, Precision.FLOAT64));
        assertTrue(single.absolute() > 1e-9 && single.relative() < 1e-6, "float32 " + single);
        assertTrue(twice.relative() < 1e-15, "float64 " + twice);
    }

    @Test
    void aBiasIsMeasuredAtItsSize() {
        double bias = 1e-2;
        Residual residual = Residual.measure(new Affine(0.3, bias, Precision.FLOAT64), TRANSITIONS, VECTOR, VECTOR,
                List.of(O2.degrees(180)));
        assertEquals(2 * bias, residual.absolute(), 1e-12);
    }

    /** The greatest of nothing would be 0, the best residual there is. */
    @Test
    void aResidualOfNothingIsRefused() {
        Affine model = new Affine(0.3, 1, Precision.FLOAT64);
        assertThrows(IllegalArgumentException.class, () -> Residual.measure(model, TRANSITIONS, VECTOR, VECTOR, List.of()));
        assertThrows(IllegalArgumentException.class,
                () -> Residual.measure(model, TRANSITIONS.select(new int[0]), VECTOR, VECTOR, ELEMENTS));
    }

    @Test
    void theScaleIsTheGreatestLatent() {
        Residual residual = measure(new Affine(0.3, 0, Precision.FLOAT64));
        assertTrue(residual.scale() > 1 && residual.scale() <= 2, "twice a position of radius 0.5 to 1, not " + residual.scale());
        assertEquals(residual.absolute() / residual.scale(), residual.relative());
    }

    @Test
    void costsOfAnEquivariantModelDoNotDriftAndOthersDo() {
        List<O2> published = Elements.degrees(CostDrift.PUBLISHED_DEGREES);
        assertTrue(CostDrift.measure(new Affine(0.5, 0, Precision.FLOAT64), TRANSITIONS.before(), VECTOR, published) < 1e-14);
        assertTrue(CostDrift.measure(new Stretched(), TRANSITIONS.before(), VECTOR, published) > 0.1);
    }

    private static Residual measure(Affine model) {
        return Residual.measure(model, TRANSITIONS, VECTOR, VECTOR, ELEMENTS);
    }

    /** Measures distances along x three times as long. */
    private record Stretched() implements LatentModel {

        @Override
        public Rows encode(Rows observations) {
            Rows latents = Rows.zeros(observations.count(), 2);
            for (int i = 0; i < latents.data().length; i++) {
                latents.data()[i] = (i % 2 == 0 ? 3 : 1) * observations.data()[i];
            }
            return latents;
        }

        @Override
        public Rows predict(Rows latents, Rows actions) {
            return latents;
        }

        @Override
        public Representation representation() {
            return VECTOR;
        }

        @Override
        public Precision precision() {
            return Precision.FLOAT64;
        }

        @Override
        public LatentModel in(Precision precision) {
            return this;
        }

        @Override
        public ParameterSnapshot parameters() {
            return ParameterSnapshot.of(Precision.FLOAT64, Map.of());
        }
    }
}
