package org.orbitarium.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbitarium.engine.geometry.Rotations.assertOrthogonal;
import static org.orbitarium.engine.geometry.Rotations.assertSame;
import static org.orbitarium.engine.geometry.Rotations.product;
import static org.orbitarium.engine.geometry.Rotations.transposed;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

/** SO(3) is a group of orthogonal matrices; logarithms, distances and geodesics are accurate everywhere. */
final class SO3Test {

    /** A few units of rounding of numbers up to 1. */
    private static final double ROUNDING = 2e-15;

    static Stream<SO3> elements() {
        return Rotations.haar();
    }

    @ParameterizedTest
    @MethodSource("elements")
    void matricesAreRotations(SO3 g) {
        assertOrthogonal(g.matrix(), ROUNDING);
        assertEquals(1, RotationMatrices.determinant(g.matrix()), ROUNDING);
        assertEquals(1, g.determinant());
        assertEquals(3, g.dimension());
        assertArrayEquals(new double[3], g.translation());
        assertTrue(g.w() >= 0);
    }

    @ParameterizedTest
    @MethodSource("elements")
    void composingIsAGroup(SO3 g) {
        SO3 h = SO3.rotationVector(0.3, -1.2, 2.1);
        SO3 k = SO3.about(Axis.Y, -2.9);
        assertArrayEquals(product(g.matrix(), h.matrix()), g.after(h).matrix(), ROUNDING);
        assertArrayEquals(product(h.matrix(), g.matrix()), h.after(g).matrix(), ROUNDING);
        assertSame(g.after(h).after(k), g.after(h.after(k)), ROUNDING);
        assertSame(SO3.IDENTITY, g.after(g.inverse()), ROUNDING);
        assertSame(SO3.IDENTITY, g.inverse().after(g), ROUNDING);
        assertArrayEquals(transposed(g.matrix()), g.inverse().matrix(), ROUNDING);
        assertEquals(g, g.after(SO3.IDENTITY));
        assertEquals(g, SO3.IDENTITY.after(g));
        assertEquals(g, g.inverse().inverse());
    }

