package org.orbitarium.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

/** Random rotations and matrix arithmetic for tests. */
final class Rotations {

    static final double[] UNITY = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private Rotations() {
    }

    /** Rotations of Haar's measure, forty of each of five seeds. */
    static Stream<SO3> haar() {
        return LongStream.range(0, 5).boxed().flatMap(seed -> {
            RandomStream stream = new Streams(seed).stream("rotations");
            return Stream.generate(() -> SO3.haar(stream)).limit(40);
        });
    }

    static double[] product(double[] a, double[] b) {
        double[] product = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    product[3 * i + j] += a[3 * i + k] * b[3 * k + j];
                }
            }
        }
        return product;
    }

    static double[] transposed(double[] m) {
        return new double[] {m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]};
    }

    static void assertOrthogonal(double[] matrix, double tolerance) {
        assertArrayEquals(UNITY, product(transposed(matrix), matrix), tolerance);
    }

    static void assertSame(SO3 expected, SO3 actual, double tolerance) {
        assertArrayEquals(expected.matrix(), actual.matrix(), tolerance);
    }
}
