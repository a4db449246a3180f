package org.orbitarium.engine.training;

import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.nn.Optimiser;
import org.orbitarium.engine.nn.Precision;

/**
 * How a model is trained. The defaults are the latent recipe of arXiv 2606.03003 on PushT.
 *
 * @param epochs           passes over the data
 * @param batch            transitions a step; the last batch of an epoch may be smaller
 * @param optimiser        which one
 * @param learningRate     of the optimiser
 * @param restLearningRate of what Muon leaves to AdamW: biases and gains
 * @param momentum         of Muon
 * @param weightDecay      of the optimiser
 * @param emaDecay         m of the target encoder
 * @param hinge            weight of the variance hinge
 * @param precision        arithmetic
 * @param cooldown         share of the steps, at the end, over which the learning rates fall to 0
 * @param checkpointEvery  steps
 */
public record TrainingSettings(
        @Parameter(doc = "Passes over the data", def = "40", min = 1, max = 1e6) int epochs,
        @Parameter(doc = "Transitions a step; 0 takes all of them", def = "128", min = 0) int batch,
        @Parameter(doc = "Muon (with AdamW for biases and gains), AdamW, or Adam with L2 weight decay", def = "muon") Kind optimiser,
        @Parameter(doc = "Learning rate", def = "0.02", min = 0) double learningRate,
        @Parameter(doc = "Learning rate of what Muon leaves to AdamW", def = "0.001", min = 0) double restLearningRate,
        @Parameter(doc = "Momentum of Muon", def = "0.95", min = 0, max = 1) double momentum,
        @Parameter(doc = "Weight decay: decoupled for Muon (matrices only) and AdamW, L2 for Adam", def = "0", min = 0) double weightDecay,
        @Parameter(doc = "Decay of the moving average that is the target encoder", def = "0.99", min = 0, max = 1) double emaDecay,
        @Parameter(doc = "Weight of the variance hinge; a model without an encoder has none", def = "0.04", min = 0) double hinge,
        @Parameter(doc = "Arithmetic of the training", def = "float32") Precision precision,
        @Parameter(doc = "Share of the steps, at the end, over which the learning rates fall evenly to 0; 0 as the paper", def = "0",
                min = 0, max = 1) double cooldown,
        @Parameter(doc = "Steps between two checkpoints", def = "100", min = 1) int checkpointEvery) {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;
    private static final int NEWTON_SCHULZ_STEPS = 5;

    /** The optimisers that a scene can ask for. */
    public enum Kind {

        /** Muon for matrices, AdamW for the rest. */
        MUON,

        /** Adam with decoupled weight decay. */
        ADAMW,

        /** Adam with L2 weight decay. */
        ADAM
    }

    /** Returns the optimiser with its settings. */
    public Optimiser update() {
        return switch (optimiser) {
            case MUON -> new Optimiser.Muon(learningRate, momentum, NEWTON_SCHULZ_STEPS, weightDecay,
                    new Optimiser.Adam(restLearningRate, BETA1, BETA2, EPSILON, 0, true));
            case ADAMW -> new Optimiser.Adam(learningRate, BETA1, BETA2, EPSILON, weightDecay, true);
            case ADAM -> new Optimiser.Adam(learningRate, BETA1, BETA2, EPSILON, weightDecay, false);
        };
    }

    /** Returns the share of the learning rate with which a step is taken, counted from 0. */
    double rate(int step, int steps) {
        double falling = cooldown * steps;
        return falling == 0 ? 1 : Math.min(1, (steps - step) / falling);
    }

    /** Returns the number of steps in an epoch over this many transitions. */
    public int stepsPerEpoch(int transitions) {
        return batch == 0 ? 1 : Math.ceilDiv(transitions, batch);
    }
}