    @ParameterizedTest
    @MethodSource("elements")
    void applyingIsTheMatrix(SO3 g) {
        double[] v = {0.5, -2, 1.25};
        double[] m = g.matrix();
        double[] expected = new double[3];
        for (int i = 0; i < 9; i++) {
            expected[i / 3] += m[i] * v[i % 3];
        }
        assertArrayEquals(expected, g.apply(v), ROUNDING);
        assertArrayEquals(expected, Representation.vectors(3, 1).apply(g, v), ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("elements")
    void theExponentialUndoesTheLogarithm(SO3 g) {
        double[] v = g.rotationVector();
        assertSame(g, SO3.rotationVector(v[0], v[1], v[2]), ROUNDING);
        assertSame(g, SO3.about(v, g.angle()), ROUNDING);
        assertSame(g, SO3.matrix(g.matrix()), ROUNDING);
        assertSame(g, SO3.nearest(g.matrix()), 1e-14);
    }

    /** Relative to the angle, however small; angles at which 1 − cos θ has no digit left are among them. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-100, 1e-16, 1e-9, 1e-8, 1e-4, 0.1, 1, 3, 3.14, Math.PI - 1e-7, Math.PI - 1e-9, Math.PI - 1e-14})
    void theLogarithmUndoesTheExponential(double angle) {
        RandomStream stream = new Streams(1).stream("axes");
        for (int n = 0; n < 100; n++) {
            double[] axis = SO3.haar(stream).apply(new double[] {angle, 0, 0});
            SO3 g = SO3.rotationVector(axis[0], axis[1], axis[2]);
            assertEquals(angle, g.angle(), ROUNDING * angle);
            assertArrayEquals(axis, g.rotationVector(), ROUNDING * angle);
        }
    }

    /** Beyond half a turn the shorter way round is meant. */
    @Test
    void aLongRotationVectorIsTheShortOneOfTheSameRotation() {
        assertArrayEquals(new double[] {0, 0, -Math.PI / 2}, SO3.rotationVector(0, 0, 1.5 * Math.PI).rotationVector(), ROUNDING);
        assertArrayEquals(new double[] {0.5, 0, 0}, SO3.rotationVector(0.5 + 20 * Math.PI, 0, 0).rotationVector(), 1e-14);
    }

    /** Quaternions are known to 1.1e-16 a component, so a difference of two is to a few of these, near 0 and near half a turn alike. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-15, 1e-12, 1e-9, 1e-6, 0.01, 1, 3, Math.PI - 1e-6, Math.PI - 1e-9, Math.PI - 1e-12, Math.PI})
    void distancesAreAccurateNearZeroAndNearPi(double angle) {
        RandomStream stream = new Streams(2).stream("pairs");
        for (int n = 0; n < 200; n++) {
            SO3 g = SO3.haar(stream);
            double[] step = SO3.haar(stream).apply(new double[] {angle, 0, 0});
            SO3 h = g.after(SO3.rotationVector(step[0], step[1], step[2]));
            assertEquals(angle, g.angleTo(h), 2 * ROUNDING);
            assertEquals(g.angleTo(h), h.angleTo(g), "distances have no direction");
            assertEquals(angle, SO3.IDENTITY.angleTo(g.inverse().after(h)), 2 * ROUNDING);
        }
    }

    @ParameterizedTest
    @MethodSource("elements")
    void distancesAreThoseOfTheFrobeniusNorm(SO3 g) {
        SO3 h = SO3.rotationVector(0.3, -1.2, 2.1);
        double square = 0;
        for (int i = 0; i < 9; i++) {
            square += Math.pow(g.matrix()[i] - h.matrix()[i], 2);
        }
        // |R − I| = 2√2 sin(θ/2); the arcsine of it would lose half the digits near half a turn.
        assertEquals(Math.sqrt(square / 8), Math.sin(g.angleTo(h) / 2), ROUNDING);
        assertEquals(0, g.angleTo(g));
        assertEquals(g.angleTo(h), h.after(g).angleTo(h.after(h)), ROUNDING);
        assertEquals(g.angleTo(h), g.after(h).angleTo(h.after(h)), ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("elements")
    void aGeodesicIsTravelledAtConstantSpeed(SO3 g) {
        SO3 h = SO3.rotationVector(0.3, -1.2, 2.1);
        assertEquals(g, g.geodesic(h, 0));
        assertSame(h, g.geodesic(h, 1), ROUNDING);
        for (double t : new double[] {0.25, 0.5, 0.9}) {
            assertEquals(t * g.angleTo(h), g.angleTo(g.geodesic(h, t)), ROUNDING);
            assertEquals((1 - t) * g.angleTo(h), h.angleTo(g.geodesic(h, t)), ROUNDING);
        }
    }

    @Test
    void tenThousandCompositionsLeaveARotation() {
        for (long seed = 0; seed < 5; seed++) {
            RandomStream stream = new Streams(seed).stream("walk");
            SO3 g = SO3.haar(stream);
            for (int n = 0; n < 10_000; n++) {
                g = g.after(SO3.within(stream, 0.3));
            }
            assertOrthogonal(g.matrix(), 1e-14);
        }
    }

    @ParameterizedTest
    @MethodSource("elements")
    void bothQuaternionsAreOneElement(SO3 g) {
        assertEquals(g, new SO3(g.w(), g.x(), g.y(), g.z()));
        assertEquals(g, new SO3(-g.w(), -g.x(), -g.y(), -g.z()));
        assertEquals(g.hashCode(), new SO3(-g.w(), -g.x(), -g.y(), -g.z()).hashCode());
    }

    @Test
    void aHalfTurnHasOneSign() {
        assertEquals(new SO3(0, 0, 0.6, -0.8), new SO3(0, 0, -0.6, 0.8));
        assertEquals(new SO3(0, 1, 0, 0), new SO3(-0.0, -1, -0.0, 0));
        assertEquals(new SO3(0, 0, 0, 1), SO3.matrix(new double[] {-1, 0, 0, 0, -1, 0, 0, 0, 1}));
        assertArrayEquals(new double[] {0, Math.PI, 0}, SO3.matrix(new double[] {-1, 0, 0, 0, 1, 0, 0, 0, -1}).rotationVector());
    }

    @Test
    void axesTurnCounterClockwise() {
        assertArrayEquals(new double[] {0, 1, 0}, SO3.about(Axis.Z, Math.PI / 2).apply(new double[] {1, 0, 0}), ROUNDING);
        assertArrayEquals(new double[] {0, 0, 1}, SO3.about(Axis.X, Math.PI / 2).apply(new double[] {0, 1, 0}), ROUNDING);
        assertArrayEquals(new double[] {1, 0, 0}, SO3.about(Axis.Y, Math.PI / 2).apply(new double[] {0, 0, 1}), ROUNDING);
        assertEquals(SO3.about(Axis.Z, 0.4), SO3.rotationVector(0, 0, 0.4));
        assertEquals(SO3.about(Axis.Y, 0.4), SO3.about(new double[] {0, 7, 0}, 0.4));
    }

    /** Such a matrix is what makes an exact model look as if it broke the symmetry by 1e-6. */
    @ParameterizedTest
    @MethodSource("elements")
    void aRotationOfFloat32IsRefusedWithTheReason(SO3 g) {
        double[] single = g.matrix();
        for (int i = 0; i < 9; i++) {
            single[i] = (float) single[i];
        }
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> SO3.matrix(single));
        assertTrue(String.valueOf(refused.getMessage()).contains("float32"), refused.getMessage());
        SO3 mended = SO3.nearest(single);
        assertOrthogonal(mended.matrix(), ROUNDING);
        assertEquals(0, mended.angleTo(g), 3e-7, "an entry of float32 is off by up to 6e-8");
        assertThrows(IllegalArgumentException.class, () -> new SO3((float) g.w(), (float) g.x(), (float) g.y(), (float) g.z()));
    }

    /** Stretching every axis alike about the rotation's own frame leaves the rotation the nearest: the polar decomposition. */
    @ParameterizedTest
    @MethodSource("elements")
    void theNearestRotationIsThePolarFactor(SO3 g) {
        double[] stretch = product(product(g.matrix(), new double[] {1.2, 0, 0, 0, 0.5, 0, 0, 0, 0.9}), transposed(g.matrix()));
        SO3 h = SO3.rotationVector(-0.4, 1.9, 0.2);
        assertSame(h, SO3.nearest(product(h.matrix(), stretch)), 1e-13);
    }

    @Test
    void whatIsNoRotationIsRefused() {
        double[] mirror = {1, 0, 0, 0, 1, 0, 0, 0, -1};
        assertThrows(IllegalArgumentException.class, () -> SO3.matrix(mirror));
        assertThrows(IllegalArgumentException.class, () -> SO3.nearest(mirror));
        assertThrows(IllegalArgumentException.class, () -> SO3.nearest(new double[9]));
        assertThrows(IllegalArgumentException.class, () -> SO3.matrix(new double[] {2, 0, 0, 0, 1, 0, 0, 0, 1}));
        assertThrows(IllegalArgumentException.class, () -> SO3.matrix(new double[] {Double.NaN, 0, 0, 0, 1, 0, 0, 0, 1}));
        assertThrows(IllegalArgumentException.class, () -> SO3.nearest(new double[] {Double.NaN, 0, 0, 0, 1, 0, 0, 0, 1}));
        assertThrows(IllegalArgumentException.class, () -> SO3.matrix(new double[4]));
        assertThrows(IllegalArgumentException.class, () -> new SO3(1, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new SO3(Double.NaN, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> SO3.about(Axis.X, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> SO3.about(new double[3], 1));
        assertThrows(IllegalArgumentException.class, () -> SO3.rotationVector(Double.POSITIVE_INFINITY, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> SO3.within(new Streams(0).stream("x"), 3.2));
    }

    @Test
    void theSameStreamGivesTheSameRotations() {
        assertEquals(SO3.haar(new Streams(3).stream("g")), SO3.haar(new Streams(3).stream("g")));
        assertNotEquals(SO3.haar(new Streams(3).stream("g")), SO3.haar(new Streams(4).stream("g")));
        assertEquals(SO3.IDENTITY, SO3.within(new Streams(3).stream("g"), 0));
    }
}
