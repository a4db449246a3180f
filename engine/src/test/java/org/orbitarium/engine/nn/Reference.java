package org.orbitarium.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.orbitarium.engine.base.Rows;

/** Values that torch computed, from the test resources. */
final class Reference {

    private Reference() {
    }

    static JsonNode read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream("/nn/" + name))) {
            return new ObjectMapper().readTree(in);
        }
    }

    static ParameterSnapshot.Tensor tensor(JsonNode node) {
        JsonNode shape = node.get("shape");
        JsonNode data = node.get("data");
        int[] sizes = new int[shape.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = shape.get(i).asInt();
        }
        double[] values = new double[data.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.get(i).asDouble();
        }
        return new ParameterSnapshot.Tensor(sizes, values);
    }

    /** Returns [n, d, channels] as rows of interleaved vectors. */
    static Rows rows(JsonNode node) {
        ParameterSnapshot.Tensor tensor = tensor(node);
        int n = tensor.shape()[0];
        int d = tensor.shape()[1];
        int channels = tensor.shape()[2];
        Rows rows = Rows.zeros(n, d * channels);
        for (int i = 0; i < n; i++) {
            for (int axis = 0; axis < d; axis++) {
                for (int c = 0; c < channels; c++) {
                    rows.data()[(i * channels + c) * d + axis] = tensor.data()[(i * d + axis) * channels + c];
                }
            }
        }
        return rows;
    }

    static ParameterSnapshot snapshot(JsonNode tensors) {
        Map<String, ParameterSnapshot.Tensor> map = new LinkedHashMap<>();
        tensors.properties().forEach(entry -> map.put(entry.getKey(), tensor(entry.getValue())));
        return ParameterSnapshot.of(Precision.FLOAT64, map);
    }

    /** Compares within a tolerance relative to the largest expected value, at least 1. */
    static void assertClose(double[] expected, double[] actual, double tolerance, String what) {
        assertEquals(expected.length, actual.length, what);
        double scale = 1;
        for (double value : expected) {
            scale = Math.max(scale, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], tolerance * scale, what + " [" + i + "]");
        }
    }
}
