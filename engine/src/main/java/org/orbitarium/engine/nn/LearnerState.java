package org.orbitarium.engine.nn;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.formats.TensorFile;

/**
 * All that a training must remember between two steps: with the same state, the next step gives the same bytes.
 *
 * @param step       steps done
 * @param parameters what has been learned
 * @param target     moving average of the averaged parameters
 * @param optimiser  moments, named {@code momentum.NAME}, {@code first.NAME}, {@code second.NAME}; before the first step there may be none
 */
public record LearnerState(int step, ParameterSnapshot parameters, ParameterSnapshot target, ParameterSnapshot optimiser) {

    private static final String STEP = "step";
    private static final String TARGET = "target.";
    private static final String OPTIMISER = "optimiser.";
    private static final String FIX = "Use the checkpoint that was written by this training.";

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
     * @param specs     what the model needs
     * @param averaged  names of the averaged parameters
     * @param optimiser with which it goes on; its moments must be there, all of them unless no step was done, and no others
     * @throws BadInputException if it is not sound, belongs to another model or another optimiser, or mixes types of numbers
     */
    public static LearnerState read(Path file, List<ParameterSpec> specs, List<String> averaged, Optimiser optimiser) {
        TensorFile content = SafeTensors.read(file);
        int step = step(file, content);
        List<ParameterSpec> followed = specs.stream().filter(spec -> averaged.contains(spec.name())).toList();
        List<ParameterSpec> moments = step == 0 && content.entries().keySet().stream().noneMatch(name -> name.startsWith(OPTIMISER))
                ? List.of() : UpdateRules.moments(optimiser, specs);
        Set<String> needed = new LinkedHashSet<>();
        specs.forEach(spec -> needed.add(spec.name()));
        followed.forEach(spec -> needed.add(TARGET + spec.name()));
        moments.forEach(spec -> needed.add(OPTIMISER + spec.name()));
        for (String name : content.entries().keySet()) {
            if (!needed.contains(name)) {
                throw new BadInputException(file + " tensor '" + name + "'", "this training has no such tensor", FIX);
            }
        }
        ParameterSnapshot parameters = ParameterFiles.snapshot(file, content, "", specs, false);
        return new LearnerState(step, parameters, part(file, content, TARGET, followed, parameters.precision()),
                part(file, content, OPTIMISER, moments, parameters.precision()));
    }

    private static ParameterSnapshot part(Path file, TensorFile content, String prefix, List<ParameterSpec> specs, Precision precision) {
        ParameterSnapshot part = ParameterFiles.snapshot(file, content, prefix, specs, false);
        if (!specs.isEmpty() && part.precision() != precision) {
            throw new BadInputException(file + " tensor '" + prefix + specs.getFirst().name() + "'",
                    "its numbers are " + part.precision().label() + ", those of the parameters " + precision.label(), FIX);
        }
        return new ParameterSnapshot(precision, part.tensors());
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
