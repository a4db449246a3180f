package org.orbitarium.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;

/** The arithmetic with gradients: against torch, and against plain arrays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DjlOpsTest {

    private final GradientLane lane = new GradientLane();


    @AfterAll
    void close() {
        lane.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void vectorNeuronsAndTheirGradientsMatchTorch(int number) throws IOException {
        JsonNode reference = Reference.read("vector-neurons.json").get("cases").get(number);
        Map<String, double[]> found = lane.run(engine -> {
            try (NDManager scope = NDManager.newBaseManager(engine.defaultDevice(), engine.getEngineName())) {
                DjlOps ops = new DjlOps(scope, Precision.FLOAT64);
                NDArray x = leaf(scope, reference.get("x"));
                NDArray weight = leaf(scope, reference.get("linearWeight"));
                NDArray direction = leaf(scope, reference.get("directionWeight"));
                NDArray y;
                try (GradientCollector collector = engine.newGradientCollector()) {
                    NDArray z = ops.linear(x, weight, null);
                    y = ops.vectorRelu(z, ops.linear(z, direction, null), reference.get("negativeSlope").asDouble(), Ops.Direction.UNIT);
                    collector.backward(y.mul(array(scope, reference.get("upstream"))).sum());
                }
                return Map.of("y", DjlOps.values(y), "gradX", DjlOps.values(x.getGradient()),
                        "gradLinearWeight", DjlOps.values(weight.getGradient()),
                        "gradDirectionWeight", DjlOps.values(direction.getGradient()));
            }
        });
        found.forEach((name, values) -> Reference.assertClose(Reference.tensor(reference.get(name)).data(), values, 1e-12, name));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void varianceHingeAndItsGradientMatchTorch(int number) throws IOException {
        JsonNode reference = Reference.read("variance-hinge.json").get("cases").get(number);
        ParameterSnapshot.Tensor z = Reference.tensor(reference.get("z"));
        Map<String, double[]> found = gradient(z.data(), new Shape(z.shape()[0], z.shape()[1], 1),
                scope -> x -> new DjlOps(scope, Precision.FLOAT64).varianceHinge(x, reference.get("epsilon").asDouble()));
        Reference.assertClose(Reference.tensor(reference.get("gradZ")).data(), of(found, "gradient"), 1e-12, "gradient");
        assertEquals(reference.get("loss").asDouble(), of(found, "value")[0], 1e-14);
    }

    /** A component that does not vary, a direction that vanishes, a vector of length 0: no gradient may become infinite. */
    @Test
    void degenerateInputsHaveFiniteGradients() {
        double[] zeros = new double[24];
        Shape shape = new Shape(4, 2, 3);
        for (Function<NDManager, Function<NDArray, NDArray>> function : List.<Function<NDManager, Function<NDArray, NDArray>>>of(
                scope -> x -> new DjlOps(scope, Precision.FLOAT32).varianceHinge(x, 1e-4),
                scope -> x -> new DjlOps(scope, Precision.FLOAT32).vectorRelu(x, x, 0, Ops.Direction.UNIT).sum(),
                scope -> x -> new DjlOps(scope, Precision.FLOAT32).normalise(x, 1).sum())) {
            for (double value : of(gradient(zeros, shape, function), "gradient")) {
                assertTrue(Double.isFinite(value), "gradient " + value);
            }
        }
    }

    /** Every layer and every other operation gives the same with both interpreters. */
    @ParameterizedTest
    @EnumSource(Precision.class)
    void bothInterpretersAgree(Precision precision) {
        List<Layer> plain = List.of(new Layer.Linear("linear1", 10, 40), new Layer.LayerNorm("norm", 40), new Layer.Relu("relu"),
                new Layer.Linear("linear2", 40, 6));
        Network numbers = new Network("numbers", Network.Form.NUMBERS, plain);
        Network vectors = new Network("vectors", Network.Form.VECTORS, List.of(
                new Layer.VectorLinear("linear1", 5, 24, Layer.Commutant.SCALAR, true),
                new Layer.VectorRelu("relu1", 24, Layer.Commutant.COMPLETE, 0.2, Ops.Direction.UNIT),
                new Layer.VectorLinear("linear2", 24, 24, Layer.Commutant.COMPLETE, false),
                new Layer.VectorRelu("relu2", 24, Layer.Commutant.SCALAR, 0, Ops.Direction.SQUARED),
                new Layer.VectorLinear("linear3", 24, 3, Layer.Commutant.SCALAR, false)));
        List<ParameterSpec> specs = new ArrayList<>(numbers.parameters());
        specs.addAll(vectors.parameters());
        ParameterSnapshot parameters = EvaluatorTest.draw(specs);
        Rows x = EvaluatorTest.random(new Streams(6).stream("x"), 37, 8);
        Rows a = EvaluatorTest.random(new Streams(6).stream("a"), 37, 2);
        Evaluator.Program program = new Evaluator.Program() {
            @Override
            public <T> T apply(Ops<T> ops, Weights<T> weights, List<T> inputs) {
                T joined = ops.concat(inputs.getFirst(), inputs.getLast());
                T sum = ops.add(numbers.apply(ops, weights, joined, 2), vectors.apply(ops, weights, joined, 2));
                return ops.normalise(sum, 1);
            }
        };
        Rows plainArrays = new Evaluator(parameters, precision).run(program, 2, x, a);
        Rows engineArrays = new LaneEvaluator(lane, parameters, precision).run(program, 2, x, a);
        assertEquals(plainArrays.width(), engineArrays.width());
        Reference.assertClose(engineArrays.data(), plainArrays.data(), precision == Precision.FLOAT64 ? 1e-13 : 2e-5, "output");
    }

    private Map<String, double[]> gradient(double[] at, Shape shape, Function<NDManager, Function<NDArray, NDArray>> function) {
        return lane.run(engine -> {
            try (NDManager scope = NDManager.newBaseManager(engine.defaultDevice(), engine.getEngineName())) {
                NDArray x = scope.create(at, shape);
                x.setRequiresGradient(true);
                try (GradientCollector collector = engine.newGradientCollector()) {
                    NDArray value = function.apply(scope).apply(x);
                    collector.backward(value);
                    return Map.of("value", new double[] {DjlOps.value(value)}, "gradient", DjlOps.values(x.getGradient()));
                }
            }
        });
    }

    private static double[] of(Map<String, double[]> found, String name) {
        return Objects.requireNonNull(found.get(name));
    }

    private static NDArray leaf(NDManager scope, JsonNode node) {
        NDArray array = array(scope, node);
        array.setRequiresGradient(true);
        return array;
    }

    private static NDArray array(NDManager scope, JsonNode node) {
        ParameterSnapshot.Tensor tensor = Reference.tensor(node);
        return scope.create(tensor.data(), new Shape(Arrays.stream(tensor.shape()).asLongStream().toArray()));
    }
}
