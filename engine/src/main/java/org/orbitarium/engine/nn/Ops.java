package org.orbitarium.engine.nn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Rows;

/**
 * The arithmetic that an architecture is written in. A model says once what it computes; the implementations say with what: plain
 * arrays (inference, thread safe, float32 or float64) or an engine with gradients (training).
 *
 * <p>A value {@code T} is a batch of shape {@code [n, d, channels]}, channels last: n items of {@code channels} vectors of the
 * d-dimensional space. A batch of plain numbers has d = 1. Values are never changed in place.
 *
 * @param <T> a batch, or a parameter
 */
public interface Ops<T> {

    /** Returns rows of interleaved vectors (x, y of vector 0, x, y of vector 1, …) as [n, d, width / d]. */
    T input(Rows rows, int d);

    /** Returns [n, d, channels] as [n, 1, d·channels], vectors interleaved. */
    T flat(T x);

    /** Returns [n, 1, d·channels], vectors interleaved, as [n, d, channels]. */
    T vectors(T x, int d);

    /** Returns x W + b on the channels: [n, d, in] by [in, out] gives [n, d, out]; the bias [out] is the same along d. */
    T linear(T x, T weight, @Nullable T bias);

    /**
     * Returns x A + (J x) B, J the quarter turn of the plane: every linear map that commutes with SO(2), a complex matrix A + iB.
     * Only for d = 2.
     */
    T complexLinear(T x, T a, T b);

    /**
     * Returns the vector ReLU: z where ⟨z, q⟩ ≥ 0, else z minus (1 − slope) of its part along q, channel by channel.
     *
     * @param z             values
     * @param q             directions, same shape
     * @param negativeSlope 0 removes the part along q, 1 keeps it
     * @param direction     how q is normalised
     */
    T vectorRelu(T z, T q, double negativeSlope, Direction direction);

    /** Returns max(x, 0). */
    T relu(T x);

    /** Returns the layer norm over the channels (biased variance, epsilon 1e-5), times gain plus bias. */
    T layerNorm(T x, T gain, T bias);

    /** Returns the channels of a followed by those of b. */
    T concat(T a, T b);

    /** Returns parts of equal numbers of channels, in order. */
    List<T> split(T x, int parts);

    /** Returns the number of channels. */
    int channels(T x);

    /** Returns a + b. */
    T add(T a, T b);

    /** Returns x times a number. */
    T scale(T x, double factor);

    /** Returns x times its logistic sigmoid. */
    T silu(T x);

    /** Returns x minus its mean over the channels: places about their centroid. */
    T centre(T x);

    /** Returns each vector divided by its length, which counts as at least 1e-8. */
    T directions(T x);

    /** Returns each vector times σ(|x|) / |x| (the norm activation of tensor field networks), its length at least 1e-8. */
    T normGate(T x);

    /**
     * Returns what bumps at evenly spaced radii see of the length n of each vector: exp(−(functions / reach)² (n − c_k)²), c_k from 0 to
     * reach. [n, d, points] gives [n, points, functions]: points are the second axis now, so that a linear map works on each alone.
     *
     * @param functions how many, at least 2
     * @param reach     the greatest radius
     */
    T radialBasis(T x, int functions, double reach);

    /** Returns Σ_i x_i w_ic: vectors [n, d, points] with weights [n, points, out] for each item give [n, d, out]. */
    T combine(T x, T weights);

    /** Returns a × b, channel by channel; only for d = 3. Rotations commute with it, a mirror does not. */
    T cross(T a, T b);

    /** Returns x with the vectors of one channel divided by their length plus 1e-6. */
    T normalise(T x, int channel);

    /** Returns the mean of (a − b)² over everything, as [1, 1, 1]. */
    T meanSquare(T a, T b);

    /**
     * Returns the variance hinge of VICReg: the mean over the d·channels components of max(0, 1 − √(variance + epsilon)), the variance
     * unbiased over the batch, as [1, 1, 1].
     */
    T varianceHinge(T z, double epsilon);

    /** Returns batches one below the other as rows of interleaved vectors. */
    Rows rows(List<T> batches);

    /** How the direction of a vector ReLU is normalised; epsilon is 1e-6. */
    enum Direction {

        /** q / (|q| + ε) taken twice. */
        UNIT,

        /** q / (|q|² + ε), as vector neurons were published. */
        SQUARED
    }
}
