package org.orbitarium.engine.models;

import java.util.List;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.nn.Network;
import org.orbitarium.engine.nn.Objective;
import org.orbitarium.engine.nn.Ops;
import org.orbitarium.engine.nn.Weights;

/**
 * A model of the observation itself: the encoder is the identity and the predictor gives the next observation.
 *
 * @param symmetry       what the network commutes with
 * @param dimension      of the space
 * @param network        [n, d, observed and action vectors] to [n, d, observed vectors]
 * @param residual       whether the network gives the change rather than the next observation
 * @param unit           the vector that is divided by its length after each step; −1 if none
 * @param representation ρ on observations
 */
public record ForwardModel(Symmetry symmetry, int dimension, Network network, boolean residual, int unit,
        Representation representation) implements Architecture {

    @Override
    public List<Network> networks() {
        return List.of(network);
    }

    @Override
    public boolean explicit() {
        return true;
    }

    @Override
    public <T> T encode(Ops<T> ops, Weights<T> weights, T observation) {
        return observation;
    }

    @Override
    public <T> T predict(Ops<T> ops, Weights<T> weights, T latent, T action) {
        T output = network.apply(ops, weights, ops.concat(latent, action), dimension);
        T next = residual ? ops.add(latent, output) : output;
        return unit < 0 ? next : ops.normalise(next, unit);
    }

    @Override
    public Objective objective(double hingeWeight) {
        return new Objective() {
            @Override
            public <T> List<Term<T>> terms(Ops<T> ops, Weights<T> online, Weights<T> target, List<T> batch) {
                return List.of(new Term<>("prediction", 1, Rollout.error(ops, batch.get(0), ops.channels(batch.get(0)), batch.get(1),
                        batch.get(2), (latent, action) -> predict(ops, online, latent, action), observed -> observed)));
            }

            @Override
            public int dimension() {
                return ForwardModel.this.dimension();
            }

            @Override
            public List<String> averaged() {
                return List.of();
            }
        };
    }
}
