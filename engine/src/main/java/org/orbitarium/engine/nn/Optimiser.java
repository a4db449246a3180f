package org.orbitarium.engine.nn;

/** How parameters follow their gradients. */
public sealed interface Optimiser {

    /**
     * Muon for matrices (Jordan 2024: momentum, Nesterov, orthogonalised by Newton-Schulz, scaled by √max(1, out/in)) and another
     * optimiser for the rest (biases, gains).
     *
     * @param learningRate of the matrices
     * @param momentum     factor of the running sum of gradients
     * @param steps        of Newton-Schulz
     * @param weightDecay  decoupled: each step first multiplies by 1 − learningRate·weightDecay
     * @param rest         for parameters with one axis
     */
    record Muon(double learningRate, double momentum, int steps, double weightDecay, Adam rest) implements Optimiser {
    }

    /**
     * Adam (Kingma and Ba 2015), bias corrected.
     *
     * @param learningRate step size
     * @param beta1        decay of the first moment
     * @param beta2        decay of the second moment
     * @param epsilon      added to the root of the second moment
     * @param weightDecay  strength
     * @param decoupled    true multiplies by 1 − learningRate·weightDecay (AdamW); false adds weightDecay·parameter to the gradient (L2)
     */
    record Adam(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, boolean decoupled)
            implements Optimiser {
    }
}
