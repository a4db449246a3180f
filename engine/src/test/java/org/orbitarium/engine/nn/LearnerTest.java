package org.orbitarium.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.DivergedException;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;

/** Whole steps: against torch, through a file, and into a number that is not finite. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LearnerTest {

    private static final Optimiser.Muon MUON = new Optimiser.Muon(0.02, 0.95, 5, 0, new Optimiser.Adam(1e-3, 0.9, 0.999, 1e-8, 0, true));

    private final GradientLane lane = new GradientLane();

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        lane.close();
    }

    /** A latent pair as the reference has it, with a hinge. */
    private record Pair(Network encoder, Network predictor) implements Objective {

        @Override
        public <T> List<Term<T>> terms(Ops<T> ops, Weights<T> online, Weights<T> target, List<T> batch) {
            T latent = encoder.apply(ops, online, batch.get(0), 2);
            T predicted = ops.add(latent, predictor.apply(ops, online, ops.concat(latent, batch.get(1)), 2));
            return List.of(new Term<>("prediction", 1, ops.meanSquare(predicted, encoder.apply(ops, target, batch.get(2), 2))),
                    new Term<>("variance hinge", 0.04, ops.varianceHinge(latent, 1e-4)));
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public List<String> averaged() {
            return encoder.parameters().stream().map(ParameterSpec::name).toList();
        }

        List<ParameterSpec> parameters() {
            return Stream.concat(encoder.parameters().stream(), predictor.parameters().stream()).toList();
        }
    }

    /** The square of w·(x, 1) − t. */
    private record Line() implements Objective {

        @Override
        public <T> List<Term<T>> terms(Ops<T> ops, Weights<T> online, Weights<T> target, List<T> batch) {
            T found = ops.linear(batch.getFirst(), online.get("weight"), null);
            return List.of(new Term<>("square", 1, ops.meanSquare(found, batch.getLast())));
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public List<String> averaged() {
            return List.of("weight");
        }

        static LearnerState initial() {
            ParameterSnapshot.Tensor weight = new ParameterSnapshot.Tensor(new int[] {2, 1}, new double[] {0, 0.5});
            return LearnerState.initial(ParameterSnapshot.of(Precision.FLOAT32, Map.of("weight", weight)), List.of("weight"));
        }

        static Rows[] batch(double x, double t) {
            return new Rows[] {new Rows(1, 2, new double[] {x, 1}), new Rows(1, 1, new double[] {t})};
        }
    }

    private static final Optimiser.Adam ADAM = new Optimiser.Adam(1e-3, 0.9, 0.999, 1e-8, 0, true);
    private static final Pair PAIR = new Pair(stack("encoder", 4), stack("predictor", 7));

    private static Network stack(String name, int in) {
        return new Network(name, Network.Form.VECTORS, List.of(
                new Layer.VectorLinear("linear1", in, 6, Layer.Commutant.SCALAR, false),
                new Layer.VectorRelu("relu1", 6, Layer.Commutant.SCALAR, 0, Ops.Direction.UNIT),
                new Layer.VectorLinear("linear2", 6, 6, Layer.Commutant.SCALAR, false),
                new Layer.VectorRelu("relu2", 6, Layer.Commutant.SCALAR, 0, Ops.Direction.UNIT),
                new Layer.VectorLinear("linear3", 6, 6, Layer.Commutant.SCALAR, false)));
    }

    @Test
    void aWholeStepMatchesTorch() throws IOException {
        JsonNode reference = Reference.read("training-step.json");
        LearnerState start = new LearnerState(0, named(reference.get("parameters")), named(reference.get("target")),
                new ParameterSnapshot(Precision.FLOAT64, new LinkedHashMap<>()));
        try (Learner learner = new Learner(lane, PAIR, MUON, 0.99, start)) {
            Learner.Loss loss = learner.step(Reference.rows(reference.get("state")), Reference.rows(reference.get("action")),
                    Reference.rows(reference.get("nextState")));
            assertEquals(reference.get("loss").asDouble(), loss.loss(), 1e-11);
            assertEquals(reference.get("predictionLoss").asDouble(), Objects.requireNonNull(loss.terms().get("prediction")), 1e-11);
            assertEquals(reference.get("hinge").asDouble(), Objects.requireNonNull(loss.terms().get("variance hinge")), 1e-11);
            LearnerState state = learner.state();
            assertEquals(1, state.step());
            assertSame(named(reference.get("parametersAfter")), state.parameters(), "");
            assertSame(named(reference.get("targetAfter")), state.target(), "");
            // After the first step Muon's momentum is the gradient.
            assertSame(named(reference.get("gradients")), state.optimiser(), "momentum.");
        }
    }

    /** The losses that torch found, computed by the arithmetic without gradients. */
    @Test
    void plainArraysFindTheSameLatents() throws IOException {
        JsonNode reference = Reference.read("training-step.json");
        Rows latent = EvaluatorTest.apply(PAIR.encoder, named(reference.get("parameters")), Precision.FLOAT64, 2,
                Reference.rows(reference.get("state")));
        Reference.assertClose(Reference.rows(reference.get("latent")).data(), latent.data(), 1e-12, "latent");
    }

    @Test
    void aStateGoesThroughAFileWithoutLoss() {
        for (Precision precision : Precision.values()) {
            Rows[] batch = batch(1);
            Path file = folder.resolve(precision + ".safetensors");
            ParameterSnapshot straight;
            try (Learner learner = new Learner(lane, PAIR, MUON, 0.99, initial(precision))) {
                learner.step(batch);
                learner.step(batch);
                learner.state().write(file, Map.of("about", "test"));
                learner.step(batch);
                straight = learner.parameters();
            }
            LearnerState state = LearnerState.read(file, PAIR.parameters(), PAIR.averaged(), MUON);
            assertEquals(2, state.step());
            try (Learner learner = new Learner(lane, PAIR, MUON, 0.99, state)) {
                assertEquals(3, learner.step(batch).step());
                ParameterSnapshot resumed = learner.parameters();
                straight.tensors().forEach((name, tensor) -> assertArrayEquals(tensor.data(), resumed.get(name).data(), name));
            }
            assertThrows(BadInputException.class, () -> LearnerState.read(file, PAIR.parameters(), List.of(), MUON));
            assertThrows(BadInputException.class, () -> ParameterFiles.read(file, PAIR.parameters()));
        }
    }

    /** A state without its moments would go on, quietly, with other bytes. */
    @Test
    void aStateWithoutExactlyTheMomentsOfItsOptimiserIsRefused() {
        LearnerState state;
        try (Learner learner = new Learner(lane, PAIR, MUON, 0.99, initial(Precision.FLOAT32))) {
            learner.step(batch(1));
            state = learner.state();
        }
        Map<String, ParameterSnapshot.Tensor> fewer = new LinkedHashMap<>(state.optimiser().tensors());
        fewer.remove("momentum.encoder.linear1.weight");
        refused("optimiser.momentum.encoder.linear1.weight", with(state, 1, Precision.FLOAT32, fewer), MUON);
        refused("optimiser.momentum.encoder.linear1.weight", with(state, 1, Precision.FLOAT32, Map.of()), MUON);
        Map<String, ParameterSnapshot.Tensor> more = new LinkedHashMap<>(state.optimiser().tensors());
        more.put("third.encoder.linear1.weight", state.parameters().get("encoder.linear1.weight"));
        refused("optimiser.third.encoder.linear1.weight", with(state, 1, Precision.FLOAT32, more), MUON);
        refused("float64", with(state, 1, Precision.FLOAT64, state.optimiser().tensors()), MUON);
        refused("optimiser.momentum.", state, ADAM);
        Path file = folder.resolve("begin.safetensors");
        with(state, 0, Precision.FLOAT32, Map.of()).write(file, Map.of());
        assertEquals(0, LearnerState.read(file, PAIR.parameters(), PAIR.averaged(), MUON).optimiser().count());
    }

    private static LearnerState with(LearnerState state, int step, Precision precision, Map<String, ParameterSnapshot.Tensor> moments) {
        return new LearnerState(step, state.parameters(), state.target(), ParameterSnapshot.of(precision, moments));
    }

    private void refused(String named, LearnerState state, Optimiser optimiser) {
        Path file = folder.resolve("refused.safetensors");
        state.write(file, Map.of());
        BadInputException error = assertThrows(BadInputException.class,
                () -> LearnerState.read(file, PAIR.parameters(), PAIR.averaged(), optimiser));
        assertTrue(error.getMessage().contains("refused.safetensors") && error.getMessage().contains(named), error.getMessage());
    }

    /** Whatever is not finite first, parameters, target and moments stay together as they were. */
    @Test
    void aNumberThatIsNotFiniteStopsAndKeepsTheWholeState() {
        try (Learner learner = new Learner(lane, PAIR, MUON, 0.99, initial(Precision.FLOAT32))) {
            learner.step(batch(1));
            Rows[] poisoned = batch(1);
            poisoned[2].data()[5] = Double.NaN;
            assertEquals("prediction", diverged(learner, 2, poisoned));
            Rows[] huge = batch(1);
            huge[0].data()[3] = 1e25;
            String term = diverged(learner, 2, huge);
            assertTrue(term.equals("prediction") || term.equals("variance hinge"), term);
        }
        Optimiser wild = new Optimiser.Muon(1e39, 0.95, 5, 0, MUON.rest());
        try (Learner learner = new Learner(lane, PAIR, wild, 0.99, initial(Precision.FLOAT32))) {
            assertTrue(diverged(learner, 1, batch(1)).startsWith("parameter "));
        }
    }

    /** The loss, 1e30, fits into single precision; its gradient, 2·1e15·1e25, does not. */
    @Test
    void aGradientThatIsNotFiniteKeepsTheWholeState() {
        for (Optimiser optimiser : List.of(MUON, ADAM)) {
            try (Learner learner = new Learner(lane, new Line(), optimiser, 0.99, Line.initial())) {
                learner.step(Line.batch(0, 1));
                assertEquals("gradient of weight", diverged(learner, 2, Line.batch(1e25, 1e15)));
                assertEquals(2, learner.step(Line.batch(0, 1)).step());
            }
        }
    }

    /** The gradient, 2·1e25, fits; its square, the second moment, does not, although the parameters stay finite. */
    @Test
    void aMomentThatIsNotFiniteKeepsTheWholeState() {
        try (Learner learner = new Learner(lane, new Line(), ADAM, 0.99, Line.initial())) {
            learner.step(Line.batch(0, 1));
            assertEquals("moments of the optimiser", diverged(learner, 2, Line.batch(1e25, 1)));
            assertEquals(2, learner.step(Line.batch(0, 1)).step());
        }
    }

    private static String diverged(Learner learner, int step, Rows... batch) {
        LearnerState good = learner.state();
        DivergedException error = assertThrows(DivergedException.class, () -> learner.step(batch));
        assertEquals(step, error.step());
        LearnerState kept = learner.state();
        assertEquals(good.step(), kept.step());
        assertEqual(good.parameters(), kept.parameters());
        assertEqual(good.target(), kept.target());
        assertEqual(good.optimiser(), kept.optimiser());
        return error.term();
    }

    private static void assertEqual(ParameterSnapshot expected, ParameterSnapshot actual) {
        assertEquals(expected.tensors().keySet(), actual.tensors().keySet());
        expected.tensors().forEach((name, tensor) -> assertArrayEquals(tensor.data(), actual.get(name).data(), name));
    }

    @Test
    void manyStepsHoldNoMoreThanOne() {
        try (Learner learner = new Learner(lane, PAIR, MUON, 0.99, initial(Precision.FLOAT32))) {
            Rows[] batch = batch(1);
            learner.step(batch);
            int held = learner.held();
            for (int i = 0; i < 400; i++) {
                learner.step(batch);
            }
            learner.state();
            assertEquals(held, learner.held());
        }
    }

    static LearnerState initial(Precision precision) {
        Map<String, ParameterSnapshot.Tensor> tensors = new LinkedHashMap<>();
        PAIR.parameters().forEach(spec -> tensors.put(spec.name(), spec.draw(new Streams(1).stream(spec.name()), precision)));
        return LearnerState.initial(ParameterSnapshot.of(precision, tensors), PAIR.averaged());
    }

    private static Rows[] batch(long seed) {
        Streams streams = new Streams(seed);
        return new Rows[] {EvaluatorTest.random(streams.stream("o"), 12, 8), EvaluatorTest.random(streams.stream("a"), 12, 2),
            EvaluatorTest.random(streams.stream("next"), 12, 8)};
    }

    /** The reference's {@code enc.linear1} is our {@code encoder.linear1.weight}. */
    private static ParameterSnapshot named(JsonNode tensors) {
        Map<String, ParameterSnapshot.Tensor> renamed = new LinkedHashMap<>();
        Reference.snapshot(tensors).tensors().forEach((name, tensor) ->
                renamed.put(name.replace("enc.", "encoder.").replace("pred.", "predictor.") + ".weight", tensor));
        return ParameterSnapshot.of(Precision.FLOAT64, renamed);
    }

    private static void assertSame(ParameterSnapshot expected, ParameterSnapshot actual, String prefix) {
        assertEquals(expected.tensors().size(), actual.tensors().size());
        expected.tensors().forEach((name, tensor) ->
                Reference.assertClose(tensor.data(), actual.get(prefix + name).data(), 1e-11, name));
    }
}
