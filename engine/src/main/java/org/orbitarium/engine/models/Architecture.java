package org.orbitarium.engine.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.nn.Evaluator;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.LaneEvaluator;
import org.orbitarium.engine.nn.Network;
import org.orbitarium.engine.nn.Objective;
import org.orbitarium.engine.nn.Ops;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.ParameterSpec;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.nn.Weights;

/**
 * A model without values: what it computes, written once for every arithmetic, and the parameters it needs. Immutable.
 */
public interface Architecture {

    /** Returns what it commutes with by construction; a defect on purpose does not count. */
    Symmetry symmetry();

    /** Returns on which side of the comparison it stands. */
    default ModelKind kind() {
        return symmetry() == Symmetry.NONE ? ModelKind.BASELINE : ModelKind.EQUIVARIANT;
    }

    /** Returns the networks that its parameters belong to, in order. */
    List<Network> networks();

    /** Returns its parameters in order. */
    default List<ParameterSpec> parameters() {
        return networks().stream().flatMap(network -> network.parameters().stream()).toList();
    }

    /** Returns the dimension of the space in which observations, actions and latents are vectors; 1 if they are plain numbers. */
    int dimension();

    /** Returns whether the encoder is the identity, so that latents are observations. */
    boolean explicit();

    /** Returns ρ on latents; for a baseline the one that it is measured against. */
    Representation representation();

    /** Returns E(o): [n, d, observed vectors] to [n, d, latent vectors]. */
    <T> T encode(Ops<T> ops, Weights<T> weights, T observation);

    /** Returns f(z, a): [n, d, latent vectors] and [n, d, action vectors] to [n, d, latent vectors]. */
    <T> T predict(Ops<T> ops, Weights<T> weights, T latent, T action);

    /**
     * Returns what its training makes small, on batches (before, action, after).
     *
     * @param hingeWeight λ of the variance hinge; a model without an encoder has no hinge
     */
    Objective objective(double hingeWeight);

    /**
     * Returns everything about it as one text: two architectures that could compute differently have different descriptions. A record
     * made of records describes itself.
     */
    default String description() {
        return toString();
    }

    /** Returns how many numbers it learns. */
    default int parameterCount() {
        return parameters().stream().map(ParameterSpec::count).reduce(0, Math::addExact);
    }

    /** Returns first values; each parameter has a stream of its own name, {@code parameters/NAME}. */
    default ParameterSnapshot initial(Streams streams, Precision precision) {
        SequencedMap<String, ParameterSnapshot.Tensor> tensors = new LinkedHashMap<>();
        for (ParameterSpec spec : parameters()) {
            tensors.put(spec.name(), spec.draw(streams.stream("parameters/" + spec.name()), precision));
        }
        return new ParameterSnapshot(precision, tensors);
    }

    /** Returns the model with these values, computing on plain arrays in this arithmetic. */
    default LatentModel instantiate(ParameterSnapshot parameters, Precision precision) {
        return new EvaluatedModel(this, parameters, precision, wanted -> new Evaluator(parameters, wanted));
    }

    /**
     * Returns the model with these values, computing as the tensor library does: its float32 is PyTorch's, in which published numbers
     * were measured, where {@link #instantiate} carries the sums within an operation in double. Each call waits for the lane.
     *
     * @throws org.orbitarium.engine.base.UnavailableException when asked, if the library cannot be loaded
     */
    default LatentModel onLane(GradientLane lane, ParameterSnapshot parameters, Precision precision) {
        return new EvaluatedModel(this, parameters, precision, wanted -> new LaneEvaluator(lane, parameters, wanted));
    }
}
