package org.orbitarium.engine.nn;

import java.util.List;

/**
 * Layers one after another. A value: it holds no parameters, only their names and shapes.
 *
 * @param name    prefix of its parameters, as in {@code encoder}
 * @param form    what its layers see of a batch of vectors
 * @param centred whether the mean over the channels is subtracted first, so that a translation of places is not seen
 * @param layers  in order
 */
public record Network(String name, Form form, boolean centred, List<Layer> layers) {

    /** What the layers of a network see of a batch [n, d, channels]. */
    public enum Form {

        /** The vectors. */
        VECTORS,

        /** Plain numbers [n, 1, d·channels]; the output is read as vectors again. */
        NUMBERS
    }

    /** Copies the list. */
    public Network {
        layers = List.copyOf(layers);
    }

    /** A network that sees vectors as they are. */
    public Network(String name, Form form, List<Layer> layers) {
        this(name, form, false, layers);
    }

    /** Returns its parameters in order. */
    public List<ParameterSpec> parameters() {
        return layers.stream().flatMap(layer -> layer.parameters(name + ".").stream()).toList();
    }

    /** Returns the output for [n, d, channels]. */
    public <T> T apply(Ops<T> ops, Weights<T> weights, T x, int d) {
        T seen = centred ? ops.centre(x) : x;
        T value = form == Form.NUMBERS ? ops.flat(seen) : seen;
        for (Layer layer : layers) {
            value = layer.apply(ops, weights, name + ".", value);
        }
        return form == Form.NUMBERS ? ops.vectors(value, d) : value;
    }
}
