package org.orbitarium.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;

/** The operations on points in space and the layers made of them: both interpreters, their definitions, and finite differences. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PointOpsTest {

    private static final int POINTS = 5;
    private static final int COUNT = 7;
    private static final double REACH = 2;

    private final GradientLane lane = new GradientLane();

    @AfterAll
    void close() {
        lane.close();
    }

    /** Computes an operation of one or two batches [n, 3, points]. */
    private record Operation(String name) implements Evaluator.Program {

        @Override
        public <T> T apply(Ops<T> ops, Weights<T> weights, List<T> inputs) {
            T a = inputs.getFirst();
            T b = inputs.get(1);
            return switch (name) {
                case "scale" -> ops.scale(a, -1.7);
                case "silu" -> ops.silu(a);
                case "centre" -> ops.centre(a);
                case "directions" -> ops.directions(a);
                case "normGate" -> ops.normGate(a);
                case "radialBasis" -> ops.radialBasis(a, 4, REACH);
                case "combine" -> ops.combine(a, ops.radialBasis(b, 4, REACH));
                case "cross" -> ops.cross(a, b);
                default -> throw new IllegalArgumentException(name);
            };
        }
    }

    /** Returns a loss of an operation: how far its outcome for a, b is from that for c, d. */
    private record Loss(Operation operation) implements Evaluator.Program {

        @Override
        public <T> T apply(Ops<T> ops, Weights<T> weights, List<T> inputs) {
            return ops.meanSquare(operation.apply(ops, weights, inputs.subList(0, 2)), operation.apply(ops, weights, inputs.subList(2, 4)));
        }
    }

    private static Rows random(String name, int points) {
        return EvaluatorTest.random(new Streams(11).stream(name), COUNT, 3 * points);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scale", "silu", "centre", "directions", "normGate", "radialBasis", "combine", "cross"})
    void bothInterpretersAgree(String name) {
        ParameterSnapshot none = ParameterSnapshot.of(Precision.FLOAT64, Map.of());
        Rows a = random("a", POINTS);
        Rows b = random("b", POINTS);
        for (Precision precision : Precision.values()) {
            Rows plain = new Evaluator(none, precision).run(new Operation(name), 3, a, b);
            Rows library = new LaneEvaluator(lane, none, precision).run(new Operation(name), 3, a, b);
            assertEquals(plain.width(), library.width());
            Reference.assertClose(library.data(), plain.data(), precision == Precision.FLOAT64 ? 1e-14 : 2e-6, name);
        }
    }

    /** Central differences of the plain arrays with a step of 1e-5: their own error is about 1e-10. */
    @ParameterizedTest
    @ValueSource(strings = {"scale", "silu", "centre", "directions", "normGate", "radialBasis", "combine", "cross"})
    void gradientsAreThoseOfFiniteDifferences(String name) {
        Rows[] inputs = {random("a", POINTS), random("b", POINTS), random("c", POINTS), random("d", POINTS)};
        Loss loss = new Loss(new Operation(name));
        List<Rows> gradients = gradients(loss, Precision.FLOAT64, 2, inputs);
        Evaluator plain = new Evaluator(ParameterSnapshot.of(Precision.FLOAT64, Map.of()), Precision.FLOAT64);
        int used = List.of("combine", "cross").contains(name) ? 2 : 1;
        for (int input = 0; input < used; input++) {
            double[] differences = new double[inputs[input].data().length];
            for (int i = 0; i < differences.length; i++) {
                double above = plain.value(loss, 3, moved(inputs, input, i, 1e-5));
                differences[i] = (above - plain.value(loss, 3, moved(inputs, input, i, -1e-5))) / 2e-5;
            }
            double largest = Arrays.stream(differences).map(Math::abs).max().orElseThrow();
            assertTrue(largest > 1e-4, "the loss depends on input " + input);
            for (int i = 0; i < differences.length; i++) {
                assertEquals(differences[i], gradients.get(input).data()[i], 1e-8 * Math.max(1, largest), name + " " + input + "/" + i);
            }
        }
    }

    private static Rows[] moved(Rows[] inputs, int input, int at, double by) {
        Rows[] moved = inputs.clone();
        moved[input] = new Rows(inputs[input].count(), inputs[input].width(), inputs[input].data().clone());
        moved[input].data()[at] += by;
        return moved;
    }

    private List<Rows> gradients(Evaluator.Program program, Precision precision, int wanted, Rows... inputs) {
        return lane.run(engine -> {
            try (NDManager scope = NDManager.newBaseManager(engine.defaultDevice(), engine.getEngineName())) {
                DjlOps ops = new DjlOps(scope, precision);
                List<NDArray> batch = Arrays.stream(inputs).map(rows -> ops.input(rows, 3)).toList();
                List<NDArray> leaves = batch.subList(0, wanted);
                leaves.forEach(leaf -> leaf.setRequiresGradient(true));
                try (GradientCollector collector = engine.newGradientCollector()) {
                    collector.backward(program.apply(ops, Weights.of(Map.of()), batch));
                }
                return leaves.stream().map(leaf -> ops.rows(List.of(leaf.hasGradient() ? leaf.getGradient() : leaf.zerosLike()))).toList();
            }
        });
    }

    /** A point at the centroid, a channel that vanishes: outcomes are 0, and no gradient is infinite. */
    @ParameterizedTest
    @ValueSource(strings = {"directions", "normGate", "radialBasis", "combine"})
    void pointsWithoutALengthHaveFiniteGradients(String name) {
        Rows zero = Rows.zeros(COUNT, 3 * POINTS);
        ParameterSnapshot none = ParameterSnapshot.of(Precision.FLOAT64, Map.of());
        for (Precision precision : Precision.values()) {
            Rows[] inputs = {zero, zero, random("c", POINTS), random("d", POINTS)};
            for (Rows gradient : gradients(new Loss(new Operation(name)), precision, 2, inputs)) {
                assertTrue(Arrays.stream(gradient.data()).allMatch(Double::isFinite), name);
            }
            for (RowEvaluator evaluator : List.of(new Evaluator(none, precision), new LaneEvaluator(lane, none, precision))) {
                Rows outcome = evaluator.run(new Operation(name), 3, zero, zero);
                for (int i = 0; i < outcome.data().length; i++) {
                    assertEquals(name.equals("radialBasis") ? bump(outcome, i) : 0, outcome.data()[i], 1e-7);
                }
            }
        }
    }

    /** What the bumps of reach 2 see of a length of 0: they stand 2/3 apart. */
    private static double bump(Rows outcome, int i) {
        int function = i % outcome.width() / POINTS;
        double radius = REACH * function / 3;
        return Math.exp(-4 * radius * radius);
    }

    /** The layer after its definition, point by point. */
    @Test
    void theRadialSumFollowsItsDefinition() {
        Layer.RadialSum layer = new Layer.RadialSum("radial", 8, 6, 3, REACH);
        Network network = new Network("net", Network.Form.VECTORS, true, List.of(layer));
        ParameterSnapshot parameters = EvaluatorTest.draw(network.parameters());
        assertEquals(8 * 6 + 6 + 6 * 3 + 3, parameters.count());
        Rows x = random("x", POINTS);
        Rows y = EvaluatorTest.apply(network, parameters, Precision.FLOAT64, 3, x);
        for (int row = 0; row < COUNT; row++) {
            assertEquals(9, y.width());
            Reference.assertClose(radialSum(parameters, x.row(row), 8, 6, 3), y.row(row), 1e-13, "row " + row);
        }
    }

    private static double[] radialSum(ParameterSnapshot parameters, double[] x, int functions, int hidden, int out) {
        double[] sum = new double[3 * out];
        for (int point = 0; point < x.length / 3; point++) {
            double[] r = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                int from = axis;
                double mean = IntStream.range(0, x.length / 3).mapToDouble(i -> x[3 * i + from]).sum() / (x.length / 3.0);
                r[axis] = x[3 * point + axis] - mean;
            }
            double length = Math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
            double[] bumps = IntStream.range(0, functions)
                    .mapToDouble(k -> Math.exp(-16 * Math.pow(length - 2.0 * k / (functions - 1), 2))).toArray();
            double[] inner = Arrays.stream(linear(parameters, "net.radial.linear1", bumps, hidden))
                    .map(h -> h / (1 + Math.exp(-h))).toArray();
            double[] weights = linear(parameters, "net.radial.linear2", inner, out);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weights[i / 3] * Math.sqrt(3) * r[i % 3] / length;
            }
        }
        return sum;
    }

    private static double[] linear(ParameterSnapshot parameters, String name, double[] x, int out) {
        double[] y = parameters.get(name + ".bias").data().clone();
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < out; j++) {
                y[j] += x[i] * parameters.get(name + ".weight").data()[i * out + j];
            }
        }
        return y;
    }

    /** Whole networks of the new layers, whose weights of three axes the library multiplies as well. */
    @Test
    void networksOfPointsAgree() {
        Network network = new Network("net", Network.Form.VECTORS, true, List.of(
                new Layer.RadialSum("radial", 8, 16, 6, REACH), new Layer.NormGate("gate1"), new Layer.ScaledLinear("linear1", 6, 6, 0.4),
                new Layer.NormGate("gate2"), new Layer.ScaledLinear("linear2", 6, 4, 0.2), new Layer.Cross("cross", 4, 3)));
        List<ParameterSpec> specs = new ArrayList<>(network.parameters());
        ParameterSnapshot parameters = EvaluatorTest.draw(specs);
        Rows x = random("x", POINTS);
        Evaluator.Program program = new Evaluator.Program() {
            @Override
            public <T> T apply(Ops<T> ops, Weights<T> weights, List<T> inputs) {
                return network.apply(ops, weights, inputs.getFirst(), 3);
            }
        };
        for (Precision precision : Precision.values()) {
            Rows plain = new Evaluator(parameters, precision).run(program, 3, x);
            assertEquals(3 * (4 + 3), plain.width());
            Reference.assertClose(new LaneEvaluator(lane, parameters, precision).run(program, 3, x).data(), plain.data(),
                    precision == Precision.FLOAT64 ? 1e-14 : 5e-6, "outcome");
        }
    }

    @Test
    void normalWeightsAreNormal() {
        ParameterSpec spec = ParameterSpec.normal("w", 60, 50);
        double[] values = spec.draw(new Streams(1).stream("w"), Precision.FLOAT64).data();
        assertEquals(3000, values.length);
        double mean = Arrays.stream(values).average().orElseThrow();
        assertEquals(0, mean, 0.06, "three standard errors");
        assertEquals(1, Arrays.stream(values).map(value -> value * value).average().orElseThrow(), 0.08, "three standard errors");
        assertTrue(Arrays.stream(values).map(Math::abs).max().orElseThrow() > 2.5, "no bound");
    }
}
