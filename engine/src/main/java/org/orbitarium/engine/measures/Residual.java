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
        Unturned unturned = Unturned.of(model, transitions, observation, action);
        return new Residual(elements.stream().mapToDouble(g -> unturned.at(g).absolute()).max().orElseThrow(), unturned.scale());
    }

    /**
     * What does not depend on g: kept, so that the residual at every further g costs one prediction.
     *
     * @param predicted F(x, a) of the transitions
     * @param scale     max|z|
     */
    public record Unturned(LatentModel model, Transitions transitions, Representation observation, Representation action, Rows predicted,
            double scale) {

        /** Predicts the transitions as they are; the parameters are those of {@link Residual#measure}. */
        public static Unturned of(LatentModel model, Transitions transitions, Representation observation, Representation action) {
            Rows latents = model.encode(transitions.before());
            return new Unturned(model, transitions, observation, action, model.predict(latents, transitions.actions()), greatest(latents));
        }

        /** Returns the residual at g alone. */
        public Residual at(GroupElement g) {
            Rows turned = model.predict(model.encode(observation.apply(g, transitions.before())),
                    action.apply(g, transitions.actions()));
            return new Residual(distance(model.representation().apply(g, predicted), turned), scale);
        }
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
