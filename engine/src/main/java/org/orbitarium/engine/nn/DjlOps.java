package org.orbitarium.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.LayerNorm;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Rows;

/**
 * DJL arrays, with gradients. All that is computed belongs to one manager, whoever closes it frees it.
 *
 * <p>Neither {@code norm} nor {@code where} is used: over an axis of length 2 or 3 their gradients take several times as long as those of
 * products and sums.
 */
final class DjlOps implements Ops<NDArray> {

    private static final double EPSILON = 1e-6;
    private static final float NORM_EPSILON = 1e-5f;

    /** Keeps the gradient of a root finite where its argument is 0; too small to change a value in either precision. */
    private static final double ROOT_GUARD = 1e-30;

    /** The square of the least length that a vector counts as having. */
    private static final double LEAST_SQUARE = 1e-16;

    private static final int[] SPACE = {1};
    private static final int[] ITEM = {1, 2};
    private static final int[] CHANNELS = {2};
    private static final int[] BATCH = {0};

    private final NDManager manager;
    private final Precision precision;
    private final Scalars scalars;

    /** Computes with numbers of its own. */
    DjlOps(NDManager manager, Precision precision) {
        this(manager, precision, new Scalars(manager));
    }

    /** Computes with numbers that were made before. */
    DjlOps(NDManager manager, Precision precision, Scalars scalars) {
        this.manager = manager;
        this.precision = precision;
        this.scalars = scalars;
    }

    static DataType type(Precision precision) {
        return precision == Precision.FLOAT32 ? DataType.FLOAT32 : DataType.FLOAT64;
    }

    static NDArray create(NDManager manager, Precision precision, double[] values, Shape shape) {
        if (precision == Precision.FLOAT64) {
            return manager.create(values, shape);
        }
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return manager.create(floats, shape);
    }

    static double[] values(NDArray array) {
        if (array.getDataType() == DataType.FLOAT64) {
            return array.toDoubleArray();
        }
        float[] floats = array.toFloatArray();
        double[] values = new double[floats.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = floats[i];
        }
        return values;
    }

    static double value(NDArray number) {
        return number.getDataType() == DataType.FLOAT64 ? number.getDouble() : number.getFloat();
    }

    @Override
    public NDArray input(Rows rows, int d) {
        int channels = rows.width() / d;
        double[] values = rows.data();
        if (d > 1) {
            values = new double[rows.data().length];
            for (int i = 0; i < values.length; i++) {
                int channel = i % channels;
                int axis = i / channels % d;
                values[i] = rows.data()[i / rows.width() * rows.width() + channel * d + axis];
            }
        }
        return create(manager, precision, values, new Shape(rows.count(), d, channels));
    }

    @Override
    public NDArray flat(NDArray x) {
        Shape shape = x.getShape();
        return shape.get(1) == 1 ? x : x.transpose(0, 2, 1).reshape(shape.get(0), 1, shape.get(1) * shape.get(2));
    }

    @Override
    public NDArray vectors(NDArray x, int d) {
        Shape shape = x.getShape();
        return d == 1 ? x : x.reshape(shape.get(0), shape.get(2) / d, d).transpose(0, 2, 1);
    }

    @Override
    public NDArray linear(NDArray x, NDArray weight, @Nullable NDArray bias) {
        NDArray product = x.matMul(weight);
        return bias == null ? product : product.add(bias);
    }

    /** One product of [x₀ x₁] with the real form [[A, B], [−B, A]] of the complex matrix. */
    @Override
    public NDArray complexLinear(NDArray x, NDArray a, NDArray b) {
        Shape shape = x.getShape();
        NDArray real = a.concat(b, 1).concat(b.neg().concat(a, 1), 0);
        return x.reshape(shape.get(0), 2 * shape.get(2)).matMul(real).reshape(shape.get(0), 2, a.getShape().get(1));
    }

    @Override
    public NDArray vectorRelu(NDArray z, NDArray q, double negativeSlope, Direction direction) {
        NDArray square = q.mul(q).sum(SPACE, true);
        NDArray denominator;
        if (direction == Direction.UNIT) {
            NDArray length = square.add(scalars.of(ROOT_GUARD)).sqrt().add(scalars.of(EPSILON));
            denominator = length.mul(length);
        } else {
            denominator = square.add(scalars.of(EPSILON));
        }
        NDArray against = Activation.relu(z.mul(q).sum(SPACE, true).neg());
        NDArray factor = against.div(denominator);
        return z.add(q.mul(negativeSlope == 0 ? factor : factor.mul(scalars.of(1 - negativeSlope))));
    }

