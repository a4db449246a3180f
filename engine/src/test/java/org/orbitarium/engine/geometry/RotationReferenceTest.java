package org.orbitarium.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every representation of a rotation is what scipy.spatial.transform.Rotation makes of it. */
final class RotationReferenceTest {

    /** scipy's numbers carry a few units of rounding of angles up to π. */
    private static final double TOLERANCE = 1e-13;

    static List<JsonNode> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(RotationReferenceTest.class.getResourceAsStream("/geometry/rotations.json"))) {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(in).get("cases").forEach(cases::add);
            return cases;
        }
    }

    @Test
    void thereAreCases() throws IOException {
        assertEquals(6, cases().size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void matrices(JsonNode node) {
        SO3 g = SO3.matrix(numbers(node, "matrix"));
        assertArrayEquals(numbers(node, "matrix"), g.matrix(), TOLERANCE);
        double[] xyzw = numbers(node, "quaternionXyzw");
        double sign = Math.signum(xyzw[3]);
        assertArrayEquals(new double[] {sign * xyzw[3], sign * xyzw[0], sign * xyzw[1], sign * xyzw[2]},
                new double[] {g.w(), g.x(), g.y(), g.z()}, TOLERANCE);
        assertArrayEquals(numbers(node, "rotationVector"), g.rotationVector(), TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void quaternions(JsonNode node) {
        double[] xyzw = numbers(node, "quaternionXyzw");
        SO3 g = new SO3(xyzw[3], xyzw[0], xyzw[1], xyzw[2]);
        assertArrayEquals(numbers(node, "matrix"), g.matrix(), TOLERANCE);
        assertArrayEquals(numbers(node, "rotationVector"), g.rotationVector(), TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rotationVectors(JsonNode node) {
        double[] v = numbers(node, "rotationVector");
        assertArrayEquals(numbers(node, "matrix"), SO3.rotationVector(v[0], v[1], v[2]).matrix(), TOLERANCE);
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        assertArrayEquals(numbers(node, "matrix"), SO3.about(v, length).matrix(), TOLERANCE);
        assertEquals(length, SO3.matrix(numbers(node, "matrix")).angle(), TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eulerAngles(JsonNode node) {
        for (EulerAngles.Convention convention : EulerAngles.Convention.values()) {
            double[] angles = numbers(node, "euler" + convention + "Intrinsic");
            SO3 g = SO3.matrix(numbers(node, "matrix"));
            EulerAngles found = g.euler(convention);
            assertEquals(convention, found.convention());
            assertArrayEquals(angles, new double[] {found.a(), found.b(), found.c()}, TOLERANCE, convention.toString());
            assertArrayEquals(g.matrix(), SO3.euler(new EulerAngles(convention, angles[0], angles[1], angles[2])).matrix(), TOLERANCE,
                    convention.toString());
        }
    }

    private static double[] numbers(JsonNode node, String name) {
        return StreamSupport.stream(node.get(name).get("data").spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
    }
}
