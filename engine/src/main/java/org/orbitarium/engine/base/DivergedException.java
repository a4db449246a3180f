package org.orbitarium.engine.base;

/** A training met a number that is not finite; the last good parameters are kept. */
public final class DivergedException extends OrbitariumException {

    private final int step;
    private final String term;

    /**
     * Builds the error of a step and a loss term.
     *
     * @param step  the optimiser step, counted from 1
     * @param term  the loss term that was not finite, as in "variance hinge"
     * @param value its value
     */
    public DivergedException(int step, String term, double value) {
        super("Training stopped at step " + step + ": the " + term + " is " + value
                + ". The parameters of the step before are kept. A smaller learning rate usually mends it.");
        this.step = step;
        this.term = term;
    }

    /** Returns the step, counted from 1. */
    public int step() {
        return step;
    }

    /** Returns the loss term that was not finite. */
    public String term() {
        return term;
    }
}
