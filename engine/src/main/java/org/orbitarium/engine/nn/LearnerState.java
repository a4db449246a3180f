package org.orbitarium.engine.nn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.formats.TensorFile;

/**
 * All that a training must remember between two steps: with the same state, the next step gives the same bytes.
 *
 * @param step       steps done
 * @param parameters what has been learned
 * @param target     moving average of the averaged parameters
 * @param optimiser  moments, named {@code momentum.NAME}, {@code first.NAME}, {@code second.NAME}; a missing one is zero
 */
public record LearnerState(int step, ParameterSnapshot parameters, ParameterSnapshot target, ParameterSnapshot optimiser) {

    private static final String STEP = "step";
    private static final String TARGET = "target.";
    private static final String OPTIMISER = "optimiser.";

    /** Returns the state before the first step: the target equals the parameters, all moments are zero. */
    public static LearnerState initial(ParameterSnapshot parameters, List<String> averaged) {
        SequencedMap<String, ParameterSnapshot.Tensor> target = new LinkedHashMap<>();
        averaged.forEach(name -> target.put(name, parameters.get(name)));
        return new LearnerState(0, parameters, new ParameterSnapshot(parameters.precision(), target),
                new ParameterSnapshot(parameters.precision(), new LinkedHashMap<>()));
    }

    /** Writes a checkpoint atomically: a safetensors file with the step and these texts among its metadata. */
    public void write(Path file, Map<String, String> metadata) {
        SequencedMap<String, String> texts = new LinkedHashMap<>(metadata);
        texts.put(STEP, Integer.toString(step));
        SequencedMap<String, TensorFile.Entry> entries = ParameterFiles.entries("", parameters);
        entries.putAll(ParameterFiles.entries(TARGET, target));
        entries.putAll(ParameterFiles.entries(OPTIMISER, optimiser));
        SafeTensors.write(file, new TensorFile(texts, entries));
    }

    /**
     * Reads a checkpoint.
     *
     * @param specs    what the model needs
     * @param averaged names of the averaged parameters
     * @throws BadInputException if it is not sound or belongs to another model
     */
    public static LearnerState read(Path file, List<ParameterSpec> specs, List<String> averaged) {
        TensorFile content = SafeTensors.read(file);
        ParameterSnapshot parameters = ParameterFiles.snapshot(file, content, "", specs, false);
        List<ParameterSpec> followed = specs.stream().filter(spec -> averaged.contains(spec.name())).toList();
        List<ParameterSpec> moments = new ArrayList<>();
        for (String key : content.entries().keySet()) {
            if (key.startsWith(OPTIMISER)) {
                String name = key.substring(OPTIMISER.length());
                String parameter = name.substring(name.indexOf('.') + 1);
                specs.stream().filter(spec -> spec.name().equals(parameter)).findFirst()
                        .ifPresent(spec -> moments.add(new ParameterSpec(name, spec.shape(), 0, 0)));
            }
        }
        if (content.entries().size() != specs.size() + followed.size() + moments.size()) {
            throw new BadInputException(file.toString(), "it holds tensors that this model does not have",
                    "Use the checkpoint that was written by this training.");
        }
        return new LearnerState(step(file, content), parameters,
                ParameterFiles.snapshot(file, content, TARGET, followed, false),
                ParameterFiles.snapshot(file, content, OPTIMISER, moments, false));
    }

    private static int step(Path file, TensorFile content) {
        try {
            return Integer.parseUnsignedInt(content.metadata().getOrDefault(STEP, ""));
        } catch (NumberFormatException e) {
            throw new BadInputException(file.toString(), "its metadata have no step",
                    "Use a checkpoint, not a file of parameters alone.", e);
        }
    }
}
