package org.orbitarium.engine.nn;

import java.util.List;

/** What a training makes small, written once for every {@link Ops}. */
public interface Objective {

    /**
     * Returns the terms of the loss; the loss is the sum of weight times value.
     *
     * @param ops     arithmetic
     * @param online  the parameters that learn
     * @param target  their moving average; no gradient flows into it
     * @param batch   inputs, in the order in which the training hands them over
     */
    <T> List<Term<T>> terms(Ops<T> ops, Weights<T> online, Weights<T> target, List<T> batch);

    /** Returns the dimension of the space in which the rows of a batch are vectors. */
    int dimension();

    /** Returns the names of the parameters of which a moving average is kept; empty if the objective has no target. */
    List<String> averaged();

    /**
     * One term of a loss.
     *
     * @param name   as in "prediction"
     * @param weight its factor
     * @param value  [1, 1, 1]
     * @param <T>    a batch
     */
    record Term<T>(String name, double weight, T value) {
    }
}
