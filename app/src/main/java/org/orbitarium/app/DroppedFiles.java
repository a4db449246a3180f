package org.orbitarium.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orbitarium.app.orbit.SceneWish;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Paths;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.scenes.Scene;

/** Reads files for a scene, so that what is wrong with them is said before the scene changes. Off the FX thread. */
final class DroppedFiles {

    private final SceneShelf shelf;
    private final Texts words;

    DroppedFiles(SceneShelf shelf, Texts words) {
        this.shelf = shelf;
        this.words = words;
    }

    /**
     * Reads recorded episodes.
     *
     * @param changes of the scene; the file is put into them
     * @return what was read
     */
    String episodes(SceneWish wish, Path file, SortedMap<String, String> changes) {
        SortedMap<String, String> tried = new TreeMap<>(wish.changes());
        tried.put("data.episodes", Paths.quoted(file));
        Experiment experiment = Experiment.of(shelf.open(new SceneWish(wish.name(), tried, "")));
        changes.put("data.episodes", Paths.quoted(file));
        Map<String, String> facts = experiment.facts();
        return words.get("data.read-episodes", file.getFileName(), facts.getOrDefault("episodes learned from", "–"),
                facts.getOrDefault("episodes held out", "–"));
    }

    /**
     * Reads learned weights: those of the model that they fit, or of that which the file is called after if they fit several.
     *
     * @param changes of the scene; the file is put into them
     * @return what was read
     */
    String weights(SceneWish wish, Path file, SortedMap<String, String> changes) {
        Scene plain = shelf.open(wish);
        Map<String, BadInputException> refused = new LinkedHashMap<>();
        Map<String, Integer> fit = new LinkedHashMap<>();
        for (Scene.ModelChoice model : plain.models()) {
            SortedMap<String, String> tried = new TreeMap<>(wish.changes());
            tried.put(key(model.name()), Paths.quoted(file));
            try {
                ParameterSnapshot given = Experiment.of(shelf.open(new SceneWish(wish.name(), tried, ""))).given().get(model.name());
                fit.put(model.name(), given == null ? 0 : given.tensors().size());
            } catch (BadInputException e) {
                refused.put(model.name(), e);
            }
        }
        String model = chosen(file, fit, refused);
        changes.put(key(model), Paths.quoted(file));
        return words.get("data.read-weights", file.getFileName(), fit.getOrDefault(model, 0), model);
    }

    private String chosen(Path file, Map<String, Integer> fit, Map<String, BadInputException> refused) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        List<String> called = fit.keySet().stream().filter(model -> name.contains(Scene.slug(model))).toList();
        if (fit.size() == 1 || called.size() == 1) {
            return called.size() == 1 ? called.getFirst() : fit.keySet().iterator().next();
        }
        if (fit.isEmpty()) {
            Map.Entry<String, BadInputException> nearest = refused.entrySet().stream()
                    .filter(entry -> name.contains(Scene.slug(entry.getKey()))).findFirst()
                    .orElseGet(() -> refused.entrySet().iterator().next());
            BadInputException first = nearest.getValue();
            throw new BadInputException(first.where(), words.get("data.fits-none", String.join(", ", refused.keySet()), nearest.getKey(),
                    first.problem()), first.fix(), first);
        }
        throw new BadInputException(file.toString(), words.get("data.fits-several", String.join(", ", fit.keySet())),
                words.get("data.call-it", Scene.slug(fit.keySet().iterator().next()) + ".safetensors"));
    }

    /** Returns the error of a file that is neither. */
    BadInputException unknown(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml")) {
            return new BadInputException(file.toString(), words.get("data.scene"), words.get("data.scene-fix"));
        }
        if (List.of(".pt", ".pth", ".pkl", ".ckpt", ".bin").stream().anyMatch(name::endsWith)) {
            return new BadInputException(file.toString(), words.get("data.pickled"), words.get("data.pickled-fix"));
        }
        return new BadInputException(file.toString(), words.get("data.unknown"), words.get("data.kinds"));
    }

    private static String key(String model) {
        return "models." + model + ".learned";
    }
}
