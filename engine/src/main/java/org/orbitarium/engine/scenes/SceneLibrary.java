package org.orbitarium.engine.scenes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Nearest;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.formats.TextFiles;

/**
 * The folder of scenes.
 *
 * @param folder with {@code NAME.yaml} files
 * @param reader that understands them
 */
public record SceneLibrary(Path folder, SceneReader reader) {

    private static final String SUFFIX = ".yaml";

    /** Returns the scenes of a home folder, with everything that is installed. */
    public static SceneLibrary of(Home home) {
        return new SceneLibrary(home.directory().resolve("scenes"), new SceneReader(Catalogue.installed()));
    }

    /** Returns the names of all scenes, sorted. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length())).sorted().toList();
        } catch (IOException e) {
            throw new UnavailableException("Cannot read the folder of scenes " + folder, "Start from the folder of the program.", e);
        }
    }

    /** Returns all scenes, sorted by name. */
    public List<Scene> all() {
        List<Scene> scenes = new ArrayList<>();
        for (String name : names()) {
            scenes.add(open(name, List.of()));
        }
        return scenes;
    }

    /** Returns the error of a name that no scene has; it suggests the nearest name only if that is near. */
    public static BadInputException unknown(String name, List<String> names) {
        return new BadInputException("no scene '" + name + "'; scenes", String.join(", ", names),
                Nearest.near(name, names) ? Nearest.hint(name, names) : "'orbitarium scenes' describes them.");
    }

    /**
     * Opens a scene.
     *
     * @param nameOrFile a name of this folder, or the path of a file that ends in .yaml
     * @param overrides  {@code key=value}
     */
    public Scene open(String nameOrFile, List<String> overrides) {
        Path file = nameOrFile.endsWith(SUFFIX) ? Path.of(nameOrFile) : folder.resolve(nameOrFile + SUFFIX);
        if (!Files.isRegularFile(file)) {
            if (nameOrFile.endsWith(SUFFIX)) {
                throw new BadInputException(nameOrFile, "there is no such file", "Check the path.");
            }
            throw unknown(nameOrFile, names());
        }
        String shown = nameOrFile.endsWith(SUFFIX) ? nameOrFile : folder.getFileName() + "/" + file.getFileName();
        return reader.read(shown, TextFiles.read(file), overrides);
    }
}
