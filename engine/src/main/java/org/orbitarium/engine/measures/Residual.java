package org.orbitarium.engine.measures;

import java.util.List;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.models.LatentModel;

/**
 * The composed residual: how far F = f(E(x), a) is from ρ(g)F(x, a) = F(g x, g a), as the greatest absolute element over transitions,
 * dimensions and elements g (arXiv 2606.03003, section 2.2). It grows with the latents' size, so the size stands beside it.
 *
 * @param absolute the greatest absolute deviation, in latent units
 * @param scale    max|z|: the greatest absolute element of the latents E(x)
 */
public record Residual(double absolute, double scale) {

    /** Returns the deviation relative to max|z|. */
    public double relative() {
        return absolute / scale;
    }

    /**
     * Measures in the arithmetic of the model. g acts on observations, actions and latents by matrices built and applied in double
     * precision, so nothing but the model's own arithmetic can break the symmetry.
     *
     * @param transitions at least one: observations x and actions a
     * @param observation how g acts on x
     * @param action      how g acts on a
     * @param elements    at least one g
     */
    public static Residual measure(LatentModel model, Transitions transitions, Representation observation, Representation action,
            List<? extends GroupElement> elements) {
        if (elements.isEmpty() || transitions.count() == 0) {
            throw new IllegalArgumentException("a residual needs an element and a transition, got " + elements.size() + " and "
                    + transitions.count());
        }
        Rows latents = model.encode(transitions.before());
        Rows predicted = model.predict(latents, transitions.actions());
        double worst = 0;
        for (GroupElement g : elements) {
            Rows turned = model.predict(model.encode(observation.apply(g, transitions.before())),
                    action.apply(g, transitions.actions()));
            worst = Math.max(worst, distance(model.representation().apply(g, predicted), turned));
        }
        return new Residual(worst, greatest(latents));
    }

    /** Returns max|a − b| over all elements; NaN if one of them is. */
    public static double distance(Rows a, Rows b) {
        double worst = 0;
        for (int i = 0; i < a.data().length; i++) {
            worst = Math.max(worst, Math.abs(a.data()[i] - b.data()[i]));
        }
        return worst;
    }

    private static double greatest(Rows rows) {
        double greatest = 0;
        for (double value : rows.data()) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }
}
