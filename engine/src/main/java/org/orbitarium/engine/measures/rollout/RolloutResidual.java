package org.orbitarium.engine.measures.rollout;

/**
 * How far a rollout is from exact equivariance, as the greatest over elements g of what lies between ρ(g)F^h(x, a) and F^h(g x, g a).
 *
 * @param absolute the greatest absolute deviation over starts and dimensions, in latent units
 * @param scale    max|z| over all latents on the way from E(x) to F^h(x, a)
 * @param norm     the Frobenius norm of the deviation over that of F^h(x, a), both over the whole batch of starts: as the H-fold rollout
 *                 of arXiv 2606.03003 publishes it
 */
public record RolloutResidual(double absolute, double scale, double norm) {

    /** Returns the greatest deviation relative to max|z|. */
    public double relative() {
        return absolute / scale;
    }
}
