package org.orbitarium.engine.nn;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.orbitarium.engine.base.DivergedException;
import org.orbitarium.engine.base.Rows;

/**
 * Parameters on their way down a loss. Holds the engine's arrays; every use of them is a slice on the {@link GradientLane}, so calls may
 * come from any one thread at a time and wait their turn.
 */
public final class Learner implements AutoCloseable {

    private final GradientLane lane;
    private final Objective objective;
    private final double decay;
    private final Precision precision;

    /** Touched on the lane only, as all that follows. */
    private final NDManager owner;
    private final List<UpdateRule> rules;
    private final Map<String, NDArray> parameters = new LinkedHashMap<>();
    private final Map<String, NDArray> target = new LinkedHashMap<>();
    private int step;

    /**
     * Goes on from a state.
     *
     * @param lane      where gradients are computed
     * @param objective what is made small
     * @param optimiser how
     * @param decay     m of the moving average, target ← m·target + (1 − m)·parameters after each step
     * @param state     from where
     */
    public Learner(GradientLane lane, Objective objective, Optimiser optimiser, double decay, LearnerState state) {
        this.lane = lane;
        this.objective = objective;
        this.decay = decay;
        precision = state.parameters().precision();
        step = state.step();
        owner = lane.run(engine -> NDManager.newBaseManager(engine.defaultDevice(), engine.getEngineName()));
        rules = lane.run(engine -> {
            state.parameters().tensors().forEach((name, tensor) -> parameters.put(name, create(tensor)));
            state.target().tensors().forEach((name, tensor) -> target.put(name, create(tensor)));
            return UpdateRules.of(optimiser, owner, state.parameters(), state.optimiser());
        });
    }

    /**
     * What one step found.
     *
     * @param step  counted from 1
     * @param loss  the whole loss before the step
     * @param terms its terms by name, without their weights
     */
    public record Loss(int step, double loss, SequencedMap<String, Double> terms) {
    }

    /**
     * Takes one step down the loss of a batch.
     *
     * @throws DivergedException if a term, a gradient, a parameter or a moment is not finite; {@link #state()} stays what it was before
     */
    public Loss step(Rows... batch) {
        return lane.run(engine -> {
            try (NDManager scope = owner.newSubManager()) {
                return step(engine, scope, batch);
            }
        });
    }

    /** Returns the steps done. */
    public int steps() {
        return lane.run(engine -> step);
    }

    /** Returns what has been learned so far. */
    public ParameterSnapshot parameters() {
        return lane.run(engine -> snapshot(parameters));
    }

    /** Returns all that is needed to go on later. */
    public LearnerState state() {
        return lane.run(engine -> {
            try (NDManager scope = owner.newSubManager()) {
                Map<String, NDArray> moments = new LinkedHashMap<>();
                rules.forEach(rule -> rule.save(scope, moments));
                return new LearnerState(step, snapshot(parameters), snapshot(target), snapshot(moments));
            }
        });
    }

    /** Returns how many of the engine's arrays live between two steps; constant, or memory leaks. */
    int held() {
        return lane.run(engine -> owner.getManagedArrays().size());
    }

    /** Frees the engine's memory. */
    @Override
    public void close() {
        lane.run(engine -> {
            owner.close();
            return true;
        });
    }

    private Loss step(Engine engine, NDManager scope, Rows... batch) {
        SequencedMap<String, Double> terms = new LinkedHashMap<>();
        Map<String, NDArray> leaves = views(scope, parameters);
        double loss = backward(engine, scope, leaves, terms, batch);
        Map<String, NDArray> gradients = new LinkedHashMap<>();
        leaves.forEach((name, leaf) -> gradients.put(name, leaf.hasGradient() ? leaf.getGradient() : leaf.zerosLike()));
        Map<String, NDArray> before = views(scope, parameters);
        List<UpdateRule.Change> changes = new ArrayList<>();
        Map<String, NDArray> updated = new LinkedHashMap<>();
        for (UpdateRule rule : rules) {
            UpdateRule.Change change = rule.propose(scope, step + 1, before, gradients);
            changes.add(change);
            updated.putAll(change.parameters());
        }
        check(gradients, updated, changes);
        Map<String, NDArray> followed = average(scope, updated);
        // All is computed and found finite: from here on nothing fails, so that parameters, moments and target are of the same step.
        for (int i = 0; i < changes.size(); i++) {
            rules.get(i).keep(changes.get(i));
        }
        replace(parameters, updated);
        replace(target, followed);
        step++;
        return new Loss(step, loss, terms);
    }

