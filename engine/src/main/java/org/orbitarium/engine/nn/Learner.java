package org.orbitarium.engine.nn;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Scalars scalars;
    private final List<UpdateRule> rules;
    private final List<String> names;
    private final List<String> averaged;
    /** A block a rule, as all that follows; a target holds the averaged parameters of its block, the others of it are not used. */
    private final List<NDArray> parameters = new ArrayList<>();
    private final List<NDArray> target = new ArrayList<>();
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
        scalars = new Scalars(owner);
        names = List.copyOf(state.parameters().tensors().keySet());
        averaged = List.copyOf(state.target().tensors().keySet());
        rules = lane.run(engine -> {
            List<UpdateRule> all = UpdateRules.of(optimiser, owner, scalars, state.parameters(), state.optimiser());
            for (UpdateRule rule : all) {
                parameters.add(rule.block().create(owner, precision, state.parameters()::get));
                target.add(rule.block().create(owner, precision, name ->
                        (averaged.contains(name) ? state.target() : state.parameters()).get(name)));
            }
            return all;
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
        return step(1, batch);
    }

    /**
     * Takes one step with a share of the learning rate; else as {@link #step(Rows...)}.
     *
     * @param rate up to 1
     */
    public Loss step(double rate, Rows... batch) {
        return lane.run(engine -> {
            try (NDManager scope = owner.newSubManager()) {
                return step(engine, scope, rate, batch);
            }
        });
    }

    /** Returns the steps done. */
    public int steps() {
        return lane.run(engine -> step);
    }

    /** Returns what has been learned so far. */
    public ParameterSnapshot parameters() {
        return lane.run(engine -> snapshot(names, parameters));
    }

    /** Returns all that is needed to go on later. */
    public LearnerState state() {
        return lane.run(engine -> {
            SequencedMap<String, ParameterSnapshot.Tensor> moments = new LinkedHashMap<>();
            rules.forEach(rule -> rule.save(moments));
            return new LearnerState(step, snapshot(names, parameters), snapshot(averaged, target),
                    new ParameterSnapshot(precision, moments));
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

    private Loss step(Engine engine, NDManager scope, double rate, Rows... batch) {
        SequencedMap<String, Double> terms = new LinkedHashMap<>();
        List<NDArray> leaves = views(scope, parameters);
        double loss = backward(engine, scope, leaves, terms, batch);
        List<NDArray> before = views(scope, parameters);
        List<NDArray> gradients = leaves.stream().map(leaf -> leaf.hasGradient() ? leaf.getGradient() : leaf.zerosLike()).toList();
        List<UpdateRule.Change> changes = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            changes.add(rules.get(i).propose(scope, step + 1, rate, before.get(i), gradients.get(i)));
        }
        check(gradients, changes);
        List<NDArray> followed = average(scope, changes);
        // All is computed and found finite: from here on nothing fails, so that parameters, moments and target are of the same step.
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).keep(changes.get(i));
            parameters.set(i, UpdateRule.replace(owner, parameters.get(i), changes.get(i).parameters()));
            target.set(i, UpdateRule.replace(owner, target.get(i), followed.get(i)));
        }
        step++;
        return new Loss(step, loss, terms);
    }

    private double backward(Engine engine, NDManager scope, List<NDArray> leaves, Map<String, Double> terms, Rows... batch) {
        DjlOps ops = new DjlOps(scope, precision, scalars);
        List<NDArray> inputs = Arrays.stream(batch).map(rows -> ops.input(rows, objective.dimension())).toList();
        leaves.forEach(leaf -> leaf.setRequiresGradient(true));
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray loss = null;
            for (Objective.Term<NDArray> term : objective.terms(ops, weights(leaves), weights(views(scope, target)), inputs)) {
                terms.put(term.name(), finite(term.name(), DjlOps.value(term.value())));
                NDArray weighted = term.weight() == 1 ? term.value() : term.value().mul(scalars.of(term.weight()));
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

    /** Reads one number if all is well; looks for the culprit only if it is not finite. */
    private void check(List<NDArray> gradients, List<UpdateRule.Change> changes) {
        NDArray all = null;
        for (UpdateRule.Change change : changes) {
            NDArray sum = change.parameters().sum();
            all = all == null ? sum : all.add(sum);
            for (NDArray moment : change.moments()) {
                all = all.add(moment.sum());
            }
        }
        if (all != null && !Double.isFinite(DjlOps.value(all))) {
            blame(gradients, changes);
        }
    }

    /** A gradient that is not finite spoils parameters or moments, so it is named first. */
    private void blame(List<NDArray> gradients, List<UpdateRule.Change> changes) {
        finite("gradient of ", gradients);
        finite("parameter ", changes.stream().map(UpdateRule.Change::parameters).toList());
        for (UpdateRule.Change change : changes) {
            for (NDArray moment : change.moments()) {
                finite("moments of the optimiser", DjlOps.value(moment.sum()));
            }
        }
    }

    private void finite(String what, List<NDArray> blocks) {
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).block().parts(blocks.get(i)).forEach((name, part) -> finite(what + name, DjlOps.value(part.sum())));
        }
    }

    private List<NDArray> average(NDManager scope, List<UpdateRule.Change> changes) {
        List<NDArray> followed = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            NDArray old = UpdateRule.view(scope, target.get(i));
            followed.add(old.mul(scalars.of(decay)).addi(changes.get(i).parameters().mul(scalars.of(1 - decay))));
        }
        return followed;
    }

    private static List<NDArray> views(NDManager scope, List<NDArray> blocks) {
        return blocks.stream().map(block -> UpdateRule.view(scope, block)).toList();
    }

    private Weights<NDArray> weights(List<NDArray> blocks) {
        Map<String, NDArray> parts = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            parts.putAll(rules.get(i).block().parts(blocks.get(i)));
        }
        return Weights.of(parts);
    }

    private ParameterSnapshot snapshot(List<String> wanted, List<NDArray> blocks) {
        Map<String, ParameterSnapshot.Tensor> all = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            all.putAll(rules.get(i).block().tensors(blocks.get(i)));
        }
        SequencedMap<String, ParameterSnapshot.Tensor> tensors = new LinkedHashMap<>();
        wanted.forEach(name -> tensors.put(name, Objects.requireNonNull(all.get(name))));
        return new ParameterSnapshot(precision, tensors);
    }
}
