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
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.OrbitariumException;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.scenes.Headline;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneLibrary;
import org.orbitarium.engine.scenes.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scenes of the home folder in the storyboard's order, each with the run that ships with it. */
final class SceneShelf {

    /** One name a line; scenes that it does not name follow by name. */
    private static final String ORDER = "storyboard.txt";

    private static final Logger LOG = LoggerFactory.getLogger(SceneShelf.class);

    private final Path runs;
    private final SceneLibrary library;
    private final Map<String, Scene> scenes = new LinkedHashMap<>();
    private final Map<String, BadInputException> unreadable = new LinkedHashMap<>();

    private SceneShelf(Path runs, SceneLibrary library) {
        this.runs = runs;
        this.library = library;
    }

    /** Reads all scenes; one that cannot be read does not hide the others. */
    static SceneShelf open(Home home) {
        SceneShelf shelf = new SceneShelf(home.directory().resolve("assets").resolve("runs"), SceneLibrary.of(home));
        List<String> order = order(home);
        shelf.library.names().stream()
                .sorted(Comparator.<String>comparingInt(name -> order.contains(name) ? order.indexOf(name) : order.size())
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(shelf::read);
        if (shelf.scenes.isEmpty() && shelf.unreadable.isEmpty()) {
            throw new UnavailableException("There are no scenes in " + home.directory().resolve("scenes"),
                    "Unpack Orbitarium again; it came incomplete.");
        }
        return shelf;
    }

    private void read(String name) {
        try {
            Scene scene = library.open(name, List.of());
            scenes.put(scene.name(), scene);
        } catch (BadInputException e) {
            LOG.warn("the scene {} cannot be read: {}", name, e.getMessage());
            unreadable.put(name, e);
        }
    }

    private static List<String> order(Home home) {
        try {
            return Files.readAllLines(home.asset(ORDER), StandardCharsets.UTF_8).stream().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UnavailableException("The asset " + ORDER + " cannot be read", "Unpack Orbitarium again; it came incomplete.", e);
        }
    }

    /** Returns the names of the files that are no scenes. */
    List<String> unreadable() {
        return List.copyOf(unreadable.keySet());
    }

    /** Returns what a scene says of itself in a language; of one that cannot be read, its name and why. */
    Wording wording(String name, Language language) {
        BadInputException problem = unreadable.get(name);
        return problem == null ? get(name).in(language)
                : new Wording(language, name, problem.getMessage(), "", new Headline(problem.getMessage()));
    }

    /** Returns the scenes in order. */
    List<Scene> all() {
        return new ArrayList<>(scenes.values());
    }

    /** Returns whether there is a scene of this name. */
    boolean has(String name) {
        return scenes.containsKey(name);
    }

    /** Returns why there is no scene of this name that can be shown; empty if there is one. */
    String obstacle(String name) {
        try {
            get(name);
            return "";
        } catch (BadInputException e) {
            return e.getMessage();
        }
    }

    /** Returns the name of the first scene. */
    String first() {
        return (scenes.isEmpty() ? unreadable : scenes).keySet().iterator().next();
    }

    /**
     * Returns a scene.
     *
     * @throws BadInputException if there is none of this name, or if it cannot be read
     */
    Scene get(String name) {
        BadInputException problem = unreadable.get(name);
        if (problem != null) {
            throw problem;
        }
        Scene scene = scenes.get(name);
        if (scene == null) {
            throw SceneLibrary.unknown(name, List.copyOf(scenes.keySet()));
        }
        return scene;
    }

    /** Returns what the shipped run of a scene found; null if none ships, or if it is damaged, which opening the scene will tell. */
    @Nullable Result result(String name) {
        RunFolder run = new RunFolder(runs.resolve(name));
        try {
            return run.finished() ? run.result() : null;
        } catch (BadInputException e) {
            LOG.warn("the result of {} cannot be read: {}", name, e.getMessage());
            return null;
        }
    }

    /**
     * Reads a scene with its run; with other parameters without one, unless all that is other are models which learned elsewhere. Off the
     * FX thread.
     */
    OrbitScene load(SceneWish wish) {
        Scene scene = wish.changes().isEmpty() ? get(wish.name()) : library.open(wish.name(), wish.overrides());
        boolean same = wish.changes().keySet().stream().allMatch(key -> key.startsWith("models.") && key.endsWith(".learned"));
        return OrbitSceneLoader.load(scene, same ? runs.resolve(wish.name()) : null);
    }

    /** Reads a scene with other parameters; off the FX thread. */
    Scene open(SceneWish wish) {
        return library.open(wish.name(), wish.overrides());
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
