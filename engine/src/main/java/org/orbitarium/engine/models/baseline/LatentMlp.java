package org.orbitarium.engine.models.baseline;

import java.util.List;
import java.util.function.IntFunction;
import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.LatentPair;
import org.orbitarium.engine.models.ModelDescriptor;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.models.Symmetry;
import org.orbitarium.engine.nn.Layer;
import org.orbitarium.engine.nn.Network;

/**
 * The paper's ordinary latent model (arXiv 2606.03003): 167,424 parameters on PushT and, with 16 vectors in a latent, 124,512 on the cloud,
 * or as many as wanted.
 */
public final class LatentMlp implements ModelDescriptor<LatentMlp.Parameters> {

    /**
     * What a scene can choose.
     *
     * @param latent         vectors in a latent
     * @param encoderWidth   of the hidden layers
     * @param predictorWidth of the hidden layers
     * @param centred        whether the encoder sees places about their centroid
     * @param match          number of parameters to come near to
     */
    public record Parameters(
            @Parameter(doc = "Vectors in a latent, each of as many numbers as the space has dimensions", def = "64", min = 1, max = 4096)
            int latent,
            @Parameter(doc = "Width of the encoder's hidden layers", def = "128", min = 1, max = 4096) int encoderWidth,
            @Parameter(doc = "Width of the predictor's hidden layers", def = "256", min = 1, max = 4096) int predictorWidth,
            @Parameter(doc = Signature.CENTRED, def = "false") boolean centred,
            @Parameter(doc = "Number of parameters to come near to, keeping the ratio of the widths; 0 for the widths as given",
                    def = "0", min = 0, max = Matching.MOST)
            int match) {
    }

    @Override
    public String name() {
        return "latent-mlp";
    }

    @Override
    public String documentation() {
        return "Encoder and residual predictor of ordinary layers, as the paper compares with";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Architecture create(Parameters parameters, Signature signature) {
        if (parameters.centred) {
            signature.requirePositions(name() + " centred");
        }
        double ratio = (double) parameters.predictorWidth / parameters.encoderWidth;
        IntFunction<Architecture> build = width -> pair(parameters, signature, width, Math.max(1, (int) Math.round(width * ratio)));
        return parameters.match == 0
                ? pair(parameters, signature, parameters.encoderWidth, parameters.predictorWidth)
                : Matching.nearest(build, parameters.match);
    }

    private static Architecture pair(Parameters parameters, Signature signature, int encoder, int predictor) {
        int d = signature.observation().dimension();
        int latent = parameters.latent * d;
        int seen = signature.observation().width();
        int acted = signature.action().width();
        return new LatentPair(Symmetry.NONE, signature.dimension(),
                new Network("encoder", Network.Form.NUMBERS, parameters.centred, List.of(
                        new Layer.Linear("linear1", seen, encoder),
                        new Layer.Relu("relu1"),
                        new Layer.Linear("linear2", encoder, encoder),
                        new Layer.Relu("relu2"),
                        new Layer.Linear("linear3", encoder, latent))),
                new Network("predictor", Network.Form.NUMBERS, List.of(
                        new Layer.Linear("linear1", latent + acted, predictor),
                        new Layer.LayerNorm("norm1", predictor),
                        new Layer.Relu("relu1"),
                        new Layer.Linear("linear2", predictor, predictor),
                        new Layer.LayerNorm("norm2", predictor),
                        new Layer.Relu("relu2"),
                        new Layer.Linear("linear3", predictor, latent))),
                Representation.vectors(d, parameters.latent));
    }
}
