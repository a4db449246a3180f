package org.orbitarium.engine.models;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.nn.Network;
import org.orbitarium.engine.nn.Objective;
import org.orbitarium.engine.nn.Ops;
import org.orbitarium.engine.nn.ParameterSpec;
import org.orbitarium.engine.nn.Weights;

/**
 * An encoder E and a residual predictor f(z, a) = z + δ(z, a), trained together (JEPA): the prediction meets the latent of the next
 * observation as a moving average of the encoder sees it, and a variance hinge keeps the latents from collapsing.
 *
 * @param symmetry       what both networks commute with
 * @param dimension      of the space
 * @param encoder        [n, d, observed vectors] to [n, d, latent vectors]
 * @param predictor      [n, d, latent and action vectors] to [n, d, latent vectors]
 * @param representation ρ on latents
 */
public record LatentPair(Symmetry symmetry, int dimension, Network encoder, Network predictor, Representation representation)
        implements Architecture {

    /** The epsilon inside the root of the hinge: its gradient stays finite where a component does not vary. */
    static final double HINGE_EPSILON = 1e-4;

    @Override
    public List<Network> networks() {
        return List.of(encoder, predictor);
    }

    @Override
    public boolean explicit() {
        return false;
    }

    @Override
    public <T> T encode(Ops<T> ops, Weights<T> weights, T observation) {
        return encoder.apply(ops, weights, observation, dimension);
    }

    @Override
    public <T> T predict(Ops<T> ops, Weights<T> weights, T latent, T action) {
        return ops.add(latent, predictor.apply(ops, weights, ops.concat(latent, action), dimension));
    }

    @Override
    public Objective objective(double hingeWeight) {
        return new Objective() {
            @Override
            public <T> List<Term<T>> terms(Ops<T> ops, Weights<T> online, Weights<T> target, List<T> batch) {
                T latent = encode(ops, online, batch.get(0));
                List<Term<T>> terms = new ArrayList<>();
                terms.add(new Term<>("prediction", 1, Rollout.error(ops, latent, ops.channels(batch.get(0)), batch.get(1), batch.get(2),
                        (z, action) -> predict(ops, online, z, action), observed -> encode(ops, target, observed))));
                if (hingeWeight > 0) {
                    terms.add(new Term<>("variance hinge", hingeWeight, ops.varianceHinge(latent, HINGE_EPSILON)));
                }
                return terms;
            }

            @Override
            public int dimension() {
                return LatentPair.this.dimension();
            }

            @Override
            public List<String> averaged() {
                return encoder.parameters().stream().map(ParameterSpec::name).toList();
            }
        };
    }
}
