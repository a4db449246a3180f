package org.orbitarium.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

/** SE(3) is a group of rigid motions, and representations follow it. */
final class SE3Test {

    /** Places are up to about 30 away. */
    private static final double ROUNDING = 3e-14;

    static Stream<SE3> elements() {
        return LongStream.range(0, 5).boxed().flatMap(seed -> {
            RandomStream stream = new Streams(seed).stream("motions");
            return Stream.generate(() -> new SE3(SO3.haar(stream), stream.uniform(-10, 10), stream.uniform(-10, 10),
                    stream.uniform(-10, 10))).limit(20);
        });
    }

    @ParameterizedTest
    @MethodSource("elements")
    void composingMovesOneAfterTheOther(SE3 g) {
        SE3 h = new SE3(SO3.rotationVector(0.3, -1.2, 2.1), -7, 9, -5);
        double[] place = {3, -4, 0.5};
        assertArrayEquals(g.apply(h.apply(place)), g.after(h).apply(place), ROUNDING);
        assertArrayEquals(h.apply(g.apply(place)), h.after(g).apply(place), ROUNDING);
        assertArrayEquals(place, g.inverse().apply(g.apply(place)), ROUNDING);
        assertArrayEquals(place, g.after(g.inverse()).apply(place), ROUNDING);
        assertArrayEquals(g.after(h).after(g).apply(place), g.after(h.after(g)).apply(place), ROUNDING);
        assertEquals(g, g.after(SE3.IDENTITY));
        assertEquals(g, SE3.IDENTITY.after(g));
        assertArrayEquals(g.rotation().matrix(), g.matrix());
        assertEquals(1, g.determinant());
        assertEquals(3, g.dimension());
    }

    @ParameterizedTest
    @MethodSource("elements")
    void onlyPlacesAreShifted(SE3 g) {
        Representation mixed = Representation.of(3, Field.POSITION, Field.VECTOR, Field.SCALAR, Field.PSEUDOVECTOR);
        double[] turned = mixed.apply(g, new double[] {3, -4, 0.5, 3, -4, 0.5, 2, 3, -4, 0.5});
        double[] place = g.apply(new double[] {3, -4, 0.5});
        double[] vector = g.rotation().apply(new double[] {3, -4, 0.5});
        assertArrayEquals(new double[] {place[0], place[1], place[2], vector[0], vector[1], vector[2], 2, vector[0], vector[1], vector[2]},
                turned, ROUNDING);
    }

    @Test
    void anElementOfAnotherSpaceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Representation.vectors(2, 1).apply(SE3.IDENTITY, new double[2]));
        assertThrows(IllegalArgumentException.class, () -> Representation.vectors(2, 1).apply(SO3.IDENTITY, new double[2]));
        assertThrows(IllegalArgumentException.class, () -> Representation.vectors(3, 1).apply(O2.IDENTITY, new double[3]));
    }

    @Test
    void aTranslationIsFinite() {
        assertThrows(IllegalArgumentException.class, () -> SE3.translation(Double.NaN, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> SE3.translation(0, 0, Double.NEGATIVE_INFINITY));
        assertEquals(SE3.IDENTITY, SE3.translation(-0.0, 0, -0.0));
    }
}
