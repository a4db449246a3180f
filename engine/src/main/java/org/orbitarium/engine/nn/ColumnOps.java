package org.orbitarium.engine.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Rows;

/**
 * Plain arrays for many items at once: each coordinate of each channel is an array over the items, so that the inner loops are as long as
 * the batch and not as long as a layer is wide. To the last bit it computes what {@link ArrayOps} does, operation by operation; what no
 * predictor spends its time in is left to that.
 */
final class ColumnOps implements Ops<ColumnOps.Batch> {

    private static final double EPSILON = 1e-6;
    private static final double NORM_EPSILON = 1e-5f;

    private final Precision precision;
    private final ArrayOps rowOps;

    ColumnOps(Precision precision) {
        this.precision = precision;
        rowOps = new ArrayOps(precision);
    }

    /**
     * Numbers of n items, or a parameter, whose items are its inputs.
     *
     * @param columns d · channels, axis by axis, of n numbers each
     */
    record Batch(int d, int n, double[][] columns) {

        int channels() {
            return columns.length / d;
        }
    }

    Batch parameter(ParameterSnapshot.Tensor tensor) {
        return columns(rowOps.parameter(tensor));
    }

    private static Batch columns(ArrayOps.Batch batch) {
        int d = batch.d();
        int channels = batch.channels();
        int n = batch.rows().length / d;
        double[][] columns = new double[d * channels][n];
        for (int row = 0; row < batch.rows().length; row++) {
            for (int c = 0; c < channels; c++) {
                columns[row % d * channels + c][row / d] = batch.rows()[row][c];
            }
        }
        return new Batch(d, n, columns);
    }

    private static ArrayOps.Batch rows(Batch batch) {
        int channels = batch.channels();
        double[][] rows = new double[batch.n * batch.d][channels];
        for (int row = 0; row < rows.length; row++) {
            for (int c = 0; c < channels; c++) {
                rows[row][c] = batch.columns[row % batch.d * channels + c][row / batch.d];
            }
        }
        return new ArrayOps.Batch(batch.d, rows);
    }

    private static Batch byRows(UnaryOperator<ArrayOps.Batch> operation, Batch x) {
        return columns(operation.apply(rows(x)));
    }

    private static Batch byRows(BinaryOperator<ArrayOps.Batch> operation, Batch a, Batch b) {
        return columns(operation.apply(rows(a), rows(b)));
    }

    @Override
    public Batch input(Rows rows, int d) {
        int channels = rows.width() / d;
        double[][] columns = new double[d * channels][rows.count()];
        for (int i = 0; i < rows.data().length; i++) {
            int column = i % rows.width();
            columns[column % d * channels + column / d][i / rows.width()] = rows.data()[i];
        }
        return rounded(d, rows.count(), columns);
    }

    @Override
    public Batch flat(Batch x) {
        int channels = x.channels();
        double[][] columns = new double[x.columns.length][];
        for (int i = 0; i < columns.length; i++) {
            columns[i % channels * x.d + i / channels] = x.columns[i];
        }
        return new Batch(1, x.n, columns);
    }

    @Override
    public Batch vectors(Batch x, int d) {
        int channels = x.channels() / d;
        double[][] columns = new double[x.columns.length][];
        for (int i = 0; i < columns.length; i++) {
            columns[i % d * channels + i / d] = x.columns[i];
        }
        return new Batch(d, x.n, columns);
    }

    @Override
    public Batch linear(Batch x, Batch weight, @Nullable Batch bias) {
        int in = x.channels();
        int out = weight.channels();
        double[][] columns = new double[x.d * out][x.n];
        for (int i = 0; i < columns.length; i++) {
            if (bias != null) {
                Arrays.fill(columns[i], bias.columns[i % out][0]);
            }
            Loops.accumulateColumns(x.columns, i / out * in, weight.columns[i % out], columns[i]);
        }
        return rounded(x.d, x.n, columns);
    }

