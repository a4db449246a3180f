package org.orbitarium.engine.models.equivariant;

import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.LatentPair;
import org.orbitarium.engine.models.ModelDescriptor;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.nn.Layer;
import org.orbitarium.engine.nn.Ops;

/**
 * The latent model of vector neurons (arXiv 2606.03003): 37,184 parameters on PushT. On a cloud of points, where it is no model of the
 * paper, every point is a channel, so that it knows the order of the points as an ordinary network does.
 */
public final class LatentVectorNeurons implements ModelDescriptor<LatentVectorNeurons.Parameters> {

    /**
     * What a scene can choose.
     *
     * @param latent    vectors in a latent
     * @param channels  width of the hidden layers
     * @param weights   which linear maps
     * @param slope     negative slope
     * @param direction form of the vector ReLU
     * @param cross     cross products that the predictor sees besides
     * @param centred   whether the encoder sees places about their centroid
     * @param flaw      a defect on purpose
     */
    public record Parameters(
            @Parameter(doc = "Vectors in a latent", def = "64", min = 1, max = 4096) int latent,
            @Parameter(doc = "Channels of the hidden layers", def = "64", min = 1, max = 4096) int channels,
            @Parameter(doc = VectorStack.WEIGHTS, def = "scalar") Layer.Commutant weights,
            @Parameter(doc = VectorStack.SLOPE, def = "0", min = 0, max = 1) double slope,
            @Parameter(doc = VectorStack.DIRECTION, def = "unit") Ops.Direction direction,
            @Parameter(doc = VectorStack.CROSS, def = "0", min = 0, max = 4096) int cross,
            @Parameter(doc = Signature.CENTRED, def = "false") boolean centred,
            @Parameter(doc = "A defect on purpose: bias breaks the symmetry of the encoder", def = "none") Flaw flaw) {
    }

    @Override
    public String name() {
        return "latent-vector-neurons";
    }

    @Override
    public String documentation() {
        return "Encoder and residual predictor of vector neurons: the latent is a stack of vectors that turn with the world";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Architecture create(Parameters parameters, Signature signature) {
        VectorStack stack = VectorStack.of(name(), signature, parameters.weights, parameters.slope, parameters.direction, parameters.cross,
                parameters.flaw);
        if (parameters.centred) {
            signature.requirePositions(name() + " centred");
        }
        int latent = parameters.latent;
        int width = parameters.channels;
        return new LatentPair(stack.symmetry(signature), signature.dimension(),
                stack.encoder(parameters.centred, signature.observed(), width, latent),
                stack.predictor("predictor", latent + signature.acted(), width, latent, false),
                Representation.vectors(signature.dimension(), latent));
    }
}
