package org.orbitarium.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;

final class EvaluatorTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void vectorNeuronsMatchTorch(int number) throws IOException {
        JsonNode reference = Reference.read("vector-neurons.json").get("cases").get(number);
        int d = reference.get("dimension").asInt();
        double slope = reference.get("negativeSlope").asDouble();
        int in = reference.get("x").get("shape").get(2).asInt();
        int out = reference.get("y").get("shape").get(2).asInt();
        Network network = new Network("net", Network.Form.VECTORS, List.of(
                new Layer.VectorLinear("linear", in, out, Layer.Commutant.SCALAR, false),
                new Layer.VectorRelu("relu", out, Layer.Commutant.SCALAR, slope, Ops.Direction.UNIT)));
        ParameterSnapshot parameters = ParameterSnapshot.of(Precision.FLOAT64, ordered(
                "net.linear.weight", Reference.tensor(reference.get("linearWeight")),
                "net.relu.weight", Reference.tensor(reference.get("directionWeight"))));
        double[] expected = Reference.rows(reference.get("y")).data();
        Rows x = Reference.rows(reference.get("x"));
        Reference.assertClose(expected, apply(network, parameters, Precision.FLOAT64, d, x).data(), 1e-12, "y");
        Reference.assertClose(expected, apply(network, parameters, Precision.FLOAT32, d, x).data(), 2e-6, "y in float32");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void varianceHingeMatchesTorch(int number) throws IOException {
        JsonNode reference = Reference.read("variance-hinge.json").get("cases").get(number);
        ParameterSnapshot.Tensor z = Reference.tensor(reference.get("z"));
        Rows rows = new Rows(z.shape()[0], z.shape()[1], z.data());
        double epsilon = reference.get("epsilon").asDouble();
        for (Precision precision : Precision.values()) {
            double hinge = new Evaluator(ParameterSnapshot.of(precision, Map.of()), precision).value(new Evaluator.Program() {
                @Override
                public <T> T apply(Ops<T> ops, Weights<T> weights, List<T> inputs) {
                    return ops.varianceHinge(inputs.getFirst(), epsilon);
                }
            }, 2, rows);
            assertEquals(reference.get("loss").asDouble(), hinge, precision == Precision.FLOAT64 ? 1e-14 : 1e-6);
        }
    }

    /** The complete commutant is multiplication by a complex matrix, written here with complex numbers. */
    @Test
    void completeWeightsMultiplyAsComplexNumbers() {
        RandomStream stream = new Streams(1).stream("complex");
        Network network = new Network("net", Network.Form.VECTORS,
                List.of(new Layer.VectorLinear("linear", 11, 5, Layer.Commutant.COMPLETE, false)));
        ParameterSnapshot parameters = draw(network.parameters());
        Rows x = random(stream, 7, 22);
        Rows y = apply(network, parameters, Precision.FLOAT64, 2, x);
        double[] a = parameters.get("net.linear.weight").data();
        double[] b = parameters.get("net.linear.turned").data();
        for (int row = 0; row < x.count(); row++) {
            for (int out = 0; out < 5; out++) {
                double re = 0;
                double im = 0;
                for (int in = 0; in < 11; in++) {
                    double p = a[in * 5 + out];
                    double q = b[in * 5 + out];
                    re += p * x.at(row, 2 * in) - q * x.at(row, 2 * in + 1);
                    im += p * x.at(row, 2 * in + 1) + q * x.at(row, 2 * in);
                }
                assertEquals(re, y.at(row, 2 * out), 1e-14);
                assertEquals(im, y.at(row, 2 * out + 1), 1e-14);
            }
        }
    }

