package org.orbitarium.engine.base;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Turns texts of users into paths. */
public final class Paths {

    private Paths() {
    }

    /**
     * Returns the path that a text is.
     *
     * @param where as errors name the text
     * @throws BadInputException if it is none on this platform
     */
    public static Path of(String where, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new BadInputException(where, "'" + e.getInput() + "' is no path (" + e.getReason() + ")", "Name a file.", e);
        }
    }

    /** Returns a path as YAML that says where it lies from anywhere, as an override of a scene needs it. */
    public static String quoted(Path file) {
        return "'" + file.toAbsolutePath().normalize().toString().replace("'", "''") + "'";
    }
}
