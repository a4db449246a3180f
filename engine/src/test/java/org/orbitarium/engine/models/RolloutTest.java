package org.orbitarium.engine.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Collector;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.models.equivariant.Flaw;
import org.orbitarium.engine.models.equivariant.ForwardVectorNeurons;
import org.orbitarium.engine.nn.Evaluator;
import org.orbitarium.engine.nn.Layer;
import org.orbitarium.engine.nn.Objective;
import org.orbitarium.engine.nn.Ops;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.nn.Weights;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.pusht.PushTParameters;
import org.orbitarium.engine.worlds.pusht.PushTWorld;

/** The loss over several steps is the mean of the errors of a model that is fed what it foresaw. */
final class RolloutTest {

    private static final PushTWorld WORLD = new PushTWorld(PushTParameters.PAPER);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theLossIsTheMeanOverSteps(int steps) {
        Transitions data = Collector.collect(WORLD, new Wedge(0, 90), 20, steps, new Streams(1));
        assertEquals(steps * 2, data.actions().width());
        assertEquals(steps * 8, data.after().width());
        Architecture architecture = new ForwardVectorNeurons().create(new ForwardVectorNeurons.Parameters(8, true, "block direction",
                Layer.Commutant.SCALAR, 0, Ops.Direction.UNIT, 0, Flaw.NONE), Signature.of(WORLD));
        ParameterSnapshot parameters = architecture.initial(new Streams(3), Precision.FLOAT64);
        LatentModel model = architecture.instantiate(parameters, Precision.FLOAT64);
        Rows now = data.before();
        double expected = 0;
        for (int step = 0; step < steps; step++) {
            now = model.predict(now, columns(data.actions(), 2 * step, 2));
            expected += meanSquare(now, columns(data.after(), 8 * step, 8)) / steps;
        }
        Objective objective = architecture.objective(0);
        double loss = new Evaluator(parameters, Precision.FLOAT64).value(new Evaluator.Program() {
            @Override
            public <T> T apply(Ops<T> ops, Weights<T> weights, List<T> inputs) {
                return objective.terms(ops, weights, weights, inputs).getFirst().value();
            }
        }, 2, data.before(), data.actions(), data.after());
        assertEquals(expected, loss, 1e-14);
    }

    /** What a model is shown in a row is what the world did in a row. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void stepsInARowFollowEachOther(int steps) {
        Transitions rows = Collector.collect(WORLD, new Wedge(0, 90), 30, steps, new Streams(2));
        Transitions single = Collector.collect(WORLD, new Wedge(0, 90), 400, new Streams(2));
        for (int i = 0; i < rows.count(); i++) {
            double[] seen = rows.before().row(i);
            for (int step = 0; step < steps; step++) {
                int at = find(single, seen, columns(rows.actions(), 2 * step, 2).row(i));
                seen = columns(rows.after(), 8 * step, 8).row(i);
                assertEquals(List.of(), differences(single.after().row(at), seen));
            }
        }
    }

    private static int find(Transitions single, double[] seen, double[] action) {
        for (int i = 0; i < single.count(); i++) {
            if (differences(single.before().row(i), seen).isEmpty() && differences(single.actions().row(i), action).isEmpty()) {
                return i;
            }
        }
        throw new AssertionError("no such step");
    }

    private static List<Integer> differences(double[] a, double[] b) {
        return java.util.stream.IntStream.range(0, a.length).filter(i -> a[i] != b[i]).boxed().toList();
    }

    private static Rows columns(Rows rows, int from, int width) {
        Rows columns = Rows.zeros(rows.count(), width);
        for (int i = 0; i < columns.data().length; i++) {
            columns.data()[i] = rows.at(i / width, from + i % width);
        }
        return columns;
    }

    private static double meanSquare(Rows a, Rows b) {
        double sum = 0;
        for (int i = 0; i < a.data().length; i++) {
            sum += (a.data()[i] - b.data()[i]) * (a.data()[i] - b.data()[i]);
        }
        return sum / a.data().length;
    }
}
