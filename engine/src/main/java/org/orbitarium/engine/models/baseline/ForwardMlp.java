package org.orbitarium.engine.models.baseline;

import java.util.List;
import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.ForwardModel;
import org.orbitarium.engine.models.ModelDescriptor;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.models.Symmetry;
import org.orbitarium.engine.nn.Layer;
import org.orbitarium.engine.nn.Network;

/** The paper's ordinary forward model (arXiv 2606.03003): 18,952 parameters on PushT, or as many as wanted. */
public final class ForwardMlp implements ModelDescriptor<ForwardMlp.Parameters> {

    /**
     * What a scene can choose.
     *
     * @param width    of the hidden layers
     * @param residual whether the network gives the change
     * @param unit     the component that stays a unit vector
     * @param match    number of parameters to come near to
     */
    public record Parameters(
            @Parameter(doc = "Width of the hidden layers", def = "128", min = 1, max = 4096) int width,
            @Parameter(doc = "Whether the network gives the change rather than the next observation", def = "true") boolean residual,
            @Parameter(doc = "Component of the observation that is divided by its length after each step; empty for none", def = "")
            String unit,
            @Parameter(doc = "Number of parameters to come near to; 0 for the width as given", def = "0", min = 0, max = Matching.MOST)
            int match) {
    }

    @Override
    public String name() {
        return "forward-mlp";
    }

    @Override
    public String documentation() {
        return "Ordinary layers that give the next observation from the present one and an action";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Architecture create(Parameters parameters, Signature signature) {
        int unit = parameters.unit.isEmpty() ? -1 : signature.vector(name() + " unit", parameters.unit);
        return parameters.match == 0
                ? model(parameters, signature, unit, parameters.width)
                : Matching.nearest(width -> model(parameters, signature, unit, width), parameters.match);
    }

    private static Architecture model(Parameters parameters, Signature signature, int unit, int width) {
        int seen = signature.observation().width();
        return new ForwardModel(Symmetry.NONE, signature.dimension(),
                new Network("network", Network.Form.NUMBERS, List.of(
                        new Layer.Linear("linear1", seen + signature.action().width(), width),
                        new Layer.Relu("relu1"),
                        new Layer.Linear("linear2", width, width),
                        new Layer.Relu("relu2"),
                        new Layer.Linear("linear3", width, seen))),
                parameters.residual, unit, signature.observation());
    }
}
