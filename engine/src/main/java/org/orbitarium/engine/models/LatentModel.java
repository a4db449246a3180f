package org.orbitarium.engine.models;

import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;

/**
 * A trained model, ready to be asked: an encoder E and a predictor f. Immutable and thread safe. One that
 * {@link Architecture#instantiate} returns computes on plain arrays, so that no engine is loaded and no lane is waited for; one of
 * {@link Architecture#onLane} computes as PyTorch does.
 *
 * <p>An explicit forward model is a latent model whose encoder is the identity.
 */
public interface LatentModel {

    /**
     * Returns latents E(o).
     *
     * @param observations [n, observation width]
     * @return [n, latent width]
     */
    Rows encode(Rows observations);

    /**
     * Returns next latents f(z, a).
     *
     * @param latents [n, latent width]
     * @param actions [n, action width]
     * @return [n, latent width]
     */
    Rows predict(Rows latents, Rows actions);

    /** Returns ρ on latents; for a baseline the one that it is measured against. */
    Representation representation();

    /** Returns the arithmetic in which it computes. */
    Precision precision();

    /** Returns the same parameters computing in another arithmetic. */
    LatentModel in(Precision precision);

    /** Returns its parameters. */
    ParameterSnapshot parameters();
}
