package org.orbitarium.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
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
    private final Block block;
    private final NDManager owner;
    private final Scalars scalars;
    private final double scale;
    private NDArray momentum;

    /**
     * Starts with momenta.
     *
     * @param owner    manager that lives as long as the training
     * @param scalars  of the owner
     * @param block    the parameters, stacked
     * @param momentum their momenta, owned by {@code owner}
     */
    MuonRule(Optimiser.Muon settings, NDManager owner, Scalars scalars, Block block, NDArray momentum) {
        this.settings = settings;
        this.owner = owner;
        this.scalars = scalars;
        this.block = block;
        this.momentum = momentum;
        double in = momentum.getShape().get(1);
        double out = momentum.getShape().get(2);
        scale = Math.sqrt(Math.max(1, out / in));
    }

    @Override
    public Block block() {
        return block;
    }

    @Override
    public Change propose(NDManager scope, int step, double rate, NDArray parameters, NDArray gradients) {
        NDArray factor = scalars.of(settings.momentum());
        NDArray fresh = gradients.add(UpdateRule.view(scope, momentum).mul(factor));
        NDArray nesterov = fresh.mul(factor).addi(gradients);
        NDArray change = orthogonalise(scalars, nesterov, settings.steps()).muli(scalars.of(-settings.learningRate() * scale));
        if (rate != 1) {
            change.muli(rate);
        }
        NDArray kept = settings.weightDecay() == 0 ? parameters
                : UpdateRule.decayed(scalars, parameters, settings.learningRate(), rate, settings.weightDecay());
        return new Change(change.addi(kept), List.of(fresh));
    }

    @Override
    public void keep(Change change) {
        momentum = UpdateRule.replace(owner, momentum, change.moments().getFirst());
    }

    @Override
    public void save(Map<String, ParameterSnapshot.Tensor> moments) {
        block.tensors(momentum).forEach((name, moment) -> moments.put(UpdateRules.MOMENTUM + name, moment));
    }

    /**
     * Moves the singular values of each matrix near to 1 by a quintic iteration (Newton-Schulz; they end in about 0.5 to 1.5).
     *
     * @param matrices [k, in, out]
     */
    static NDArray orthogonalise(Scalars scalars, NDArray matrices, int steps) {
        boolean wide = matrices.getShape().get(1) <= matrices.getShape().get(2);
        NDArray norm = matrices.mul(matrices).sum(MATRIX, true).sqrt().addi(scalars.of(NORM_EPSILON));
        NDArray x = matrices.div(norm);
        for (int i = 0; i < steps; i++) {
            NDArray turned = x.transpose(0, 2, 1);
            // The smaller of the two Gram matrices; X(XᵀX) = (XXᵀ)X, so both give the same iteration.
            NDArray gram = wide ? x.matMul(turned) : turned.matMul(x);
            NDArray polynomial = gram.matMul(gram).muli(scalars.of(C)).addi(gram.muli(scalars.of(B)));
            NDArray product = wide ? polynomial.matMul(x) : x.matMul(polynomial);
            x = product.addi(x.muli(scalars.of(A)));
        }
        return x;
    }
}
