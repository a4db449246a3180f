package org.orbitarium.engine.nn;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Nearest;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.formats.TensorFile;

/**
 * Reads weights that were learned elsewhere: a state dict of PyTorch as safetensors, by {@link PyTorchNames}, or a file of parameters
 * that a run of ours wrote, which says so itself.
 */
public final class PyTorchFiles {

    private static final String EXPORT = "Export the state dict of the same architecture; 'Your own data' in the handbook lists the names.";

    private PyTorchFiles() {
    }

    /**
     * Reads the parameters of networks. Half precision is widened to single; if any numbers are double, all are.
     *
     * @throws BadInputException that names the first tensor which is missing, has another shape, holds no finite floats, or is of no use
     */
    public static ParameterSnapshot read(Path file, List<Network> networks) {
        TensorFile content = SafeTensors.read(file);
        if (ParameterFiles.own(content)) {
            return ParameterFiles.read(file, networks.stream().flatMap(network -> network.parameters().stream()).toList());
        }
        List<PyTorchNames.Row> rows = PyTorchNames.of(networks);
        SequencedMap<String, ParameterSnapshot.Tensor> tensors = new LinkedHashMap<>();
        SequencedSet<String> spare = new LinkedHashSet<>(content.entries().keySet());
        Precision precision = Precision.FLOAT32;
        for (PyTorchNames.Row row : rows) {
            String name = row.theirs().stream().filter(spare::contains).findFirst().orElseThrow(() -> missing(file, content, row, spare));
            spare.remove(name);
            TensorFile.Entry entry = content.entries().getOrDefault(name, TensorFile.Entry.float32(new int[] {0}, new double[0]));
            tensors.put(row.spec().name(), tensor(file + " tensor '" + name + "'", row, entry));
            precision = entry.type() == TensorFile.Type.F64 ? Precision.FLOAT64 : precision;
        }
        if (!spare.isEmpty()) {
            throw surplus(file, rows, spare.getFirst());
        }
        return new ParameterSnapshot(precision, tensors);
    }

    private static BadInputException missing(Path file, TensorFile content, PyTorchNames.Row row, SequencedSet<String> spare) {
        StringBuilder problem = new StringBuilder("it is missing, also as '" + row.theirs().get(1) + "', " + row.shape() + " expected; ");
        if (spare.isEmpty()) {
            problem.append("the file has no other tensor");
        } else {
            String near = Nearest.of(row.theirs(), spare);
            TensorFile.Entry entry = content.entries().get(near);
            problem.append("the nearest in the file is '").append(near).append("' ")
                    .append(entry == null ? "" : Arrays.toString(entry.shape()));
        }
        return new BadInputException(file + " tensor '" + row.theirs().getFirst() + "'", problem.toString(), EXPORT);
    }

    private static BadInputException surplus(Path file, List<PyTorchNames.Row> rows, String name) {
        List<String> known = rows.stream().flatMap(row -> row.theirs().stream()).toList();
        return new BadInputException(file + " tensor '" + name + "'", known.contains(name) ? "the same parameter stands there under "
                + "another name too" : "the model has no such parameter; the nearest that it has is '" + Nearest.of(name, known) + "'",
                "Leave it out of the export, or export the same architecture.");
    }

    private static ParameterSnapshot.Tensor tensor(String where, PyTorchNames.Row row, TensorFile.Entry entry) {
        switch (entry.type()) {
            case F16, BF16, F32, F64 -> {
                // floats that are read
            }
            default -> throw new BadInputException(where, "its numbers are " + entry.type() + ", floats of 16, 32 or 64 bits expected",
                    "Export it as float32.");
        }
        List<Integer> shape = Arrays.stream(entry.shape()).boxed().toList();
        if (!shape.equals(row.shape())) {
            throw new BadInputException(where, "its shape is " + shape + ", " + row.shape() + " expected",
                    shape.equals(row.shape().reversed()) ? "Transpose it: torch.nn.Linear holds [out, in]."
                            : "Give the model in the scene the sizes that it was trained with.");
        }
        double[] values = entry.doubles();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new BadInputException(where, "its number " + i + " is " + values[i], "Export weights of a training that went well.");
            }
        }
        return new ParameterSnapshot.Tensor(row.spec().sizes(), row.transposed() ? transposed(values, entry.shape()) : values);
    }

    private static double[] transposed(double[] values, int[] shape) {
        double[] turned = new double[values.length];
        for (int i = 0; i < shape[0]; i++) {
            for (int j = 0; j < shape[1]; j++) {
                turned[j * shape[0] + i] = values[i * shape[1] + j];
            }
        }
        return turned;
    }
}
