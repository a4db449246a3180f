package org.orbitarium.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbitarium.engine.geometry.EulerAngles.Convention.YXY;
import static org.orbitarium.engine.geometry.EulerAngles.Convention.ZYX;
import static org.orbitarium.engine.geometry.EulerAngles.Convention.ZYZ;
import static org.orbitarium.engine.geometry.Rotations.assertSame;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

final class EulerAnglesTest {

    private static final double ROUNDING = 3e-15;

    static Stream<SO3> elements() {
        return Rotations.haar();
    }

    @ParameterizedTest
    @MethodSource("elements")
    void anglesGiveTheRotationBackAndLieInTheirRanges(SO3 g) {
        for (EulerAngles.Convention convention : EulerAngles.Convention.values()) {
            EulerAngles angles = g.euler(convention);
            assertSame(g, SO3.euler(angles), ROUNDING);
            assertTrue(Math.abs(angles.a()) <= Math.PI && Math.abs(angles.c()) <= Math.PI, angles.toString());
            assertTrue(convention == ZYX ? Math.abs(angles.b()) <= Math.PI / 2 : angles.b() >= 0 && angles.b() <= Math.PI,
                    angles.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anglesInTheirRangesComeBack(EulerAngles.Convention convention) {
        RandomStream stream = new Streams(1).stream("angles");
        for (int n = 0; n < 200; n++) {
            double b = convention == ZYX ? stream.uniform(-1.5, 1.5) : stream.uniform(0.05, 3.1);
            EulerAngles angles = new EulerAngles(convention, stream.uniform(-3.14, 3.14), b, stream.uniform(-3.14, 3.14));
            EulerAngles found = SO3.euler(angles).euler(convention);
            assertArrayEquals(new double[] {angles.a(), b, angles.c()}, new double[] {found.a(), found.b(), found.c()}, 5e-14);
        }
    }

    /** Where the first and the third axis fall together all of the turn is in a. */
    @ParameterizedTest
    @EnumSource
    void atAGimbalLockTheThirdAngleIsZero(EulerAngles.Convention convention) {
        RandomStream stream = new Streams(2).stream("angles");
        double[] ends = convention == ZYX ? new double[] {-Math.PI / 2, Math.PI / 2} : new double[] {0, Math.PI};
        for (int n = 0; n < 200; n++) {
            double b = ends[n % 2];
            SO3 g = SO3.euler(new EulerAngles(convention, stream.uniform(-3, 3), b, stream.uniform(-3, 3)));
            EulerAngles found = g.euler(convention);
            assertEquals(0, found.c());
            assertEquals(b, found.b(), ROUNDING);
            assertTrue(Math.abs(found.a()) <= Math.PI, found.toString());
            assertSame(g, SO3.euler(found), ROUNDING);
        }
    }

    /** Next to a lock the two angles are uncertain by 1e-16 / distance, but not the rotation that they make together. */
    @ParameterizedTest
    @EnumSource
    void nextToAGimbalLockTheRotationIsAsAccurateAsElsewhere(EulerAngles.Convention convention) {
        RandomStream stream = new Streams(3).stream("angles");
        double[] ends = convention == ZYX ? new double[] {-Math.PI / 2, Math.PI / 2} : new double[] {0, Math.PI};
        for (int exponent = -18; exponent < -2; exponent++) {
            for (int n = 0; n < 20; n++) {
                double b = Math.abs(ends[n % 2] + (n % 2 == 0 ? 1 : -1) * Math.pow(10, exponent)) * (ends[n % 2] < 0 ? -1 : 1);
                SO3 g = SO3.euler(new EulerAngles(convention, stream.uniform(-3, 3), b, stream.uniform(-3, 3)));
                assertSame(g, SO3.euler(g.euler(convention)), 2 * ROUNDING);
            }
        }
    }

    @Test
    void knownAngles() {
        SO3 g = SO3.about(Axis.Z, 0.5).after(SO3.about(Axis.Y, 0.25)).after(SO3.about(Axis.X, -1));
        EulerAngles yawPitchRoll = g.euler(ZYX);
        assertArrayEquals(new double[] {0.5, 0.25, -1}, new double[] {yawPitchRoll.a(), yawPitchRoll.b(), yawPitchRoll.c()}, ROUNDING);
        assertEquals(new EulerAngles(ZYZ, 0, 0, 0), SO3.IDENTITY.euler(ZYZ));
        assertEquals(new EulerAngles(YXY, 0, 0, 0), SO3.IDENTITY.euler(YXY));
        assertEquals(0.7, SO3.about(Axis.Z, 0.7).euler(ZYZ).a(), ROUNDING);
        assertEquals(0.7, SO3.about(Axis.X, 0.7).euler(YXY).b(), ROUNDING);
    }

    @Test
    void anglesAreFinite() {
        assertThrows(IllegalArgumentException.class, () -> new EulerAngles(ZYZ, Double.NaN, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new EulerAngles(ZYZ, 0, Double.POSITIVE_INFINITY, 0));
    }
}