    @Override
    public NDArray relu(NDArray x) {
        return Activation.relu(x);
    }

    @Override
    public NDArray layerNorm(NDArray x, NDArray gain, NDArray bias) {
        return LayerNorm.layerNorm(x, gain.getShape(), gain, bias, NORM_EPSILON).singletonOrThrow();
    }

    @Override
    public NDArray concat(NDArray a, NDArray b) {
        return a.concat(b, 2);
    }

    @Override
    public List<NDArray> split(NDArray x, int parts) {
        return x.split(parts, 2);
    }

    @Override
    public int channels(NDArray x) {
        return (int) x.getShape().get(2);
    }

    @Override
    public NDArray add(NDArray a, NDArray b) {
        return a.add(b);
    }

    @Override
    public NDArray scale(NDArray x, double factor) {
        return x.mul(scalars.of(factor));
    }

    @Override
    public NDArray silu(NDArray x) {
        return x.mul(Activation.sigmoid(x));
    }

    @Override
    public NDArray centre(NDArray x) {
        return x.sub(x.mean(CHANNELS, true));
    }

    @Override
    public NDArray directions(NDArray x) {
        return x.div(length(x));
    }

    @Override
    public NDArray normGate(NDArray x) {
        NDArray length = length(x);
        return x.mul(Activation.sigmoid(length).div(length));
    }

    @Override
    public NDArray radialBasis(NDArray x, int functions, double reach) {
        double[] radii = new double[functions];
        Arrays.setAll(radii, k -> reach * k / (functions - 1));
        NDArray off = length(x).transpose(0, 2, 1).sub(create(manager, precision, radii, new Shape(1, 1, functions)));
        return off.mul(off).mul(scalars.of(-functions * functions / (reach * reach))).exp();
    }

    @Override
    public NDArray combine(NDArray x, NDArray weights) {
        return x.matMul(weights);
    }

    /** With P the cyclic shift of the axes, a × b = P(a ∘ P b − P a ∘ b). */
    @Override
    public NDArray cross(NDArray a, NDArray b) {
        return shifted(a.mul(shifted(b)).sub(shifted(a).mul(b)));
    }

    @Override
    public NDArray normalise(NDArray x, int channel) {
        double[] chosen = new double[(int) x.getShape().get(2)];
        chosen[channel] = 1;
        NDArray mask = create(manager, precision, chosen, new Shape(1, 1, chosen.length));
        NDArray vector = x.mul(mask);
        NDArray length = vector.mul(vector).sum(ITEM, true).add(scalars.of(ROOT_GUARD)).sqrt().add(scalars.of(EPSILON));
        return x.sub(vector).add(vector.div(length));
    }

    @Override
    public NDArray meanSquare(NDArray a, NDArray b) {
        NDArray difference = a.sub(b);
        return difference.mul(difference).mean();
    }

    @Override
    public NDArray varianceHinge(NDArray z, double epsilon) {
        long n = z.getShape().get(0);
        NDArray numbers = z.reshape(n, z.getShape().get(1) * z.getShape().get(2));
        NDArray centred = numbers.sub(numbers.mean(BATCH, true));
        NDArray variance = centred.mul(centred).sum(BATCH, false).div(scalars.of((double) Math.max(1, n - 1)));
        return Activation.relu(variance.add(scalars.of(epsilon)).sqrt().neg().add(scalars.of(1))).mean();
    }

    @Override
    public Rows rows(List<NDArray> batches) {
        int count = batches.stream().mapToInt(batch -> (int) batch.getShape().get(0)).sum();
        int width = batches.isEmpty() ? 0 : (int) batches.getFirst().getShape().slice(1).size();
        double[] data = new double[count * width];
        int at = 0;
        for (NDArray batch : batches) {
            double[] values = values(flat(batch));
            System.arraycopy(values, 0, data, at, values.length);
            at += values.length;
        }
        return new Rows(count, width, data);
    }

    /** Returns y, z, x of vectors x, y, z. */
    private static NDArray shifted(NDArray x) {
        NDList parts = x.split(new long[] {1}, 1);
        return parts.get(1).concat(parts.get(0), 1);
    }

    /** A root whose argument is bounded by a ReLU: its gradient is 0 where the bound holds. */
    private NDArray length(NDArray x) {
        NDArray square = x.mul(x).sum(SPACE, true);
        return Activation.relu(square.sub(scalars.of(LEAST_SQUARE))).add(scalars.of(LEAST_SQUARE)).sqrt();
    }
}
