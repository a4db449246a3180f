package org.orbitarium.engine.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Rows;

/**
 * Plain arrays. In float32 every parameter, every input and the outcome of every operation is rounded to single precision; within one
 * operation (a dot product, a vector ReLU, a norm) sums are carried in double and rounded once, so that what is measured as float32 is
 * the rounding of the numbers that flow between layers and not the order of a sum.
 *
 * <p>Each row is an array of its own, as {@link Loops} want it. An item's outcome depends on no other item, so it does not matter how a
 * batch is cut.
 */
final class ArrayOps implements Ops<ArrayOps.Batch> {

    private static final double EPSILON = 1e-6;
    private static final double LEAST_LENGTH = 1e-8;
    /** The float nearest to 1e-5, because the engine takes a float. */
    private static final double NORM_EPSILON = 1e-5f;

    private final boolean single;

    ArrayOps(Precision precision) {
        single = precision == Precision.FLOAT32;
    }

    /** Rows n·d, item by item, of channels each. */
    record Batch(int d, double[][] rows) {

        int channels() {
            return rows.length == 0 ? 0 : rows[0].length;
        }
    }

    Batch parameter(ParameterSnapshot.Tensor tensor) {
        int width = tensor.shape()[tensor.shape().length - 1];
        double[][] rows = new double[tensor.data().length / width][width];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < width; c++) {
                rows[i][c] = tensor.data()[i * width + c];
            }
        }
        return rounded(1, rows);
    }

    @Override
    public Batch input(Rows rows, int d) {
        int channels = rows.width() / d;
        double[][] values = new double[rows.count() * d][channels];
        for (int row = 0; row < values.length; row++) {
            int from = row / d * rows.width() + row % d;
            for (int c = 0; c < channels; c++) {
                values[row][c] = rows.data()[from + c * d];
            }
        }
        return rounded(d, values);
    }

    @Override
    public Batch flat(Batch x) {
        int d = x.d;
        double[][] values = new double[x.rows.length / d][d * x.channels()];
        for (int row = 0; row < x.rows.length; row++) {
            for (int c = 0; c < x.channels(); c++) {
                values[row / d][c * d + row % d] = x.rows[row][c];
            }
        }
        return new Batch(1, values);
    }

    @Override
    public Batch vectors(Batch x, int d) {
        int channels = x.channels() / d;
        double[][] values = new double[x.rows.length * d][channels];
        for (int row = 0; row < values.length; row++) {
            for (int c = 0; c < channels; c++) {
                values[row][c] = x.rows[row / d][c * d + row % d];
            }
        }
        return new Batch(d, values);
    }

    @Override
    public Batch linear(Batch x, Batch weight, @Nullable Batch bias) {
        double[][] values = new double[x.rows.length][weight.channels()];
        for (int row = 0; row < values.length; row++) {
            if (bias != null) {
                System.arraycopy(bias.rows[0], 0, values[row], 0, values[row].length);
            }
            Loops.accumulate(x.rows[row], weight.rows, 0, values[row]);
        }
        return rounded(x.d, values);
    }

    @Override
    public Batch complexLinear(Batch x, Batch a, Batch b) {
        double[][] values = new double[x.rows.length][a.channels()];
        double[] minusY = new double[x.channels()];
        for (int row = 0; row < values.length; row += 2) {
            for (int c = 0; c < minusY.length; c++) {
                minusY[c] = -x.rows[row + 1][c];
            }
            Loops.accumulate(x.rows[row], a.rows, 0, values[row]);
            Loops.accumulate(minusY, b.rows, 0, values[row]);
            Loops.accumulate(x.rows[row + 1], a.rows, 0, values[row + 1]);
            Loops.accumulate(x.rows[row], b.rows, 0, values[row + 1]);
        }
        return rounded(2, values);
    }

    @Override
    public Batch vectorRelu(Batch z, Batch q, double negativeSlope, Direction direction) {
        double[][] values = new double[z.rows.length][z.channels()];
        double[] along = new double[z.channels()];
        double[] square = new double[z.channels()];
        double removed = 1 - negativeSlope;
        for (int item = 0; item < values.length; item += z.d) {
            Arrays.fill(along, 0);
            Arrays.fill(square, 0);
            for (int axis = 0; axis < z.d; axis++) {
                Loops.addProducts(z.rows[item + axis], q.rows[item + axis], along);
                Loops.addProducts(q.rows[item + axis], q.rows[item + axis], square);
            }
            for (int c = 0; c < along.length; c++) {
                double length = Math.sqrt(square[c]) + EPSILON;
                double denominator = direction == Direction.UNIT ? length * length : square[c] + EPSILON;
                along[c] = removed * Math.min(along[c], 0) / denominator;
            }
            for (int axis = 0; axis < z.d; axis++) {
                Loops.subtractProducts(z.rows[item + axis], q.rows[item + axis], along, values[item + axis]);
            }
        }
        return rounded(z.d, values);
    }

    @Override
    public Batch relu(Batch x) {
        double[][] values = new double[x.rows.length][x.channels()];
        for (int row = 0; row < values.length; row++) {
            double[] from = x.rows[row];
            double[] to = values[row];
            for (int c = 0; c < to.length; c++) {
                to[c] = Math.max(from[c], 0);
            }
        }
        return new Batch(x.d, values);
    }

    @Override
    public Batch layerNorm(Batch x, Batch gain, Batch bias) {
        double[][] values = new double[x.rows.length][x.channels()];
        for (int row = 0; row < values.length; row++) {
            double[] from = x.rows[row];
            double mean = 0;
            for (double value : from) {
                mean += value;
            }
            mean /= from.length;
            double square = 0;
            for (double value : from) {
                square += (value - mean) * (value - mean);
            }
            double scale = 1 / Math.sqrt(square / from.length + NORM_EPSILON);
            for (int c = 0; c < from.length; c++) {
                values[row][c] = (from[c] - mean) * scale * gain.rows[0][c] + bias.rows[0][c];
            }
        }
        return rounded(x.d, values);
    }

    @Override
    public Batch concat(Batch a, Batch b) {
        double[][] values = new double[a.rows.length][a.channels() + b.channels()];
        for (int row = 0; row < values.length; row++) {
            System.arraycopy(a.rows[row], 0, values[row], 0, a.channels());
            System.arraycopy(b.rows[row], 0, values[row], a.channels(), b.channels());
        }
        return new Batch(a.d, values);
    }

    @Override
    public List<Batch> split(Batch x, int parts) {
        int channels = x.channels() / parts;
        List<Batch> split = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            split.add(new Batch(x.d, Loops.columns(x.rows, part * channels, channels)));
        }
        return split;
    }

    @Override
    public int channels(Batch x) {
        return x.channels();
    }

    @Override
    public Batch add(Batch a, Batch b) {
        double[][] values = new double[a.rows.length][a.channels()];
        for (int row = 0; row < values.length; row++) {
            for (int c = 0; c < values[row].length; c++) {
                values[row][c] = a.rows[row][c] + b.rows[row][c];
            }
        }
        return rounded(a.d, values);
    }

    @Override
    public Batch scale(Batch x, double factor) {
        return each(x, value -> factor * value);
    }

    @Override
    public Batch silu(Batch x) {
        return each(x, value -> value * sigmoid(value));
    }

    @Override
    public Batch centre(Batch x) {
        double[][] values = new double[x.rows.length][x.channels()];
        for (int row = 0; row < values.length; row++) {
            double mean = Arrays.stream(x.rows[row]).sum() / values[row].length;
            for (int c = 0; c < values[row].length; c++) {
                values[row][c] = x.rows[row][c] - mean;
            }
        }
        return rounded(x.d, values);
    }

    @Override
    public Batch directions(Batch x) {
        return lengthened(x, length -> 1 / length);
    }

    @Override
    public Batch normGate(Batch x) {
        return lengthened(x, length -> sigmoid(length) / length);
    }

    @Override
    public Batch radialBasis(Batch x, int functions, double reach) {
        double sharpness = functions * functions / (reach * reach);
        double[][] values = new double[x.rows.length / x.d * x.channels()][functions];
        for (int item = 0; item < x.rows.length; item += x.d) {
            double[] lengths = lengths(x, item);
            for (int c = 0; c < lengths.length; c++) {
                double[] basis = values[item / x.d * lengths.length + c];
                for (int k = 0; k < functions; k++) {
                    double off = lengths[c] - reach * k / (functions - 1);
                    basis[k] = Math.exp(-sharpness * off * off);
                }
            }
        }
        return rounded(x.channels(), values);
    }

    @Override
    public Batch combine(Batch x, Batch weights) {
        double[][] values = new double[x.rows.length][weights.channels()];
        for (int row = 0; row < values.length; row++) {
            Loops.accumulate(x.rows[row], weights.rows, row / x.d * weights.d, values[row]);
        }
        return rounded(x.d, values);
    }

    @Override
    public Batch cross(Batch a, Batch b) {
        double[][] values = new double[a.rows.length][a.channels()];
        for (int row = 0; row < values.length; row++) {
            int item = row - row % 3;
            int next = item + (row + 1) % 3;
            int last = item + (row + 2) % 3;
            for (int c = 0; c < values[row].length; c++) {
                values[row][c] = a.rows[next][c] * b.rows[last][c] - a.rows[last][c] * b.rows[next][c];
            }
        }
        return rounded(3, values);
    }

    @Override
    public Batch normalise(Batch x, int channel) {
        double[][] values = new double[x.rows.length][];
        for (int item = 0; item < values.length; item += x.d) {
            double square = 0;
            for (int axis = 0; axis < x.d; axis++) {
                double value = x.rows[item + axis][channel];
                square += value * value;
            }
            double length = Math.sqrt(square) + EPSILON;
            for (int axis = 0; axis < x.d; axis++) {
                values[item + axis] = x.rows[item + axis].clone();
                values[item + axis][channel] /= length;
            }
        }
        return rounded(x.d, values);
    }

    @Override
    public Batch meanSquare(Batch a, Batch b) {
        double sum = 0;
        for (int row = 0; row < a.rows.length; row++) {
            for (int c = 0; c < a.channels(); c++) {
                double difference = a.rows[row][c] - b.rows[row][c];
                sum += difference * difference;
            }
        }
        return number(sum / (a.rows.length * a.channels()));
    }

    @Override
    public Batch varianceHinge(Batch z, double epsilon) {
        double[][] numbers = flat(z).rows;
        double hinge = 0;
        for (int c = 0; c < numbers[0].length; c++) {
            double mean = 0;
            for (double[] row : numbers) {
                mean += row[c] / numbers.length;
            }
            double square = 0;
            for (double[] row : numbers) {
                square += (row[c] - mean) * (row[c] - mean);
            }
            hinge += Math.max(0, 1 - Math.sqrt(square / Math.max(1, numbers.length - 1) + epsilon));
        }
        return number(hinge / numbers[0].length);
    }

    @Override
    public Rows rows(List<Batch> batches) {
        int count = batches.stream().mapToInt(batch -> batch.rows.length / batch.d).sum();
        int width = batches.isEmpty() ? 0 : batches.getFirst().d * batches.getFirst().channels();
        double[] data = new double[count * width];
        int at = 0;
        for (Batch batch : batches) {
            for (double[] row : flat(batch).rows) {
                for (double value : row) {
                    data[at++] = value;
                }
            }
        }
        return new Rows(count, width, data);
    }

    private Batch each(Batch x, DoubleUnaryOperator function) {
        double[][] values = new double[x.rows.length][x.channels()];
        for (int row = 0; row < values.length; row++) {
            for (int c = 0; c < values[row].length; c++) {
                values[row][c] = function.applyAsDouble(x.rows[row][c]);
            }
        }
        return rounded(x.d, values);
    }

    /** Multiplies each vector by a function of its length. */
    private Batch lengthened(Batch x, DoubleUnaryOperator function) {
        double[][] values = new double[x.rows.length][x.channels()];
        for (int item = 0; item < values.length; item += x.d) {
            double[] factors = Arrays.stream(lengths(x, item)).map(function).toArray();
            for (int axis = 0; axis < x.d; axis++) {
                Loops.addProducts(x.rows[item + axis], factors, values[item + axis]);
            }
        }
        return rounded(x.d, values);
    }

    /** Returns the lengths of the vectors of an item, each at least {@link #LEAST_LENGTH}. */
    private static double[] lengths(Batch x, int item) {
        double[] lengths = new double[x.channels()];
        for (int axis = 0; axis < x.d; axis++) {
            Loops.addProducts(x.rows[item + axis], x.rows[item + axis], lengths);
        }
        for (int c = 0; c < lengths.length; c++) {
            lengths[c] = Math.max(Math.sqrt(lengths[c]), LEAST_LENGTH);
        }
        return lengths;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private Batch number(double value) {
        return rounded(1, new double[][] {{value}});
    }

    private Batch rounded(int d, double[][] rows) {
        if (single) {
            for (double[] row : rows) {
                for (int c = 0; c < row.length; c++) {
                    row[c] = (float) row[c];
                }
            }
        }
        return new Batch(d, rows);
    }
}
