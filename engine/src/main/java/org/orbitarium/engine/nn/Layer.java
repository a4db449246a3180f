package org.orbitarium.engine.nn;

import java.util.List;
import java.util.stream.Stream;

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

    /**
     * Places about their centroid to vectors, v_c = √3 Σ_i w_c(|r_i|) r_i / |r_i|, the sum over the points, w a small network of radial
     * bumps: linear → SiLU → linear. It commutes with O(n) and does not see the order of the points (equivariant Deep Sets; the part of
     * degree 1 of an e3nn convolution whose √3 is that of its spherical harmonics).
     *
     * @param name      of the layer
     * @param functions radial bumps
     * @param hidden    width of the small network
     * @param out       vectors
     * @param reach     radius of the outermost bump
     */
    record RadialSum(String name, int functions, int hidden, int out, double reach) implements Layer {

        private static final double HARMONIC = Math.sqrt(3);

        @Override
        public List<ParameterSpec> parameters(String prefix) {
            return Stream.of(first(), second()).flatMap(linear -> linear.parameters(prefix + name + ".").stream()).toList();
        }

        @Override
        public <T> T apply(Ops<T> ops, Weights<T> weights, String prefix, T x) {
            T bumps = ops.radialBasis(x, functions, reach);
            T inner = ops.silu(first().apply(ops, weights, prefix + name + ".", bumps));
            T radial = second().apply(ops, weights, prefix + name + ".", inner);
            return ops.scale(ops.combine(ops.directions(x), radial), HARMONIC);
        }

        private Linear first() {
            return new Linear("linear1", functions, hidden);
        }

        private Linear second() {
            return new Linear("linear2", hidden, out);
        }
    }

    /**
     * V · σ(|V|) / |V| (the norm activation of e3nn, without a bias).
     *
     * @param name of the layer
     */
    record NormGate(String name) implements Layer {

        @Override
        public List<ParameterSpec> parameters(String prefix) {
            return List.of();
        }

        @Override
        public <T> T apply(Ops<T> ops, Weights<T> weights, String prefix, T x) {
            return ops.normGate(x);
        }
    }

    /**
     * V′ = factor · V W with W ~ N(0, 1) at first (the linear layer of e3nn, whose factor is 1/√in). Its weight is [1, in, out].
     *
     * @param name   of the layer
     * @param in     channels
     * @param out    channels
     * @param factor of the outcome
     */
    record ScaledLinear(String name, int in, int out, double factor) implements Layer {

        @Override
        public List<ParameterSpec> parameters(String prefix) {
            return List.of(ParameterSpec.normal(prefix + name + ".weight", in, out));
        }

        @Override
        public <T> T apply(Ops<T> ops, Weights<T> weights, String prefix, T x) {
            return ops.scale(ops.linear(x, weights.get(prefix + name + ".weight"), null), factor);
        }
    }

    /**
     * The channels V followed by V A × V B, cross products of learned pairs: with them vector neurons reach what turns with SO(3) and not
     * with a mirror. Only for d = 3.
     *
     * @param name  of the layer
     * @param in    channels
     * @param pairs how many products; in + pairs channels come out
     */
    record Cross(String name, int in, int pairs) implements Layer {

        @Override
        public List<ParameterSpec> parameters(String prefix) {
            return List.of(ParameterSpec.weight(prefix + name + ".left", in, pairs, in),
                    ParameterSpec.weight(prefix + name + ".right", in, pairs, in));
        }

        @Override
        public <T> T apply(Ops<T> ops, Weights<T> weights, String prefix, T x) {
            T left = ops.linear(x, weights.get(prefix + name + ".left"), null);
            T right = ops.linear(x, weights.get(prefix + name + ".right"), null);
            return ops.concat(x, ops.cross(left, right));
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
