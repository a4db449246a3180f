package org.orbitarium.engine.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.orbitarium.engine.base.Rows;

/**
 * Computes with plain arrays what an architecture says: immutable, thread safe, no engine needed. Parameters are converted once.
 */
public final class Evaluator implements RowEvaluator {

    /** Small enough that the values between two layers stay in the processor's nearest caches. */
    private static final int CHUNK = 256;
    /** From so many rows on long loops over rows are faster than short ones over channels. */
    private static final int MANY = 12;

    private final ArrayOps ops;
    private final Weights<ArrayOps.Batch> weights;
    private final ColumnOps columnOps;
    private final Weights<ColumnOps.Batch> columnWeights;

    /** Prepares these parameters for this arithmetic; float64 takes float32 values as they are, float32 rounds. */
    public Evaluator(ParameterSnapshot parameters, Precision precision) {
        ops = new ArrayOps(precision);
        SequencedMap<String, ArrayOps.Batch> tensors = new LinkedHashMap<>();
        parameters.tensors().forEach((name, tensor) -> tensors.put(name, ops.parameter(tensor)));
        weights = new Weights<>(tensors);
        columnOps = new ColumnOps(precision);
        SequencedMap<String, ColumnOps.Batch> columns = new LinkedHashMap<>();
        parameters.tensors().forEach((name, tensor) -> columns.put(name, columnOps.parameter(tensor)));
        columnWeights = new Weights<>(columns);
    }

    /** As in the interface; a row's result does not depend on the others. */
    @Override
    public Rows run(Program program, int d, Rows... inputs) {
        return inputs[0].count() < MANY ? run(ops, weights, program, d, inputs) : run(columnOps, columnWeights, program, d, inputs);
    }

    private static <T> Rows run(Ops<T> ops, Weights<T> weights, Program program, int d, Rows... inputs) {
        List<T> outputs = new ArrayList<>();
        int count = inputs[0].count();
        for (int from = 0; from < count; from += CHUNK) {
            int size = Math.min(CHUNK, count - from);
            List<T> chunk = new ArrayList<>();
            for (Rows input : inputs) {
                chunk.add(ops.input(slice(input, from, size), d));
            }
            outputs.add(program.apply(ops, weights, chunk));
        }
        return ops.rows(outputs);
    }

    /** Computes a function of whole batches, such as a loss; the result is the first row. */
    public double value(Program program, int d, Rows... inputs) {
        List<ArrayOps.Batch> batch = new ArrayList<>();
        for (Rows input : inputs) {
            batch.add(ops.input(input, d));
        }
        return ops.rows(List.of(program.apply(ops, weights, batch))).at(0, 0);
    }

    /** A function written for every arithmetic. */
    @FunctionalInterface
    public interface Program {

        /** Returns the output for inputs [n, d, channels]. */
        <T> T apply(Ops<T> ops, Weights<T> weights, List<T> inputs);
    }

    private static Rows slice(Rows rows, int from, int count) {
        if (count == rows.count()) {
            return rows;
        }
        double[] data = new double[count * rows.width()];
        System.arraycopy(rows.data(), from * rows.width(), data, 0, data.length);
        return new Rows(count, rows.width(), data);
    }
}
