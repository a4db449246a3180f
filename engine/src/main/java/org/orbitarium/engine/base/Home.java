package org.orbitarium.engine.base;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that Orbitarium runs from: {@code assets/} and {@code scenes/} lie beneath it.
 *
 * @param directory that folder
 */
public record Home(Path directory) {

    /** The system property that names the folder; the build and the launchers set it. */
    public static final String PROPERTY = "orbitarium.home";

    /**
     * Returns the folder that the system property names, or the working directory.
     *
     * @throws UnavailableException if there is no {@code assets} folder beneath it
     */
    public static Home find() {
        Path directory = Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize();
        if (!Files.isDirectory(directory.resolve("assets"))) {
            throw new UnavailableException("No folder 'assets' in " + directory,
                    "Start Orbitarium by its launcher, or name its folder with -D" + PROPERTY + "=FOLDER.");
        }
        return new Home(directory);
    }

    /**
     * Returns a file or folder beneath {@code assets}, as in {@code asset("fonts/Inter-Regular.otf")}.
     *
     * @throws UnavailableException if it does not exist
     */
    public Path asset(String path) {
        Path file = directory.resolve("assets").resolve(path);
        if (!Files.exists(file)) {
            throw new UnavailableException("The asset " + file + " is missing", "Unpack Orbitarium again; it came incomplete.");
        }
        return file;
    }
}