    /** Layer norm and ReLU after their definitions. */
    @Test
    void plainLayersFollowTheirDefinitions() {
        Network network = new Network("net", Network.Form.NUMBERS, List.of(
                new Layer.Linear("linear", 6, 10), new Layer.LayerNorm("norm", 10), new Layer.Relu("relu")));
        ParameterSnapshot parameters = draw(network.parameters());
        Rows x = random(new Streams(2).stream("x"), 9, 6);
        Rows y = apply(network, parameters, Precision.FLOAT64, 2, x);
        for (int row = 0; row < x.count(); row++) {
            double[] h = new double[10];
            double mean = 0;
            for (int o = 0; o < 10; o++) {
                h[o] = parameters.get("net.linear.bias").data()[o];
                for (int i = 0; i < 6; i++) {
                    h[o] += x.at(row, i) * parameters.get("net.linear.weight").data()[i * 10 + o];
                }
                mean += h[o] / 10;
            }
            double variance = 0;
            for (double value : h) {
                variance += (value - mean) * (value - mean) / 10;
            }
            for (int o = 0; o < 10; o++) {
                double expected = (h[o] - mean) / Math.sqrt(variance + 1e-5f) * parameters.get("net.norm.weight").data()[o]
                        + parameters.get("net.norm.bias").data()[o];
                assertEquals(Math.max(0, expected), y.at(row, o), 1e-12);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aRowDoesNotDependOnItsBatch(Precision precision) {
        Network network = new Network("net", Network.Form.VECTORS, List.of(
                new Layer.VectorLinear("linear", 5, 33, Layer.Commutant.SCALAR, false),
                new Layer.VectorRelu("relu", 33, Layer.Commutant.SCALAR, 0, Ops.Direction.SQUARED)));
        ParameterSnapshot parameters = draw(network.parameters());
        Rows x = random(new Streams(3).stream("x"), 150, 10);
        Rows together = apply(network, parameters, precision, 2, x);
        for (int row = 0; row < x.count(); row += 7) {
            Rows alone = apply(network, parameters, precision, 2, x.select(new int[] {row}));
            assertArrayEquals(together.row(row), alone.data());
        }
    }

    /**
     * What float32 means on plain arrays: parameters, inputs and each operation's outcome are rounded to single precision, the sum within
     * an operation is not. So a dot product is the rounding of the exact one of the rounded numbers, where a running sum in single
     * precision loses all: 2²⁴ + 1 is 2²⁴ there.
     */
    @Test
    void float32RoundsBetweenOperationsAndNotWithin() {
        Network network = new Network("net", Network.Form.NUMBERS, List.of(new Layer.Linear("a", 3, 1), new Layer.Linear("b", 1, 1)));
        double big = 1 << 24;
        ParameterSnapshot parameters = ParameterSnapshot.of(Precision.FLOAT64, Map.of(
                "net.a.weight", new ParameterSnapshot.Tensor(new int[] {3, 1}, new double[] {big, 1, 1}),
                "net.a.bias", new ParameterSnapshot.Tensor(new int[] {1}, new double[] {0}),
                "net.b.weight", new ParameterSnapshot.Tensor(new int[] {1, 1}, new double[] {1}),
                "net.b.bias", new ParameterSnapshot.Tensor(new int[] {1}, new double[] {-big})));
        Rows ones = new Rows(1, 3, new double[] {1, 1, 1});
        assertEquals(2, apply(network, parameters, Precision.FLOAT32, 1, ones).at(0, 0), "2²⁴ + 1 + 1 − 2²⁴, the sum carried wide");
        Rows odd = new Rows(1, 3, new double[] {1, 1, 0});
        assertEquals(0, apply(network, parameters, Precision.FLOAT32, 1, odd).at(0, 0), "2²⁴ + 1 is rounded before it goes on");
        assertEquals(1, apply(network, parameters, Precision.FLOAT64, 1, odd).at(0, 0));
        Rows between = new Rows(1, 3, new double[] {0, 1 + 1e-9, 0});
        assertEquals(1 - big, apply(network, parameters, Precision.FLOAT32, 1, between).at(0, 0), "an input is rounded first");
    }

    @Test
    void float32ResultsAreFloats() {
        Network network = new Network("net", Network.Form.NUMBERS, List.of(new Layer.Linear("linear", 6, 10)));
        Rows x = random(new Streams(4).stream("x"), 9, 6);
        for (double value : apply(network, draw(network.parameters()), Precision.FLOAT32, 1, x).data()) {
            assertEquals((float) value, value);
        }
    }

    static Rows apply(Network network, ParameterSnapshot parameters, Precision precision, int d, Rows x) {
        return new Evaluator(parameters, precision).run(new Evaluator.Program() {
            @Override
            public <T> T apply(Ops<T> ops, Weights<T> weights, List<T> inputs) {
                return network.apply(ops, weights, inputs.getFirst(), d);
            }
        }, d, x);
    }

    static ParameterSnapshot draw(List<ParameterSpec> specs) {
        Map<String, ParameterSnapshot.Tensor> tensors = new LinkedHashMap<>();
        for (ParameterSpec spec : specs) {
            tensors.put(spec.name(), new ParameterSpec(spec.name(), spec.shape(), spec.centre(), spec.bound() + 0.1)
                    .draw(new Streams(9).stream(spec.name()), Precision.FLOAT64));
        }
        return ParameterSnapshot.of(Precision.FLOAT64, tensors);
    }

    static Rows random(RandomStream stream, int count, int width) {
        Rows rows = Rows.zeros(count, width);
        for (int i = 0; i < rows.data().length; i++) {
            rows.data()[i] = stream.nextGaussian();
        }
        return rows;
    }

    static Map<String, ParameterSnapshot.Tensor> ordered(String first, ParameterSnapshot.Tensor a, String second,
            ParameterSnapshot.Tensor b) {
        Map<String, ParameterSnapshot.Tensor> map = new LinkedHashMap<>();
        map.put(first, a);
        map.put(second, b);
        return map;
    }
}
