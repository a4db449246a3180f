package org.orbitarium.engine.nn;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.formats.TensorFile;

/** Parameters as safetensors files: F32 or F64 by the precision in which they were trained. */
public final class ParameterFiles {

    private ParameterFiles() {
    }

    /** Writes a file atomically; the same parameters and texts give the same bytes. */
    public static void write(Path file, ParameterSnapshot parameters, Map<String, String> metadata) {
        SafeTensors.write(file, TensorFile.of(metadata, entries("", parameters)));
    }

    /** Returns whether a run of ours wrote a file: it says of which scene, model and seed. */
    static boolean own(TensorFile content) {
        return content.metadata().keySet().containsAll(Set.of("scene", "model", "seed"));
    }

    /**
     * Reads the parameters of a model.
     *
     * @param specs what the model needs; the file must hold exactly these
     * @throws BadInputException if the file is not sound or belongs to another model
     */
    public static ParameterSnapshot read(Path file, List<ParameterSpec> specs) {
        return snapshot(file, SafeTensors.read(file), "", specs, true);
    }

    static SequencedMap<String, TensorFile.Entry> entries(String prefix, ParameterSnapshot parameters) {
        SequencedMap<String, TensorFile.Entry> entries = new LinkedHashMap<>();
        parameters.tensors().forEach((name, tensor) -> entries.put(prefix + name, parameters.precision() == Precision.FLOAT32
                ? TensorFile.Entry.float32(tensor.shape(), tensor.data())
                : TensorFile.Entry.float64(tensor.shape(), tensor.data())));
        return entries;
    }

    static ParameterSnapshot snapshot(Path file, TensorFile content, String prefix, List<ParameterSpec> specs, boolean only) {
        SequencedMap<String, ParameterSnapshot.Tensor> tensors = new LinkedHashMap<>();
        TensorFile.Type type = TensorFile.Type.F32;
        for (ParameterSpec spec : specs) {
            TensorFile.Entry entry = content.entries().get(prefix + spec.name());
            if (entry == null) {
                throw mismatch(file, prefix + spec.name(), "it is missing; the file holds " + content.entries().keySet());
            }
            if (tensors.isEmpty()) {
                type = entry.type();
            }
            if (entry.type() != type || (type != TensorFile.Type.F32 && type != TensorFile.Type.F64)) {
                throw mismatch(file, prefix + spec.name(), "its numbers are " + entry.type() + ", all F32 or all F64 expected");
            }
            if (!Arrays.equals(entry.shape(), spec.sizes())) {
                throw mismatch(file, prefix + spec.name(), "its shape is " + Arrays.toString(entry.shape())
                        + ", the model needs " + spec.shape());
            }
            tensors.put(spec.name(), new ParameterSnapshot.Tensor(entry.shape(), entry.doubles()));
        }
        if (only && content.entries().size() != tensors.size()) {
            String extra = content.entries().keySet().stream().filter(name -> !tensors.containsKey(name)).findFirst().orElseThrow();
            throw mismatch(file, extra, "the model has no such parameter");
        }
        return new ParameterSnapshot(type == TensorFile.Type.F32 ? Precision.FLOAT32 : Precision.FLOAT64, tensors);
    }

    private static BadInputException mismatch(Path file, String tensor, String problem) {
        return new BadInputException(file + " tensor '" + tensor + "'", problem,
                "Use the file that was trained with this model and these model parameters.");
    }
}
