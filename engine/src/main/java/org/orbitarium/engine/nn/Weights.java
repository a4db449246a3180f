package org.orbitarium.engine.nn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Parameters in the form in which one {@link Ops} computes with them.
 *
 * @param tensors by name
 * @param <T>     a parameter
 */
public record Weights<T>(SequencedMap<String, T> tensors) {

    /** Returns the parameter of a name. */
    public T get(String name) {
        T tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no parameter '" + name + "' among " + tensors.keySet());
        }
        return tensor;
    }

    static <T> Weights<T> of(Map<String, T> tensors) {
        return new Weights<>(new LinkedHashMap<>(tensors));
    }
}
