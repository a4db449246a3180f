package org.orbitarium.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Muon for the matrices [in, out] of one shape, stacked so that one batched Newton-Schulz serves them all.
 *
 * @see <a href="https://github.com/KellerJordan/Muon">the reference</a>
 */
final class MuonRule implements UpdateRule {

    private static final double A = 3.4445;
    private static final double B = -4.7750;
    private static final double C = 2.0315;
    private static final double NORM_EPSILON = 1e-7;
    private static final int[] MATRIX = {1, 2};

    private final Optimiser.Muon settings;
    private final List<String> names;
    private final NDManager owner;
    private final double scale;
    private NDArray momentum;

    /**
     * Starts with momenta.
     *
     * @param owner    manager that lives as long as the training
     * @param names    the parameters
     * @param momentum stacked momenta, owned by {@code owner}
     */
    MuonRule(Optimiser.Muon settings, NDManager owner, List<String> names, NDArray momentum) {
        this.settings = settings;
        this.owner = owner;
        this.names = List.copyOf(names);
        this.momentum = momentum;
        double in = momentum.getShape().get(1);
        double out = momentum.getShape().get(2);
        scale = Math.sqrt(Math.max(1, out / in));
    }

    @Override
    public Change propose(NDManager scope, int step, Map<String, NDArray> parameters, Map<String, NDArray> gradients) {
        NDArray gradient = stack(names, gradients);
        NDArray fresh = gradient.add(UpdateRule.view(scope, momentum).mul(settings.momentum()));
        NDArray nesterov = gradient.add(fresh.mul(settings.momentum()));
        NDArray change = orthogonalise(nesterov, settings.steps()).mul(-settings.learningRate() * scale);
        Map<String, NDArray> updated = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            NDArray parameter = UpdateRule.present(parameters, names.get(i));
            NDArray kept = settings.weightDecay() == 0 ? parameter
                    : parameter.mul(1 - settings.learningRate() * settings.weightDecay());
            updated.put(names.get(i), change.get(i).add(kept));
        }
        return new Change(updated, List.of(fresh));
    }

    @Override
    public void keep(Change change) {
        momentum = UpdateRule.replace(owner, momentum, change.moments().getFirst());
    }

    @Override
    public void save(NDManager scope, Map<String, NDArray> moments) {
        NDArray stacked = UpdateRule.view(scope, momentum);
        for (int i = 0; i < names.size(); i++) {
            moments.put(UpdateRules.MOMENTUM + names.get(i), stacked.get(i));
        }
    }

    /**
     * Moves the singular values of each matrix near to 1 by a quintic iteration (Newton-Schulz; they end in about 0.5 to 1.5).
     *
     * @param matrices [k, in, out]
     */
    static NDArray orthogonalise(NDArray matrices, int steps) {
        boolean wide = matrices.getShape().get(1) <= matrices.getShape().get(2);
        NDArray norm = matrices.mul(matrices).sum(MATRIX, true).sqrt().add(NORM_EPSILON);
        NDArray x = matrices.div(norm);
        for (int i = 0; i < steps; i++) {
            NDArray turned = x.transpose(0, 2, 1);
            // The smaller of the two Gram matrices; X(XᵀX) = (XXᵀ)X, so both give the same iteration.
            NDArray gram = wide ? x.matMul(turned) : turned.matMul(x);
            NDArray polynomial = gram.mul(B).add(gram.matMul(gram).mul(C));
            x = x.mul(A).add(wide ? polynomial.matMul(x) : x.matMul(polynomial));
        }
        return x;
    }

    static NDArray stack(List<String> names, Map<String, NDArray> arrays) {
        NDList list = new NDList();
        names.forEach(name -> list.add(UpdateRule.present(arrays, name)));
        return NDArrays.stack(list);
    }
}
