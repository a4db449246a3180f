package org.orbitarium.engine.runs;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.formats.FileIdentity;
import org.orbitarium.engine.formats.TextFiles;
import org.orbitarium.engine.scenes.Scene;

/**
 * {@code run.json}: what decides a run beside its scene.
 *
 * @param seeds  in their order
 * @param overrides the {@code key=value} with which the scene was run
 * @param inputs what tells the files that the scene reads from others of the same name, by what they are; empty if it reads none
 */
record RunFile(List<Long> seeds, List<String> overrides, Map<String, String> inputs) {

    private static final String AGAIN = "Run the scene again.";

    RunFile {
        seeds = List.copyOf(seeds);
        overrides = List.copyOf(overrides);
        inputs = Map.copyOf(inputs);
    }

    /** As it stands in the file. */
    private record Content(@Nullable List<@Nullable Long> seeds, @Nullable List<@Nullable String> overrides,
            @Nullable Map<String, @Nullable String> inputs) {
    }

    /** Returns the file of a run that begins now; every file that the scene reads is read once, for its digest. */
    static RunFile of(Scene scene, List<Long> seeds) {
        return new RunFile(seeds, scene.overrides(), inputs(scene));
    }

    /** Returns what tells the files that a scene reads from others. */
    static Map<String, String> inputs(Scene scene) {
        Map<String, String> inputs = new LinkedHashMap<>();
        if (!scene.data().episodes().isEmpty()) {
            inputs.put("episodes", FileIdentity.of(Path.of(scene.data().episodes())).toString());
        }
        for (Scene.ModelChoice model : scene.models()) {
            if (!model.learned().isEmpty()) {
                inputs.put("weights of " + model.name(), FileIdentity.of(Path.of(model.learned())).toString());
            }
        }
        return inputs;
    }

    void write(Path file) {
        try {
            Map<String, Object> content = new LinkedHashMap<>(Map.of("seeds", seeds));
            if (!overrides.isEmpty()) {
                content.put("overrides", overrides);
            }
            if (!inputs.isEmpty()) {
                content.put("inputs", inputs);
            }
            AtomicFiles.write(file, new JsonMapper().writeValueAsString(content) + "\n");
        } catch (JacksonException e) {
            throw new IllegalStateException("seeds and texts are plain data", e);
        }
    }

    static RunFile read(Path file) {
        try {
            Content content = new JsonMapper().readValue(TextFiles.read(file), Content.class);
            if (content == null || content.seeds == null || content.seeds.isEmpty() || content.seeds.stream().anyMatch(Objects::isNull)) {
                throw new BadInputException(file.toString(), "it names no seeds", AGAIN);
            }
            List<@Nullable String> overrides = content.overrides == null ? List.of() : content.overrides;
            if (overrides.stream().anyMatch(Objects::isNull)) {
                throw new BadInputException(file.toString(), "one of its overrides is null", AGAIN);
            }
            Map<String, String> inputs = new LinkedHashMap<>();
            if (content.inputs != null) {
                content.inputs.forEach((what, identity) -> inputs.put(what, String.valueOf(identity)));
            }
            return new RunFile(content.seeds.stream().map(Objects::requireNonNull).toList(),
                    overrides.stream().map(Objects::requireNonNull).toList(), inputs);
        } catch (JacksonException e) {
            throw new BadInputException(file.toString(), "not the seeds of a run", AGAIN, e);
        }
    }

    /**
     * Checks that a run goes on with the files that it began with.
     *
     * @param file   this file, as errors name it
     * @param wanted of the scene now
     */
    void check(Path file, Map<String, String> wanted) {
        wanted.forEach((what, identity) -> {
            if (!identity.equals(inputs.get(what))) {
                throw new BadInputException(file.toString(), "the run began with the " + what + " " + inputs.get(what) + ", here they are "
                        + identity, "Restore that file, or choose another folder with --out.");
            }
        });
    }
}
