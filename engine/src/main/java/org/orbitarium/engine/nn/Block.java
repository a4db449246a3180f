package org.orbitarium.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Parameters that lie one after another in one array of the engine: small tensors are bound by the number of calls, and a block takes one
 * call where each of its parameters would take one.
 *
 * @param specs the parameters
 * @param shape of the array: [k, in, out] for k matrices of one shape, or [numbers] for parameters of any shape
 */
record Block(List<ParameterSpec> specs, Shape shape) {

    /** Copies the list. */
    Block {
        specs = List.copyOf(specs);
    }

    /** Returns the block of matrices of one shape. */
    static Block stacked(List<ParameterSpec> matrices) {
        List<Integer> shape = matrices.getFirst().shape();
        return new Block(matrices, new Shape(matrices.size(), shape.get(0), shape.get(1)));
    }

    /** Returns the block of parameters of any shape. */
    static Block flat(List<ParameterSpec> specs) {
        return new Block(specs, new Shape(specs.stream().mapToLong(ParameterSpec::count).sum()));
    }

    /** Returns the block with the values of its parameters, each found by its name. */
    NDArray create(NDManager manager, Precision precision, Function<String, ParameterSnapshot.Tensor> values) {
        double[] data = new double[Math.toIntExact(shape.size())];
        int at = 0;
        for (ParameterSpec spec : specs) {
            System.arraycopy(values.apply(spec.name()).data(), 0, data, at, spec.count());
            at += spec.count();
        }
        return DjlOps.create(manager, precision, data, shape);
    }

    /** Returns the block with every number 0. */
    NDArray zeros(NDManager manager, Precision precision) {
        return manager.zeros(shape, DjlOps.type(precision));
    }

    /** Returns the parameters of a block by name, as views of it: their gradients arrive in the block. */
    Map<String, NDArray> parts(NDArray block) {
        NDList pieces = block.split(starts(), 0);
        Map<String, NDArray> parts = new LinkedHashMap<>();
        for (int i = 0; i < specs.size(); i++) {
            ParameterSpec spec = specs.get(i);
            parts.put(spec.name(), pieces.get(i).reshape(new Shape(Arrays.stream(spec.sizes()).asLongStream().toArray())));
        }
        return parts;
    }

    /** Returns the values of a block's parameters by name. */
    Map<String, ParameterSnapshot.Tensor> tensors(NDArray block) {
        double[] values = DjlOps.values(block);
        Map<String, ParameterSnapshot.Tensor> tensors = new LinkedHashMap<>();
        int at = 0;
        for (ParameterSpec spec : specs) {
            tensors.put(spec.name(), new ParameterSnapshot.Tensor(spec.sizes(), Arrays.copyOfRange(values, at, at + spec.count())));
            at += spec.count();
        }
        return tensors;
    }

    /** Where along the first axis the parameters after the first begin. */
    private long[] starts() {
        boolean stacked = shape.dimension() > 1;
        long[] starts = new long[specs.size() - 1];
        long at = 0;
        for (int i = 0; i < starts.length; i++) {
            at += stacked ? 1 : specs.get(i).count();
            starts[i] = at;
        }
        return starts;
    }
}
