package org.orbitarium.engine.training;

import org.orbitarium.engine.base.DivergedException;
import org.orbitarium.engine.nn.LearnerState;
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
     * A checkpoint is about to be written. What has to be on disk when a training goes on from there is written now.
     *
     * @param step steps done
     */
    default void onCheckpoint(int step) {
    }

    /**
     * The training stops because a number is not finite; {@link Training#run} then throws this error. The checkpoint, which may be older,
     * is left alone: who wants to keep this state writes its parameters ({@link org.orbitarium.engine.nn.ParameterFiles#write}) or all
     * of it ({@link LearnerState#write}) to a file of another name.
     *
     * @param lastGood parameters, target and moments as they were, together, after the last step that went well
     */
    default void onDiverged(DivergedException error, LearnerState lastGood) {
    }
}
