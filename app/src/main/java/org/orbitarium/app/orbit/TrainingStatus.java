package org.orbitarium.app.orbit;

import java.util.List;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.models.ModelKind;

/**
 * How the training in the window stands: an immutable snapshot.
 *
 * @param phase    what happens
 * @param at       how far, as far as the model that is least far
 * @param problem  why it could not go on, in one line; empty if it could
 * @param progress from 0 to 1; negative if there is no training
 * @param losses   a curve a model, each point the mean of some steps
 * @param xEnd     right end of the curves
 * @param profiles the orbit of every model as it is now
 */
record TrainingStatus(Phase phase, At at, String problem, double progress, List<CurveFigure.Series> losses, double xEnd,
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
        /** It could not go on; the problem says why. */
        FAILED
    }

    /** No training yet. */
    static final TrainingStatus IDLE = new TrainingStatus(Phase.IDLE, new At(0, 0, 0), "", -1, List.of(), 1, List.of());

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

    /**
     * How far a training is.
     *
     * @param seed   of the training
     * @param epoch  in which it is
     * @param epochs of the training; 0 before its first step
     */
    record At(long seed, int epoch, int epochs) {

        /** Returns which models these are, as in "seed 5, epoch 9 of 40". */
        String words(Texts texts) {
            return epochs == 0 ? texts.get("training.untrained", seed) : texts.get("training.epoch", seed, epoch, epochs);
        }
    }

    /** Returns how it stands in one line, as in "seed 5, epoch 27 of 40". */
    String words(Texts texts) {
        return switch (phase) {
            case IDLE -> "";
            case PREPARING -> texts.get("training.preparing", at.seed());
            case RUNNING -> at.words(texts);
            case PAUSED -> texts.get("training.paused", at.seed(), at.epoch(), at.epochs());
            case DONE -> texts.get("training.done", at.seed());
            case CANCELLED -> at.epoch() == 0 ? texts.get("training.cancelled", at.seed())
                    : texts.get("training.cancelled-at", at.seed(), at.epoch());
            case FAILED -> problem;
        };
    }

    /** Returns how far it is, as in "epoch 27 / 40"; empty before its first step. */
    String far(Texts texts) {
        return at.epochs() == 0 ? "" : texts.get("training.far", at.epoch(), at.epochs());
    }

    /** Returns whether something is at work that can be cancelled. */
    boolean active() {
        return phase == Phase.PREPARING || phase == Phase.RUNNING || phase == Phase.PAUSED;
    }
}
