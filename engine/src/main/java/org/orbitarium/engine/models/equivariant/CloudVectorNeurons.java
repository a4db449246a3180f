package org.orbitarium.engine.models.equivariant;

import java.util.List;
import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.LatentPair;
import org.orbitarium.engine.models.ModelDescriptor;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.nn.Layer;
import org.orbitarium.engine.nn.Network;
import org.orbitarium.engine.nn.Ops;

/**
 * The latent model of a point cloud (arXiv 2606.03003): an equivariant Deep Set as encoder and vector neurons as predictor, 15,688
 * parameters. A translation is not seen, latents turn with the cloud, and the order of the points does not matter.
 *
 * <p>The paper's encoder is an e3nn convolution of degrees 0, 1 and 2 and has 2,456 parameters, 16,856 with the predictor. Its layers never
 * mix degrees and its outcome is of degree 1, so no weight of degree 0 or 2 ever changes an outcome or has a gradient:
 * {@link #PAPERS_DEAD_PARAMETERS} of them. This encoder is the rest, 1,288, and computes the same.
 *
 * <p>Its gates make nearly unit vectors, and trained as in the paper those of a latent nearly agree (mean singular values 4.7, 0.5, 0.2),
 * so that a cloud cannot be read from a latent: a linear read-out misses more than the mean of the wedge does. To draw predictions
 * {@link LatentVectorNeurons} on centred points serves, from whose latents all but 2 percent of the variation is read.
 */
public final class CloudVectorNeurons implements ModelDescriptor<CloudVectorNeurons.Parameters> {

    /**
     * How many parameters the paper's model has that influence nothing: of degrees 0 and 2, the columns of the last radial layer,
     * 16 · 64 + 16, and two matrices of the first linear layer, 2 · 8 · 8.
     */
    public static final int PAPERS_DEAD_PARAMETERS = 1_168;

    /**
     * What a scene can choose.
     *
     * @param latent          vectors in a latent
     * @param encoderChannels vectors between the encoder's layers
     * @param functions       radial bumps
     * @param radialWidth     width of the radial network
     * @param reach           radius of the outermost bump
     * @param channels        width of the predictor's hidden layers
     * @param slope           negative slope
     * @param direction       form of the vector ReLU
     * @param cross           cross products that the predictor sees besides
     * @param flaw            a defect on purpose
     */
    public record Parameters(
            @Parameter(doc = "Vectors in a latent", def = "16", min = 1, max = 4096) int latent,
            @Parameter(doc = "Vectors between the encoder's layers", def = "8", min = 1, max = 1024) int encoderChannels,
            @Parameter(doc = "Radial bumps by which the encoder sees how far a point is from the centroid", def = "8", min = 2, max = 256)
            int functions,
            @Parameter(doc = "Width of the hidden layer that weighs the bumps", def = "64", min = 1, max = 4096) int radialWidth,
            @Parameter(doc = "Distance from the centroid of the outermost bump", def = "2", min = 0.01, max = 1000) double reach,
            @Parameter(doc = "Channels of the hidden layers", def = "64", min = 1, max = 4096) int channels,
            @Parameter(doc = VectorStack.SLOPE, def = "0", min = 0, max = 1) double slope,
            @Parameter(doc = VectorStack.DIRECTION, def = "unit") Ops.Direction direction,
            @Parameter(doc = VectorStack.CROSS, def = "0", min = 0, max = 4096) int cross,
            @Parameter(doc = "A defect on purpose: bias breaks the symmetry of the predictor", def = "none") Flaw flaw) {

        /** The paper's choices. */
        public static final Parameters PAPER = new Parameters(16, 8, 8, 64, 2, 64, 0, Ops.Direction.UNIT, 0, Flaw.NONE);
    }

    @Override
    public String name() {
        return "cloud-vector-neurons";
    }

    @Override
    public String documentation() {
        return "Equivariant Deep Set that encodes points about their centroid, and residual predictor of vector neurons";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Architecture create(Parameters parameters, Signature signature) {
        signature.requirePositions(name());
        VectorStack stack = VectorStack.of(name(), signature, Layer.Commutant.SCALAR, parameters.slope, parameters.direction,
                parameters.cross, parameters.flaw);
        int latent = parameters.latent;
        return new LatentPair(stack.symmetry(signature), signature.dimension(), encoder(parameters),
                stack.predictor("predictor", latent + signature.acted(), parameters.channels, latent, true),
                Representation.vectors(signature.dimension(), latent));
    }

    /** The last factor takes back the √3 of the first layer, in whatever dimension: there it is the normalisation of e3nn. */
    private static Network encoder(Parameters parameters) {
        int channels = parameters.encoderChannels;
        double factor = 1 / Math.sqrt(channels);
        return new Network("encoder", Network.Form.VECTORS, true, List.of(
                new Layer.RadialSum("radial", parameters.functions, parameters.radialWidth, channels, parameters.reach),
                new Layer.NormGate("gate1"),
                new Layer.ScaledLinear("linear1", channels, channels, factor),
                new Layer.NormGate("gate2"),
                new Layer.ScaledLinear("linear2", channels, parameters.latent, factor / Math.sqrt(3))));
    }
}
