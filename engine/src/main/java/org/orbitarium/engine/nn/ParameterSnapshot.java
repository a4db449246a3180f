package org.orbitarium.engine.nn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The parameters of a model at one moment, as plain arrays: immutable, free of engine objects, handed between threads.
 *
 * @param precision the arithmetic it was trained in; float32 values are held exactly in doubles
 * @param tensors   by name, in the architecture's order
 */
public record ParameterSnapshot(Precision precision, SequencedMap<String, Tensor> tensors) {

    /** Copies the map. */
    public ParameterSnapshot {
        tensors = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tensors));
    }

    /** Returns the tensor of a name. */
    public Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no parameter '" + name + "' among " + tensors.keySet());
        }
        return tensor;
    }

    /** Returns the number of numbers. */
    public int count() {
        return tensors.values().stream().mapToInt(tensor -> tensor.data().length).sum();
    }

    /** Returns a snapshot of these tensors in this precision. */
    public static ParameterSnapshot of(Precision precision, Map<String, Tensor> tensors) {
        return new ParameterSnapshot(precision, new LinkedHashMap<>(tensors));
    }

    /**
     * One array with its shape, row-major; shared, not copied, and only ever read.
     *
     * @param shape the sizes of its axes
     * @param data  the values
     */
    public record Tensor(int[] shape, double[] data) {
    }
}
