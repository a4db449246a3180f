package org.orbitarium.app.orbit;

import java.util.List;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.models.ModelKind;

/**
 * How the training in the window stands: an immutable snapshot.
 *
 * @param phase    what happens
 * @param words    in one line, as in "seed 5, epoch 27 of 40"
 * @param far      how far, as in "epoch 27 / 40"
 * @param progress from 0 to 1; negative if there is no training
 * @param losses   a curve a model, each point the mean of some steps
 * @param xEnd     right end of the curves
 * @param profiles the orbit of every model as it is now
 */
record TrainingStatus(Phase phase, String words, String far, double progress, List<CurveFigure.Series> losses, double xEnd,
        List<Live> profiles) {

    /** What happens. */
    enum Phase {
        /** Nothing was trained here yet. */
        IDLE,
        /** Data are collected. */
        PREPARING,
        /** Models learn. */
        RUNNING,
        /** Models wait. */
        PAUSED,
        /** All models are trained. */
        DONE,
        /** The user stopped it. */
        CANCELLED,
        /** It could not go on; the words say why. */
        FAILED
    }

    /** No training yet. */
    static final TrainingStatus IDLE = new TrainingStatus(Phase.IDLE, "", "", -1, List.of(), 1, List.of());

    /** Copies the lists. */
    TrainingStatus {
        losses = List.copyOf(losses);
        profiles = List.copyOf(profiles);
    }

    /**
     * The orbit of a model in training.
     *
     * @param name    of the model
     * @param kind    on which side it stands
     * @param profile coarse
     */
    record Live(String name, ModelKind kind, OrbitProfile profile) {
    }

    /** Returns whether something is at work that can be cancelled. */
    boolean active() {
        return phase == Phase.PREPARING || phase == Phase.RUNNING || phase == Phase.PAUSED;
    }
}
