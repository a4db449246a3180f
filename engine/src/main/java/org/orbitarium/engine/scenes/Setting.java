package org.orbitarium.engine.scenes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One decision of a scene, said in the file or left at its default.
 *
 * @param key           dotted, as {@code --set} takes it: {@code training.epochs}, {@code models.MLP.width}
 * @param value         as scenes write it
 * @param initial       the default as scenes write it; empty if a scene must give it
 * @param unit          of the value; empty if it has none
 * @param documentation what it does
 * @param overridden    whether an override gave it
 */
public record Setting(String key, String value, String initial, String unit, String documentation, boolean overridden) {

    private static final Pattern WHOLE = Pattern.compile("(?<=\\d)\\.0(?!\\d)");

    /** Returns every decision of a scene that bears on its numbers or on what is shown of them, in the order of the language. */
    public static List<Setting> of(Scene scene) {
        Collector all = new Collector(scene.overrides().stream().map(assignment -> path(assignment, scene)).toList());
        all.choice("world.name", scene.world().descriptor().name(), scene.world().descriptor().documentation());
        all.parameters("world.", scene.world().parameters());
        all.parameters("data.", scene.data());
        for (Scene.ModelChoice model : scene.models()) {
            String prefix = "models." + model.name() + ".";
            all.choice(prefix + "type", model.descriptor().name(), model.descriptor().documentation());
            all.parameters(prefix, model.parameters());
        }
        all.parameters("training.", scene.training());
        all.parameters("measures.", scene.measures());
        all.choice("views", scene.views().stream().map(RecordBinder::kebab).collect(Collectors.joining(", ", "[", "]")),
                "which views the bench shows");
        return all.settings;
    }

    /** Returns whether the value is the default. */
    public boolean standard() {
        return value.equals(initial);
    }

    /** Returns what an override names, models by their names. */
    private static String path(String assignment, Scene scene) {
        String path = assignment.substring(0, assignment.indexOf('=')).replace("[", ".").replace("]", "");
        for (int i = 0; i < scene.models().size(); i++) {
            String index = "models." + i;
            if (path.equals(index) || path.startsWith(index + ".")) {
                return "models." + scene.models().get(i).name() + path.substring(index.length());
            }
        }
        return path;
    }

    /** Gathers settings below dotted keys. */
    private record Collector(List<String> overridden, List<Setting> settings) {

        Collector(List<String> overridden) {
            this(overridden, new ArrayList<>());
        }

        void choice(String key, String value, String documentation) {
            add(key, value, "", "", documentation);
        }

        void parameters(String prefix, Record parameters) {
            for (ParameterSheet.Row row : ParameterSheet.of(parameters.getClass())) {
                add(prefix + row.key(), plain(ParameterSheet.value(parameters, row.key()).orElseThrow()), plain(row.initial()), row.unit(),
                        row.documentation());
            }
        }

        private void add(String key, String value, String initial, String unit, String documentation) {
            boolean named = overridden.stream().anyMatch(path -> key.equals(path) || key.startsWith(path + "."));
            settings.add(new Setting(key, value, same(value, initial) ? value : initial, unit, documentation, named));
        }

        /** A double is written as 90.0 where a scene says 90. */
        private static String plain(String value) {
            return value.equals("''") ? "" : WHOLE.matcher(value).replaceAll("");
        }

        private static boolean same(String value, String initial) {
            try {
                return Double.parseDouble(value) == Double.parseDouble(initial);
            } catch (NumberFormatException e) {
                return value.equals(initial);
            }
        }
    }
}
