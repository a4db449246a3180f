package org.orbitarium.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;

/**
 * A part of an optimiser at work: it cares for one block of parameters, owns their moments and turns gradients into new parameters. A
 * step has two halves, so that nothing is kept of one that meets a number which is not finite: {@link #propose} computes, {@link #keep}
 * replaces the moments. Used on the gradient lane only.
 */
sealed interface UpdateRule permits MuonRule, AdamRule {

    /**
     * What a rule would do next; belongs to the scope of the step until it is kept.
     *
     * @param parameters new values of the block
     * @param moments    new moments, in the order of the rule
     */
    record Change(NDArray parameters, List<NDArray> moments) {
    }

    /** Returns the parameters that it cares for. */
    Block block();

    /**
     * Returns new values of parameters and moments; the old ones are left alone.
     *
     * @param scope      manager of what is computed here
     * @param step       counted from 1
     * @param rate       share of the learning rate, up to 1
     * @param parameters the block, in the scope
     * @param gradients  of the block, in the scope
     */
    Change propose(NDManager scope, int step, double rate, NDArray parameters, NDArray gradients);

    /** Replaces the moments by those of a change that this rule has proposed. */
    void keep(Change change);

    /** Adds the moments by name. */
    void save(Map<String, ParameterSnapshot.Tensor> moments);

    /** Returns the same numbers as an array of the scope: what is computed from it belongs there, not to the owner of the original. */
    static NDArray view(NDManager scope, NDArray array) {
        NDArray view = array.stopGradient();
        view.attach(scope);
        return view;
    }

    /** Returns parameters times 1 − rate · learningRate · weightDecay. */
    static NDArray decayed(Scalars scalars, NDArray parameters, double learningRate, double rate, double weightDecay) {
        return rate == 1 ? parameters.mul(scalars.of(1 - learningRate * weightDecay))
                : parameters.mul(1 - rate * learningRate * weightDecay);
    }

    /** Replaces a moment by a new one that lives as long as the owner; returns the new one. */
    static NDArray replace(NDManager owner, NDArray old, NDArray fresh) {
        fresh.attach(owner);
        old.close();
        return fresh;
    }
}