    private double backward(Engine engine, NDManager scope, Map<String, NDArray> leaves, Map<String, Double> terms, Rows... batch) {
        DjlOps ops = new DjlOps(scope, precision);
        List<NDArray> inputs = Arrays.stream(batch).map(rows -> ops.input(rows, objective.dimension())).toList();
        leaves.values().forEach(leaf -> leaf.setRequiresGradient(true));
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray loss = null;
            for (Objective.Term<NDArray> term : objective.terms(ops, Weights.of(leaves), Weights.of(views(scope, target)), inputs)) {
                terms.put(term.name(), finite(term.name(), DjlOps.value(term.value())));
                NDArray weighted = term.weight() == 1 ? term.value() : term.value().mul(term.weight());
                loss = loss == null ? weighted : loss.add(weighted);
            }
            if (loss == null) {
                throw new IllegalArgumentException("the objective has no terms");
            }
            collector.backward(loss);
            return finite("loss", DjlOps.value(loss));
        }
    }

    private double finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new DivergedException(step + 1, what, value);
        }
        return value;
    }

    /** A gradient that is not finite spoils parameters or moments, so that gradients are looked at only to name the culprit. */
    private void check(Map<String, NDArray> gradients, Map<String, NDArray> updated, List<UpdateRule.Change> changes) {
        updated.forEach((name, array) -> {
            double sum = DjlOps.value(array.sum());
            if (!Double.isFinite(sum)) {
                checkGradients(gradients);
                finite("parameter " + name, sum);
            }
        });
        for (UpdateRule.Change change : changes) {
            for (NDArray moment : change.moments()) {
                double sum = DjlOps.value(moment.sum());
                if (!Double.isFinite(sum)) {
                    checkGradients(gradients);
                    finite("moments of the optimiser", sum);
                }
            }
        }
    }

    private void checkGradients(Map<String, NDArray> gradients) {
        gradients.forEach((name, gradient) -> finite("gradient of " + name, DjlOps.value(gradient.sum())));
    }

    private Map<String, NDArray> average(NDManager scope, Map<String, NDArray> updated) {
        Map<String, NDArray> followed = new LinkedHashMap<>();
        views(scope, target).forEach((name, old) ->
                followed.put(name, old.mul(decay).add(UpdateRule.present(updated, name).mul(1 - decay))));
        return followed;
    }

    private void replace(Map<String, NDArray> kept, Map<String, NDArray> fresh) {
        fresh.forEach((name, array) -> kept.put(name, UpdateRule.replace(owner, UpdateRule.present(kept, name), array)));
    }

    private static Map<String, NDArray> views(NDManager scope, Map<String, NDArray> arrays) {
        Map<String, NDArray> views = new LinkedHashMap<>();
        arrays.forEach((name, array) -> views.put(name, UpdateRule.view(scope, array)));
        return views;
    }

    private NDArray create(ParameterSnapshot.Tensor tensor) {
        long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
        return DjlOps.create(owner, precision, tensor.data(), new Shape(shape));
    }

    private ParameterSnapshot snapshot(Map<String, NDArray> arrays) {
        SequencedMap<String, ParameterSnapshot.Tensor> tensors = new LinkedHashMap<>();
        arrays.forEach((name, array) -> {
            int[] shape = Arrays.stream(array.getShape().getShape()).mapToInt(Math::toIntExact).toArray();
            tensors.put(name, new ParameterSnapshot.Tensor(shape, DjlOps.values(array)));
        });
        return new ParameterSnapshot(precision, tensors);
    }
}
