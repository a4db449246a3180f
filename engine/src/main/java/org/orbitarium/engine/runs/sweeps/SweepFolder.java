package org.orbitarium.engine.runs.sweeps;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.formats.TextFiles;
import org.orbitarium.engine.runs.NeededKeys;

/**
 * The folder of a sweep:
 * <pre>
 * sweep.json       what was found, with every seed's value
 * sweep.csv        the same, a number a row
 * sweep.svg        one quantity against the first key
 * POINT/           the folder of one run
 * </pre>
 *
 * @param folder where
 */
public record SweepFolder(Path folder) {

    private static final String AGAIN = "Remove the file and sweep again: runs that are finished are measured, not trained.";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .annotationIntrospector(new NeededKeys())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Returns whether a sweep was begun here, and has finished a point. */
    public boolean begun() {
        return Files.isRegularFile(file());
    }

    /**
     * Returns what the sweep found so far.
     *
     * @throws BadInputException if its file is damaged
     */
    public Sweep sweep() {
        return read(file());
    }

    /**
     * Reads a sweep from a file; keys that this version does not know are passed over.
     *
     * @throws BadInputException if it is not one
     */
    public static Sweep read(Path file) {
        try {
            Sweep sweep = MAPPER.readValue(TextFiles.read(file), Sweep.class);
            if (sweep == null || sweep.seeds().isEmpty() || sweep.keys().isEmpty()) {
                throw new BadInputException(file.toString(), "not a sweep: it names no seeds or no keys", AGAIN);
            }
            if (sweep.points().stream().flatMap(point -> point.models().stream()).flatMap(model -> model.quantities().values().stream())
                    .anyMatch(value -> value.seeds().size() != sweep.seeds().size())) {
                throw new BadInputException(file.toString(), "not a sweep: a quantity has not one value a seed", AGAIN);
            }
            return sweep;
        } catch (JacksonException e) {
            String where = e.getLocation() == null ? file.toString() : file + ":" + e.getLocation().getLineNr();
            throw new BadInputException(where, "not a sweep: " + e.getOriginalMessage(), AGAIN, e);
        }
    }

    void write(Sweep sweep) {
        AtomicFiles.write(file(), text(sweep));
    }

    static String text(Sweep sweep) {
        try {
            return MAPPER.writeValueAsString(sweep) + "\n";
        } catch (JacksonException e) {
            throw new IllegalStateException("a sweep is plain data", e);
        }
    }

    /** Returns the file of what was found. */
    public Path file() {
        return folder.resolve("sweep.json");
    }

    /** Returns the file of all numbers. */
    public Path table() {
        return folder.resolve("sweep.csv");
    }

    /** Returns the file of the figure. */
    public Path figure() {
        return folder.resolve("sweep.svg");
    }

    Path run(String point) {
        return folder.resolve(point);
    }
}
