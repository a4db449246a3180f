package org.orbitarium.engine.models.equivariant;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.models.Symmetry;
import org.orbitarium.engine.nn.Layer;
import org.orbitarium.engine.nn.Network;
import org.orbitarium.engine.nn.Ops;

/**
 * The choices that the vector-neuron models share, and the network of three linear layers that they are built of.
 *
 * <p>A place is taken as the vector from the origin to it: such a model commutes with what turns about the origin, and not with what moves
 * it, unless its network is centred.
 *
 * @param commutant which linear maps
 * @param slope     negative slope of the vector ReLU
 * @param direction how its direction is normalised
 * @param cross     how many cross products a network sees besides its inputs
 * @param flaw      whether a bias breaks the symmetry, for a control
 */
record VectorStack(Layer.Commutant commutant, double slope, Ops.Direction direction, int cross, Flaw flaw) {

    static final String WEIGHTS = "Linear maps: scalar commutes with O(n), complete is everything that commutes with SO(2)";
    static final String SLOPE = "How much of the part along the direction the vector ReLU keeps";
    static final String CROSS = "Cross products of learned pairs of inputs that the predictor sees besides; "
            + "only in space, rotations commute with them and mirrors do not";
    static final String DIRECTION = "Direction of the vector ReLU: unit as in the paper, squared as in vector neurons";

    /**
     * Returns the choices of a scene, checked against the world.
     *
     * @param who as errors name the model
     */
    static VectorStack of(String who, Signature signature, Layer.Commutant weights, double slope, Ops.Direction direction, int cross,
            Flaw flaw) {
        VectorStack stack = new VectorStack(weights, slope, direction, cross, flaw);
        stack.check(who, signature);
        return stack;
    }

    VectorStack {
        if (commutant == Layer.Commutant.COMPLETE && flaw == Flaw.BIAS) {
            throw new BadInputException("flaw: bias", "it goes with weights: scalar", "Set one of the two.");
        }
    }

    /**
     * Returns what the networks commute with. Complete maps and cross products know which way round is counter-clockwise; and what takes a
     * pseudovector for a vector lets a mirror turn it the wrong way.
     */
    Symmetry symmetry(Signature signature) {
        boolean vectors = !signature.observation().plus(signature.action()).fields().contains(Field.PSEUDOVECTOR);
        return commutant == Layer.Commutant.SCALAR && cross == 0 && vectors ? Symmetry.ORTHOGONAL : Symmetry.ROTATIONS;
    }

    /** Returns in → width → width → out: the network that encodes, with the flaw if there is one. */
    Network encoder(boolean centred, int in, int width, int out) {
        return new Network("encoder", Network.Form.VECTORS, centred, layers(in, width, out, true));
    }

    /** Returns in, with its cross products if there are any, → width → width → out: the network that predicts. */
    Network predictor(String name, int in, int width, int out, boolean flawed) {
        List<Layer> layers = new ArrayList<>(layers(in + cross, width, out, flawed));
        if (cross > 0) {
            layers.addFirst(new Layer.Cross("cross", in, cross));
        }
        return new Network(name, Network.Form.VECTORS, layers);
    }

    private List<Layer> layers(int in, int width, int out, boolean flawed) {
        return List.of(
                new Layer.VectorLinear("linear1", in, width, commutant, false),
                new Layer.VectorRelu("relu1", width, commutant, slope, direction),
                new Layer.VectorLinear("linear2", width, width, commutant, false),
                new Layer.VectorRelu("relu2", width, commutant, slope, direction),
                new Layer.VectorLinear("linear3", width, out, commutant, flawed && flaw == Flaw.BIAS));
    }

    /** Checks that a world can be seen by vector neurons at all. */
    private void check(String who, Signature signature) {
        if (signature.dimension() == 1) {
            throw new BadInputException(who, "the world has scalars in what it shows, and vector neurons take vectors only",
                    "Choose a world whose fields are vectors.");
        }
        if (commutant == Layer.Commutant.COMPLETE && signature.dimension() != 2) {
            throw new BadInputException(who + " weights", "complete needs a world in the plane", "Use weights: scalar.");
        }
        if (cross > 0 && signature.dimension() != 3) {
            throw new BadInputException(who + " cross", "cross products need a world in space", "Use cross: 0.");
        }
    }
}
