package org.orbitarium.engine.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * What a state dict of PyTorch calls the parameters of networks. A network is a module of its name, a layer a module in it of the layer's
 * name or, in a {@code Sequential}, of its number from 0, layers without parameters counted; the directions of a vector ReLU may be a
 * module {@code direction} of their own. PyTorch holds a linear map as [out, in].
 */
public final class PyTorchNames {

    private static final String WEIGHT = ".weight";

    private PyTorchNames() {
    }

    /**
     * One parameter.
     *
     * @param spec   ours
     * @param theirs names that it may have there, the plainest first
     */
    public record Row(ParameterSpec spec, List<String> theirs) {

        /** Copies the list. */
        public Row {
            theirs = List.copyOf(theirs);
        }

        /** Returns whether its axes are the other way round there. */
        public boolean transposed() {
            return spec.shape().size() == 2;
        }

        /** Returns the sizes of its axes there. */
        public List<Integer> shape() {
            return transposed() ? spec.shape().reversed() : spec.shape();
        }
    }

    /** Returns the parameters of networks, in their order. */
    public static List<Row> of(List<Network> networks) {
        List<Row> rows = new ArrayList<>();
        for (Network network : networks) {
            for (int i = 0; i < network.layers().size(); i++) {
                Layer layer = network.layers().get(i);
                for (ParameterSpec spec : layer.parameters(network.name() + ".")) {
                    String last = spec.name().substring(network.name().length() + 1 + layer.name().length());
                    rows.add(new Row(spec, names(network.name() + ".", layer, i, last)));
                }
            }
        }
        return rows;
    }

    private static List<String> names(String prefix, Layer layer, int index, String last) {
        List<String> names = new ArrayList<>(List.of(prefix + layer.name() + last, prefix + index + last));
        if (layer instanceof Layer.VectorRelu && last.equals(WEIGHT)) {
            names.add(prefix + layer.name() + ".direction" + WEIGHT);
            names.add(prefix + index + ".direction" + WEIGHT);
        }
        return names;
    }
}
