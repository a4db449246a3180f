package org.orbitarium.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;

/** O(2) is a group of orthogonal matrices, and representations follow it. */
final class O2Test {

    static Stream<O2> elements() {
        return LongStream.range(0, 50).mapToObj(seed -> {
            RandomStream stream = new Streams(seed).stream("element");
            return new O2(stream.uniform(-10, 10), stream.nextInt(2) == 0);
        });
    }

    @ParameterizedTest
    @MethodSource("elements")
    void matricesAreOrthogonalWithTheStatedDeterminant(O2 g) {
        double[] r = g.matrix();
        assertArrayEquals(new double[] {1, 0, 0, 1}, product(new double[] {r[0], r[2], r[1], r[3]}, r), 1e-15);
        assertEquals(g.determinant(), r[0] * r[3] - r[1] * r[2], 1e-15);
    }

    @ParameterizedTest
    @MethodSource("elements")
    void composingMultipliesMatrices(O2 g) {
        O2 h = new O2(0.7, true);
        assertArrayEquals(product(g.matrix(), h.matrix()), g.after(h).matrix(), 1e-14);
        assertArrayEquals(product(h.matrix(), g.matrix()), h.after(g).matrix(), 1e-14);
        assertArrayEquals(O2.IDENTITY.matrix(), g.inverse().after(g).matrix(), 1e-15);
    }

    @ParameterizedTest
    @MethodSource("elements")
    void printsWhatItParses(O2 g) {
        O2 read = O2.parse(g.toString());
        assertEquals(g.mirror(), read.mirror());
        assertEquals(g.angle(), read.angle(), 1e-14);
    }

    @ParameterizedTest
    @MethodSource("elements")
    void aPseudovectorPicksUpTheSignOfAMirror(O2 g) {
        Representation mixed = Representation.of(2, Field.VECTOR, Field.SCALAR, Field.PSEUDOVECTOR);
        Rows rows = new Rows(1, 5, new double[] {3, -4, 2, 3, -4});
        double[] turned = mixed.apply(g, rows).data();
        assertEquals(2, turned[2]);
        assertEquals(g.determinant() * turned[0], turned[3], 1e-14);
        assertEquals(g.determinant() * turned[1], turned[4], 1e-14);
    }

    @Test
    void refusesWhatIsNotAnElement() {
        for (String text : new String[] {"", "deg", "mirror@", "30", "--3deg", "1e999x", "e-deg", "1e999deg", "mirror@-1e999deg"}) {
            assertThrows(BadInputException.class, () -> O2.parse(text), text);
        }
    }

    @Test
    void anAngleIsFinite() {
        for (double angle : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE}) {
            assertThrows(IllegalArgumentException.class, () -> new O2(angle, false));
            assertThrows(IllegalArgumentException.class, () -> O2.rotation(angle));
        }
        assertThrows(IllegalArgumentException.class, () -> O2.degrees(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new O2(Double.MAX_VALUE / 100, false).after(new O2(Double.NaN, true)));
    }

    /** A whole turn and what rounds to one are 0, and 0 has no sign. */
    @ParameterizedTest
    @ValueSource(doubles = {-1e-20, -0.0, 0, -1e-300, 1e-20, -5, 359.999999, 360, -360, 720, 1e9, -1e9})
    void degreesAreFromZeroToBelowAWholeTurn(double degrees) {
        double found = O2.degrees(degrees).angleDegrees();
        assertTrue(found >= 0 && found < 360, degrees + " gives " + found);
        assertEquals(0.0, Math.min(found, 0.0), "no negative zero");
        assertEquals(Math.cos(Math.toRadians(degrees)), Math.cos(Math.toRadians(found)), 1e-5);
    }

    private static double[] product(double[] a, double[] b) {
        return new double[] {
            a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3]
        };
    }
}
