package org.orbitarium.engine.training;

import org.orbitarium.engine.base.DivergedException;
import org.orbitarium.engine.nn.ParameterSnapshot;

/** Who watches a training. Called on the training's thread, between two steps: be quick. */
public interface TrainingListener {

    /** Nobody watches. */
    TrainingListener NONE = new TrainingListener() {
    };

    /** A step was taken. */
    default void onStep(TrainingStep step) {
    }

    /**
     * The parameters at the start, after each epoch and at the end.
     *
     * @param step steps done
     */
    default void onSnapshot(int step, ParameterSnapshot parameters) {
    }

    /**
     * The training stops because a number is not finite.
     *
     * @param lastGood the parameters before the step that failed
     */
    default void onDiverged(DivergedException error, ParameterSnapshot lastGood) {
    }
}