    @Override
    public Batch complexLinear(Batch x, Batch a, Batch b) {
        int in = x.channels();
        int out = a.channels();
        double[][] minusY = new double[in][x.n];
        for (int c = 0; c < in; c++) {
            for (int i = 0; i < x.n; i++) {
                minusY[c][i] = -x.columns[in + c][i];
            }
        }
        double[][] columns = new double[2 * out][x.n];
        for (int c = 0; c < out; c++) {
            Loops.accumulateColumns(x.columns, 0, a.columns[c], columns[c]);
            Loops.accumulateColumns(minusY, 0, b.columns[c], columns[c]);
            Loops.accumulateColumns(x.columns, in, a.columns[c], columns[out + c]);
            Loops.accumulateColumns(x.columns, 0, b.columns[c], columns[out + c]);
        }
        return rounded(2, x.n, columns);
    }

    @Override
    public Batch vectorRelu(Batch z, Batch q, double negativeSlope, Direction direction) {
        int channels = z.channels();
        double[][] columns = new double[z.columns.length][z.n];
        double removed = 1 - negativeSlope;
        double[] along = new double[z.n];
        double[] square = new double[z.n];
        for (int c = 0; c < channels; c++) {
            Arrays.fill(along, 0);
            Arrays.fill(square, 0);
            for (int at = c; at < columns.length; at += channels) {
                Loops.addProducts(z.columns[at], q.columns[at], along);
                Loops.addProducts(q.columns[at], q.columns[at], square);
            }
            for (int i = 0; i < along.length; i++) {
                double length = Math.sqrt(square[i]) + EPSILON;
                double denominator = direction == Direction.UNIT ? length * length : square[i] + EPSILON;
                along[i] = removed * Math.min(along[i], 0) / denominator;
            }
            for (int at = c; at < columns.length; at += channels) {
                Loops.subtractProducts(z.columns[at], q.columns[at], along, columns[at]);
            }
        }
        return rounded(z.d, z.n, columns);
    }

    @Override
    public Batch relu(Batch x) {
        double[][] columns = new double[x.columns.length][x.n];
        for (int c = 0; c < columns.length; c++) {
            double[] from = x.columns[c];
            double[] to = columns[c];
            for (int i = 0; i < to.length; i++) {
                to[i] = Math.max(from[i], 0);
            }
        }
        return new Batch(x.d, x.n, columns);
    }

    @Override
    public Batch layerNorm(Batch x, Batch gain, Batch bias) {
        int channels = x.channels();
        double[][] columns = new double[x.columns.length][x.n];
        for (int axis = 0; axis < x.d; axis++) {
            double[] mean = new double[x.n];
            double[] square = new double[x.n];
            for (int c = 0; c < channels; c++) {
                Loops.add(x.columns[axis * channels + c], mean);
            }
            for (int i = 0; i < x.n; i++) {
                mean[i] /= channels;
            }
            for (int c = 0; c < channels; c++) {
                Loops.addSquares(x.columns[axis * channels + c], mean, square);
            }
            for (int i = 0; i < x.n; i++) {
                square[i] = 1 / Math.sqrt(square[i] / channels + NORM_EPSILON);
            }
            for (int c = 0; c < channels; c++) {
                double[] from = x.columns[axis * channels + c];
                double[] to = columns[axis * channels + c];
                double factor = gain.columns[c][0];
                double shift = bias.columns[c][0];
                for (int i = 0; i < to.length; i++) {
                    to[i] = (from[i] - mean[i]) * square[i] * factor + shift;
                }
            }
        }
        return rounded(x.d, x.n, columns);
    }

    @Override
    public Batch concat(Batch a, Batch b) {
        int left = a.channels();
        int right = b.channels();
        double[][] columns = new double[a.columns.length + b.columns.length][];
        for (int axis = 0; axis < a.d; axis++) {
            System.arraycopy(a.columns, axis * left, columns, axis * (left + right), left);
            System.arraycopy(b.columns, axis * right, columns, axis * (left + right) + left, right);
        }
        return new Batch(a.d, a.n, columns);
    }

