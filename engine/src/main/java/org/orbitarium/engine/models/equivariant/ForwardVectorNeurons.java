package org.orbitarium.engine.models.equivariant;

import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.ForwardModel;
import org.orbitarium.engine.models.ModelDescriptor;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.nn.Layer;
import org.orbitarium.engine.nn.Ops;

/**
 * The explicit forward model of vector neurons (arXiv 2606.03003): 3,360 parameters on PushT; without residual the student of the
 * synthetic teacher, 3,488 parameters.
 */
public final class ForwardVectorNeurons implements ModelDescriptor<ForwardVectorNeurons.Parameters> {

    /**
     * What a scene can choose.
     *
     * @param channels  width of the hidden layers
     * @param residual  whether the network gives the change
     * @param unit      the component that stays a unit vector
     * @param weights   which linear maps
     * @param slope     negative slope
     * @param direction form of the vector ReLU
     * @param cross     cross products that the network sees besides
     * @param flaw      a defect on purpose
     */
    public record Parameters(
            @Parameter(doc = "Channels of the hidden layers", def = "32", min = 1, max = 4096) int channels,
            @Parameter(doc = "Whether the network gives the change rather than the next observation", def = "true") boolean residual,
            @Parameter(doc = "Component of the observation that is divided by its length after each step; empty for none", def = "")
            String unit,
            @Parameter(doc = VectorStack.WEIGHTS, def = "scalar") Layer.Commutant weights,
            @Parameter(doc = VectorStack.SLOPE, def = "0", min = 0, max = 1) double slope,
            @Parameter(doc = VectorStack.DIRECTION, def = "unit") Ops.Direction direction,
            @Parameter(doc = VectorStack.CROSS, def = "0", min = 0, max = 4096) int cross,
            @Parameter(doc = "A defect on purpose: bias breaks the symmetry", def = "none") Flaw flaw) {
    }

    @Override
    public String name() {
        return "forward-vector-neurons";
    }

    @Override
    public String documentation() {
        return "Vector neurons that give the next observation from the present one and an action";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Architecture create(Parameters parameters, Signature signature) {
        VectorStack stack = VectorStack.of(name(), signature, parameters.weights, parameters.slope, parameters.direction, parameters.cross,
                parameters.flaw);
        int unit = parameters.unit.isEmpty() ? -1 : signature.vector(name() + " unit", parameters.unit);
        return new ForwardModel(stack.symmetry(signature), signature.dimension(),
                stack.predictor("network", signature.observed() + signature.acted(), parameters.channels, signature.observed(), true),
                parameters.residual, unit, signature.observation());
    }
}
