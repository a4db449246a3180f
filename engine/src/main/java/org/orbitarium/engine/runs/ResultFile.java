package org.orbitarium.engine.runs;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.BadInputException;

/** {@code result.json}: a {@link Result} with the names of its components as keys. */
public final class ResultFile {

    private static final long LONGEST = 64L << 20;
    private static final String AGAIN = "Run the scene again.";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .annotationIntrospector(new NeededKeys())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ResultFile() {
    }

    /** Writes a result. */
    public static void write(Path file, Result result) {
        AtomicFiles.write(file, text(result));
    }

    static String text(Result result) {
        try {
            return MAPPER.writeValueAsString(result) + "\n";
        } catch (JacksonException e) {
            throw new IllegalStateException("a result is plain data", e);
        }
    }

    /**
     * Reads a result; keys that this version does not know are passed over.
     *
     * @throws BadInputException if it is not one
     */
    public static Result read(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new BadInputException(file.toString(), "longer than a result can be", "Choose the result.json of a run.");
            }
            Result result = MAPPER.readValue(file.toFile(), Result.class);
            if (result == null || result.seeds().isEmpty() || result.models().isEmpty()) {
                throw new BadInputException(file.toString(), "not a result: it names no seeds or no models", AGAIN);
            }
            return result;
        } catch (JacksonException e) {
            String where = e.getLocation() == null ? file.toString() : file + ":" + e.getLocation().getLineNr();
            throw new BadInputException(where, "not a result: " + e.getOriginalMessage(), AGAIN, e);
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read", "Choose the folder of a finished run.", e);
        }
    }
}
