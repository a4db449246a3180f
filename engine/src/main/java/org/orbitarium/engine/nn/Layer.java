package org.orbitarium.engine.nn;

import java.util.List;

/**
 * One layer of a {@link Network}: its parameters and what it computes. Shapes are those of {@link Ops}.
 */
public sealed interface Layer {

    /** Returns the name, unique in its network, as in {@code linear1}. */
    String name();

    /** Returns its parameters; names start with {@code prefix}. */
    List<ParameterSpec> parameters(String prefix);

    /** Returns its output. */
    <T> T apply(Ops<T> ops, Weights<T> weights, String prefix, T x);

    /** Which linear maps of vectors a layer may use: those that commute with the group. */
    enum Commutant {

        /** One number a pair of channels; commutes with O(n). The whole commutant of SO(3), not of SO(2). */
        SCALAR,

        /** A complex number a pair of channels, a + bJ with J the quarter turn; the whole commutant of SO(2). Only in the plane. */
        COMPLETE
    }

    /**
     * V′ = V W on the channel axis (Deng et al. 2021).
     *
     * @param name      of the layer
     * @param in        channels
     * @param out       channels
     * @param commutant which maps
     * @param bias      whether a constant is added to every component, <em>which breaks equivariance</em>: for control tests
     */
    record VectorLinear(String name, int in, int out, Commutant commutant, boolean bias) implements Layer {

        @Override
        public List<ParameterSpec> parameters(String prefix) {
            List<ParameterSpec> weights = commuting(prefix + name, in, out, commutant);
            return bias ? List.of(weights.getFirst(), ParameterSpec.bias(prefix + name + ".bias", out, in)) : weights;
        }

        /** Checks that a bias comes with scalar weights only. */
        public VectorLinear {
            if (bias && commutant == Commutant.COMPLETE) {
                throw new IllegalArgumentException("a biased vector-linear layer has scalar weights");
            }
        }

        @Override
        public <T> T apply(Ops<T> ops, Weights<T> weights, String prefix, T x) {
            return bias
                    ? ops.linear(x, weights.get(prefix + name + ".weight"), weights.get(prefix + name + ".bias"))
                    : commuting(ops, weights, prefix + name, commutant, x);
        }
    }

    /**
     * The vector ReLU with learned directions q = V U.
     *
     * @param name          of the layer
     * @param channels      in and out
     * @param commutant     which maps U may be
     * @param negativeSlope how much of the part along q stays where ⟨V, q⟩ &lt; 0
     * @param direction     how q is normalised
     */
    record VectorRelu(String name, int channels, Commutant commutant, double negativeSlope, Ops.Direction direction) implements Layer {

        @Override
        public List<ParameterSpec> parameters(String prefix) {
            return commuting(prefix + name, channels, channels, commutant);
        }

        @Override
        public <T> T apply(Ops<T> ops, Weights<T> weights, String prefix, T x) {
            return ops.vectorRelu(x, commuting(ops, weights, prefix + name, commutant, x), negativeSlope, direction);
        }
    }

    /**
     * y = x W + b.
     *
     * @param name of the layer
     * @param in   channels
     * @param out  channels
     */
    record Linear(String name, int in, int out) implements Layer {

        @Override
        public List<ParameterSpec> parameters(String prefix) {
            return List.of(ParameterSpec.weight(prefix + name + ".weight", in, out, in),
                    ParameterSpec.bias(prefix + name + ".bias", out, in));
        }

        @Override
        public <T> T apply(Ops<T> ops, Weights<T> weights, String prefix, T x) {
            return ops.linear(x, weights.get(prefix + name + ".weight"), weights.get(prefix + name + ".bias"));
        }
    }

    /**
     * max(x, 0).
     *
     * @param name of the layer
     */
    record Relu(String name) implements Layer {

        @Override
        public List<ParameterSpec> parameters(String prefix) {
            return List.of();
        }

        @Override
        public <T> T apply(Ops<T> ops, Weights<T> weights, String prefix, T x) {
            return ops.relu(x);
        }
    }

    /**
     * Layer norm over the channels with a gain and a bias.
     *
     * @param name     of the layer
     * @param channels in and out
     */
    record LayerNorm(String name, int channels) implements Layer {

        @Override
        public List<ParameterSpec> parameters(String prefix) {
            return List.of(ParameterSpec.constant(prefix + name + ".weight", channels, 1),
                    ParameterSpec.constant(prefix + name + ".bias", channels, 0));
        }

        @Override
        public <T> T apply(Ops<T> ops, Weights<T> weights, String prefix, T x) {
            return ops.layerNorm(x, weights.get(prefix + name + ".weight"), weights.get(prefix + name + ".bias"));
        }
    }

    private static List<ParameterSpec> commuting(String name, int in, int out, Commutant commutant) {
        return commutant == Commutant.SCALAR
                ? List.of(ParameterSpec.weight(name + ".weight", in, out, in))
                : List.of(ParameterSpec.weight(name + ".weight", in, out, 2 * in),
                        ParameterSpec.weight(name + ".turned", in, out, 2 * in));
    }

    private static <T> T commuting(Ops<T> ops, Weights<T> weights, String name, Commutant commutant, T x) {
        return commutant == Commutant.SCALAR
                ? ops.linear(x, weights.get(name + ".weight"), null)
                : ops.complexLinear(x, weights.get(name + ".weight"), weights.get(name + ".turned"));
    }
}
