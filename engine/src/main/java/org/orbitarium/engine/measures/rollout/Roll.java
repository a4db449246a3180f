package org.orbitarium.engine.measures.rollout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.models.LatentModel;

/**
 * What a model predicts from its own predictions: F^h(x, a) = f(… f(f(E(x), a), a) …, a), h times f.
 *
 * @param first    E(x)
 * @param latents  after each horizon
 * @param greatest max|z| over all latents on the way to each horizon, E(x) among them
 */
record Roll(Rows first, List<Rows> latents, List<Double> greatest) {

    /**
     * Rolls on in the latents of a model.
     *
     * @param horizons ascending
     */
    static Roll of(LatentModel model, Rows observations, Rows actions, List<Integer> horizons, Progress progress) {
        Rows first = model.encode(observations);
        Rows latent = first;
        double most = greatest(first);
        List<Rows> latents = new ArrayList<>();
        List<Double> greatest = new ArrayList<>();
        for (int h = 1; h <= horizons.getLast(); h++) {
            progress.check("Rolling a model out");
            latent = model.predict(latent, actions);
            most = Math.max(most, greatest(latent));
            if (horizons.get(latents.size()) == h) {
                latents.add(latent);
                greatest.add(most);
            }
        }
        return new Roll(first, latents, greatest);
    }

    private static double greatest(Rows rows) {
        return Arrays.stream(rows.data()).map(Math::abs).max().orElse(0);
    }
}
