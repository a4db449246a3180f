package org.orbitarium.engine.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.worlds.Wedge;

final class ReadOutTest {

    private static final Affine MODEL = new Affine(0.5, 0, Precision.FLOAT64);
    private static final Rows FIT = new Spring().transitions(new Wedge(0, 90), 60, O2.IDENTITY).before();
    private static final Rows OTHER = new Spring().transitions(new Wedge(0, 90), 60, O2.IDENTITY).after();

    @Test
    void bothFormsReadWhatTheLatentsHold() {
        for (ModelKind kind : ModelKind.values()) {
            ReadOut readOut = ReadOut.fit(MODEL, kind, new Spring(), FIT, OTHER);
            assertTrue(Residual.distance(readOut.apply(MODEL.encode(OTHER)), OTHER) < 1e-5, kind.label());
            assertTrue(readOut.error().get("position") < 1e-9, kind.label() + readOut.error());
        }
    }

    @Test
    void theVectorLinearFormCommutesWithEveryElementTheRidgeDoesNot() {
        assertTrue(breach(ModelKind.EQUIVARIANT) < 1e-15);
        assertTrue(breach(ModelKind.BASELINE) > 1e-9, "the penalty and the bias know the wedge");
    }

    @Test
    void latentsThatHoldNothingAreRefused() {
        Rows zeros = Rows.zeros(10, 2);
        assertThrows(BadInputException.class, () -> ReadOut.fit(MODEL, ModelKind.EQUIVARIANT, new Spring(), zeros, zeros));
    }

    @Test
    void whatTheFitNeverSawIsNotExplained() {
        Rows alongX = new Rows(4, 2, new double[] {1, 0, -1, 0, 2, 0, -2, 0});
        Rows alongY = new Rows(4, 2, new double[] {0, 1, 0, -1, 0, 2, 0, -2});
        ReadOut readOut = ReadOut.fit(MODEL, ModelKind.BASELINE, new Spring(), alongX, alongY);
        assertEquals(1, readOut.error().get("position"), 1e-12);
    }

    private static double breach(ModelKind kind) {
        Representation vector = Representation.vectors(2, 1);
        ReadOut readOut = ReadOut.fit(MODEL, kind, new Spring(), FIT, OTHER);
        O2 g = O2.degrees(130);
        Rows turned = readOut.apply(MODEL.representation().apply(g, MODEL.encode(OTHER)));
        return Residual.distance(vector.apply(g, readOut.apply(MODEL.encode(OTHER))), turned);
    }
}
