package org.orbitarium.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.Streams;

/** Muon and Adam against torch and against the formulas. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OptimiserTest {

    private static final Optimiser.Adam ADAMW = new Optimiser.Adam(1e-3, 0.9, 0.999, 1e-8, 0, true);

    private final GradientLane lane = new GradientLane();

    @AfterAll
    void close() {
        lane.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void muonMatchesItsReference(int number) throws IOException {
        JsonNode run = Reference.read("muon.json").get("runs").get(number);
        Optimiser muon = new Optimiser.Muon(0.02, 0.95, 5, 0, ADAMW);
        List<double[]> found = follow(muon, run, OptimiserTest::transposed);
        for (int i = 0; i < found.size(); i++) {
            double[] expected = transposed(run.get("steps").get(i).get("parameter")).data();
            Reference.assertClose(expected, found.get(i), 1e-12, "step " + (i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void adamWMatchesTorch(int number) throws IOException {
        JsonNode run = Reference.read("adamw.json").get("runs").get(number);
        Optimiser adam = new Optimiser.Adam(1e-3, 0.9, 0.999, 1e-8, run.get("weightDecay").asDouble(), true);
        List<double[]> found = follow(adam, run, Reference::tensor);
        for (int i = 0; i < found.size(); i++) {
            double[] expected = Reference.tensor(run.get("steps").get(i).get("parameter")).data();
            Reference.assertClose(expected, found.get(i), 1e-14, "step " + (i + 1));
        }
    }

    /** Adam with L2 weight decay, written out with plain numbers. */
    @Test
    void adamAddsItsWeightDecayToTheGradient() throws IOException {
        JsonNode run = Reference.read("adamw.json").get("runs").get(0);
        ParameterSnapshot.Tensor start = Reference.tensor(run.get("start"));
        List<double[]> found = follow(new Optimiser.Adam(3e-3, 0.9, 0.999, 1e-8, 0.1, false), run, Reference::tensor);
        double p = start.data()[0];
        double m = 0;
        double v = 0;
        for (int t = 1; t <= found.size(); t++) {
            double g = Reference.tensor(run.get("steps").get(t - 1).get("gradient")).data()[0] + 0.1 * p;
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            p -= 3e-3 * (m / (1 - Math.pow(0.9, t))) / (Math.sqrt(v / (1 - Math.pow(0.999, t))) + 1e-8);
            assertEquals(p, found.get(t - 1)[0], 1e-14);
        }
    }

    /** Matrices of one shape share a batched Newton-Schulz; each must come out as if it were alone. */
    @Test
    void stackedMatricesDoNotDisturbEachOther() {
        lane.run(engine -> {
            try (NDManager scope = NDManager.newBaseManager(engine.defaultDevice(), engine.getEngineName())) {
                Scalars scalars = new Scalars(scope);
                double[] data = EvaluatorTest.random(new Streams(3).stream("stack"), 1, 3 * 6 * 9).data();
                for (Shape shape : List.of(new Shape(3, 6, 9), new Shape(3, 9, 6))) {
                    NDArray stacked = scope.create(data, shape);
                    NDArray together = MuonRule.orthogonalise(scalars, stacked, 5);
                    for (int i = 0; i < 3; i++) {
                        NDArray alone = MuonRule.orthogonalise(scalars, stacked.get(i).expandDims(0), 5);
                        Reference.assertClose(DjlOps.values(alone), DjlOps.values(together.get(i)), 1e-13, "matrix " + i);
                    }
                    double square = DjlOps.value(together.mul(together).sum()) / (3 * 6);
                    assertTrue(square > 0.5 && square < 1.5, "mean square of the singular values " + square);
                }
                return true;
            }
        });
    }

    /** The reference keeps matrices as [outputs, inputs], we as [inputs, outputs]. */
    private static ParameterSnapshot.Tensor transposed(JsonNode node) {
        ParameterSnapshot.Tensor tensor = Reference.tensor(node);
        int rows = tensor.shape()[0];
        int columns = tensor.shape()[1];
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.data()[i % rows * columns + i / rows];
        }
        return new ParameterSnapshot.Tensor(new int[] {columns, rows}, values);
    }

    private List<double[]> follow(Optimiser optimiser, JsonNode run, Function<JsonNode, ParameterSnapshot.Tensor> layout) {
        ParameterSnapshot.Tensor start = layout.apply(run.get("start"));
        JsonNode steps = run.get("steps");
        return lane.run(engine -> {
            try (NDManager scope = NDManager.newBaseManager(engine.defaultDevice(), engine.getEngineName())) {
                ParameterSnapshot parameters = ParameterSnapshot.of(Precision.FLOAT64, Map.of("p", start));
                List<UpdateRule> rules = UpdateRules.of(optimiser, scope, new Scalars(scope), parameters,
                        new ParameterSnapshot(Precision.FLOAT64, new LinkedHashMap<>()));
                Shape shape = rules.getFirst().block().shape();
                NDArray parameter = scope.create(start.data(), shape);
                List<double[]> found = new ArrayList<>();
                for (int i = 0; i < steps.size(); i++) {
                    NDArray gradient = scope.create(layout.apply(steps.get(i).get("gradient")).data(), shape);
                    for (UpdateRule rule : rules) {
                        UpdateRule.Change change = rule.propose(scope, i + 1, 1, parameter, gradient);
                        parameter = change.parameters();
                        rule.keep(change);
                    }
                    found.add(DjlOps.values(parameter));
                }
                return found;
            }
        });
    }
}
