package org.orbitarium.engine.nn;

import java.util.List;
import org.orbitarium.engine.base.RandomStream;

/**
 * One parameter tensor before it has values.
 *
 * @param name   unique in its model, as in {@code encoder.linear1.weight}
 * @param shape  sizes of its axes; a weight is [in, out]
 * @param centre of its first values
 * @param bound  how far they scatter: the standard deviation of normal ones
 * @param law    by which they scatter
 */
public record ParameterSpec(String name, List<Integer> shape, double centre, double bound, Law law) {

    /** How first values scatter. */
    public enum Law {

        /** Uniform on [centre − bound, centre + bound]. */
        UNIFORM,

        /** Normal. */
        NORMAL
    }

    /** Copies the shape. */
    public ParameterSpec {
        shape = List.copyOf(shape);
    }

    /** A tensor whose first values are uniform. */
    public ParameterSpec(String name, List<Integer> shape, double centre, double bound) {
        this(name, shape, centre, bound, Law.UNIFORM);
    }

    /** Returns a weight [in, out] with the first values U(−1/√fanIn, 1/√fanIn), as torch draws those of a linear layer. */
    static ParameterSpec weight(String name, int in, int out, int fanIn) {
        return new ParameterSpec(name, List.of(in, out), 0, 1 / Math.sqrt(fanIn));
    }

    /** Returns a bias [out] with the first values U(−1/√fanIn, 1/√fanIn). */
    static ParameterSpec bias(String name, int out, int fanIn) {
        return new ParameterSpec(name, List.of(out), 0, 1 / Math.sqrt(fanIn));
    }

    /** Returns a vector [n] that starts at one value. */
    static ParameterSpec constant(String name, int n, double value) {
        return new ParameterSpec(name, List.of(n), value, 0);
    }

    /**
     * Returns a weight [1, in, out] with the first values N(0, 1), as e3nn draws those of its linear layers. There the matrices of all
     * degrees lie in one flat tensor, so that an optimiser of matrices takes it for no matrix; the first axis keeps it so.
     */
    static ParameterSpec normal(String name, int in, int out) {
        return new ParameterSpec(name, List.of(1, in, out), 0, 1, Law.NORMAL);
    }

    /** Returns the number of numbers. */
    public int count() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** Returns the sizes of its axes. */
    public int[] sizes() {
        return shape.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Draws first values. */
    public ParameterSnapshot.Tensor draw(RandomStream stream, Precision precision) {
        double[] values = new double[count()];
        for (int i = 0; i < values.length; i++) {
            double value = bound == 0 ? centre : centre + scatter(stream);
            values[i] = precision == Precision.FLOAT32 ? (float) value : value;
        }
        return new ParameterSnapshot.Tensor(sizes(), values);
    }

    private double scatter(RandomStream stream) {
        return law == Law.NORMAL ? bound * stream.nextGaussian() : stream.uniform(-bound, bound);
    }
}