    @Override
    public List<Batch> split(Batch x, int parts) {
        int channels = x.channels();
        int size = channels / parts;
        List<Batch> split = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            double[][] columns = new double[x.d * size][];
            for (int axis = 0; axis < x.d; axis++) {
                System.arraycopy(x.columns, axis * channels + part * size, columns, axis * size, size);
            }
            split.add(new Batch(x.d, x.n, columns));
        }
        return split;
    }

    @Override
    public int channels(Batch x) {
        return x.channels();
    }

    @Override
    public Batch add(Batch a, Batch b) {
        double[][] columns = new double[a.columns.length][];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = a.columns[c].clone();
            Loops.add(b.columns[c], columns[c]);
        }
        return rounded(a.d, a.n, columns);
    }

    @Override
    public Batch scale(Batch x, double factor) {
        double[][] columns = new double[x.columns.length][x.n];
        for (int c = 0; c < columns.length; c++) {
            for (int i = 0; i < x.n; i++) {
                columns[c][i] = factor * x.columns[c][i];
            }
        }
        return rounded(x.d, x.n, columns);
    }

    @Override
    public Batch normalise(Batch x, int channel) {
        int channels = x.channels();
        double[] length = new double[x.n];
        double[] zero = new double[x.n];
        double[][] columns = x.columns.clone();
        for (int at = channel; at < columns.length; at += channels) {
            Loops.addSquares(x.columns[at], zero, length);
        }
        for (int i = 0; i < length.length; i++) {
            length[i] = Math.sqrt(length[i]) + EPSILON;
        }
        for (int at = channel; at < columns.length; at += channels) {
            double[] unit = new double[x.n];
            for (int i = 0; i < unit.length; i++) {
                unit[i] = x.columns[at][i] / length[i];
            }
            columns[at] = unit;
            round(unit);
        }
        return new Batch(x.d, x.n, columns);
    }

    @Override
    public Batch silu(Batch x) {
        return byRows(rowOps::silu, x);
    }

    @Override
    public Batch centre(Batch x) {
        return byRows(rowOps::centre, x);
    }

    @Override
    public Batch directions(Batch x) {
        return byRows(rowOps::directions, x);
    }

    @Override
    public Batch normGate(Batch x) {
        return byRows(rowOps::normGate, x);
    }

    @Override
    public Batch radialBasis(Batch x, int functions, double reach) {
        return byRows(rows -> rowOps.radialBasis(rows, functions, reach), x);
    }

    @Override
    public Batch combine(Batch x, Batch weights) {
        return byRows(rowOps::combine, x, weights);
    }

    @Override
    public Batch cross(Batch a, Batch b) {
        return byRows(rowOps::cross, a, b);
    }

    @Override
    public Batch meanSquare(Batch a, Batch b) {
        return byRows(rowOps::meanSquare, a, b);
    }

    @Override
    public Batch varianceHinge(Batch z, double epsilon) {
        return byRows(rows -> rowOps.varianceHinge(rows, epsilon), z);
    }

    @Override
    public Rows rows(List<Batch> batches) {
        int count = batches.stream().mapToInt(Batch::n).sum();
        int width = batches.isEmpty() ? 0 : batches.getFirst().columns.length;
        double[] data = new double[count * width];
        int row = 0;
        for (Batch batch : batches) {
            double[][] columns = flat(batch).columns;
            for (int i = 0; i < batch.n; i++) {
                for (int c = 0; c < width; c++) {
                    data[(row + i) * width + c] = columns[c][i];
                }
            }
            row += batch.n;
        }
        return new Rows(count, width, data);
    }

    private Batch rounded(int d, int n, double[][] columns) {
        for (double[] column : columns) {
            round(column);
        }
        return new Batch(d, n, columns);
    }

    private void round(double[] column) {
        if (precision == Precision.FLOAT32) {
            for (int i = 0; i < column.length; i++) {
                column[i] = (float) column[i];
            }
        }
    }
}
