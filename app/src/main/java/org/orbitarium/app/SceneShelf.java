package org.orbitarium.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.orbit.OrbitScene;
import org.orbitarium.app.orbit.OrbitSceneLoader;
import org.orbitarium.app.orbit.SceneWish;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.OrbitariumException;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneLibrary;

/** The scenes of the home folder in the storyboard's order, each with the run that ships with it. */
final class SceneShelf {

    /** One name a line; scenes that it does not name follow by name. */
    private static final String ORDER = "storyboard.txt";

    private final Path runs;
    private final SceneLibrary library;
    private final Map<String, Scene> scenes = new LinkedHashMap<>();

    private SceneShelf(Path runs, SceneLibrary library) {
        this.runs = runs;
        this.library = library;
    }

    /** Reads all scenes. */
    static SceneShelf open(Home home) {
        SceneShelf shelf = new SceneShelf(home.directory().resolve("assets").resolve("runs"), SceneLibrary.of(home));
        List<String> order = order(home);
        shelf.library.all().stream()
                .sorted(Comparator.<Scene>comparingInt(scene -> order.contains(scene.name()) ? order.indexOf(scene.name()) : order.size())
                        .thenComparing(Scene::name))
                .forEach(scene -> shelf.scenes.put(scene.name(), scene));
        if (shelf.scenes.isEmpty()) {
            throw new UnavailableException("There are no scenes in " + home.directory().resolve("scenes"),
                    "Unpack Orbitarium again; it came incomplete.");
        }
        return shelf;
    }

    private static List<String> order(Home home) {
        try {
            return Files.readAllLines(home.asset(ORDER), StandardCharsets.UTF_8).stream().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UnavailableException("The asset " + ORDER + " cannot be read", "Unpack Orbitarium again; it came incomplete.", e);
        }
    }

    /** Returns the scenes in order. */
    List<Scene> all() {
        return new ArrayList<>(scenes.values());
    }

    /** Returns whether there is a scene of this name. */
    boolean has(String name) {
        return scenes.containsKey(name);
    }

    /** Returns the name of the first scene. */
    String first() {
        return scenes.keySet().iterator().next();
    }

    /**
     * Returns a scene.
     *
     * @throws BadInputException if there is none of this name
     */
    Scene get(String name) {
        Scene scene = scenes.get(name);
        if (scene == null) {
            throw SceneLibrary.unknown(name, List.copyOf(scenes.keySet()));
        }
        return scene;
    }

    /** Returns what the shipped run of a scene found; null if none ships. */
    @Nullable Result result(String name) {
        RunFolder run = new RunFolder(runs.resolve(name));
        return run.finished() ? run.result() : null;
    }

    /** Reads a scene with its run, or with other parameters and then without one; off the FX thread. */
    OrbitScene load(SceneWish wish) {
        return wish.changes().isEmpty() ? OrbitSceneLoader.load(get(wish.name()), runs.resolve(wish.name()))
                : OrbitSceneLoader.load(library.open(wish.name(), wish.overrides()), null);
    }

    /** Returns what is wrong with a scene; empty if nothing is. Off the FX thread. */
    String check(SceneWish wish) {
        try {
            library.open(wish.name(), wish.overrides());
            return "";
        } catch (OrbitariumException e) {
            return e.getMessage();
        }
    }
}
