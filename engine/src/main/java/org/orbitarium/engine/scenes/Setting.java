package org.orbitarium.engine.scenes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Language;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One decision of a scene, said in the file or left at its default.
 *
 * @param key           dotted, as {@code --set} takes it: {@code training.epochs}, {@code models.MLP.width}
 * @param value         as scenes write it
 * @param initial       the default as scenes write it; empty if a scene must give it
 * @param unit          of the value; empty if it has none
 * @param documentation what it does
 * @param choices       what it can be, in words: a range, or the values of a choice; empty if anything goes
 * @param span          what a number that need not be whole can be, if both ends are given
 * @param line          of the scene's file in which it stands, from 1; 0 if it is left at its default
 * @param overridden    whether an override gave it
 */
public record Setting(String key, String value, String initial, String unit, String documentation, String choices,
        Optional<ParameterSheet.Span> span, int line, boolean overridden) {

    private static final Pattern WHOLE = Pattern.compile("(?<=\\d)\\.0(?!\\d)");

    /** Returns every decision of a scene that bears on its numbers or on what is shown of them, in the order of the language. */
    public static List<Setting> of(Scene scene) {
        Collector all = new Collector(YamlText.parse(scene.name(), scene.yaml()),
                scene.overrides().stream().map(assignment -> path(assignment, scene)).toList());
        all.choice("world.name", scene.world().descriptor().name(), scene.world().descriptor().documentation());
        all.parameters("world.", scene.world().parameters());
        all.parameters("data.", scene.data());
        for (Scene.ModelChoice model : scene.models()) {
            String prefix = "models." + model.name() + ".";
            all.choice(prefix + "type", model.descriptor().name(), model.descriptor().documentation());
            all.parameters(prefix, model.parameters());
        }
        all.parameters("training.", scene.training());
        @Nullable SteeringChoice steering = scene.steering();
        if (steering != null) {
            all.choice("planner.name", steering.descriptor().name(), steering.descriptor().documentation());
            all.parameters("planner.", steering.parameters());
            all.parameters("control.", steering.settings());
        }
        for (Scene.MeasureChoice measure : scene.measures()) {
            String prefix = "measures." + measure.name() + ".";
            all.choice(prefix + "name", measure.name(), measure.descriptor().documentation());
            all.parameters(prefix, measure.parameters());
        }
        all.choice("views", scene.views().stream().map(RecordBinder::kebab).collect(Collectors.joining(", ", "[", "]")),
                "which views the bench shows");
        return all.settings;
    }

    /** Returns what it does, in a language. */
    public String documentation(Language language) {
        return Documentation.in(language, documentation);
    }

    /** Returns whether the value is the default. */
    public boolean standard() {
        return value.equals(initial);
    }

    /** Returns what an override names, models and measures by their names. */
    private static String path(String assignment, Scene scene) {
        String path = assignment.substring(0, assignment.indexOf('=')).replace("[", ".").replace("]", "");
        String models = named(path, "models.", scene.models().stream().map(Scene.ModelChoice::name).toList());
        return named(models, "measures.", scene.measures().stream().map(Scene.MeasureChoice::name).toList());
    }

    /** Returns a path with the name of an item in place of its index. */
    private static String named(String path, String list, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String index = list + i;
            if (path.equals(index) || path.startsWith(index + ".")) {
                return list + names.get(i) + path.substring(index.length());
            }
        }
        return path;
    }

    /** Gathers settings below dotted keys. */
    private record Collector(Place root, List<String> overridden, List<Setting> settings) {

        Collector(Place root, List<String> overridden) {
            this(root, overridden, new ArrayList<>());
        }

        void choice(String key, String value, String documentation) {
            add(key, value, "", "", documentation, "", Optional.empty());
        }

        void parameters(String prefix, Record parameters) {
            for (ParameterSheet.Row row : ParameterSheet.of(parameters.getClass())) {
                add(prefix + row.key(), plain(ParameterSheet.value(parameters, row.key()).orElseThrow()), plain(row.initial()), row.unit(),
                        row.documentation(), row.choices(), row.span());
            }
        }

        private void add(String key, String value, String initial, String unit, String documentation, String choices,
                Optional<ParameterSheet.Span> span) {
            boolean named = overridden.stream().anyMatch(path -> key.equals(path) || key.startsWith(path + "."));
            settings.add(new Setting(key, value, same(value, initial) ? value : initial, unit, documentation, choices, span, line(key),
                    named));
        }

        /** Follows the keys; models are found by their names, which may have blanks but no points. */
        private int line(String key) {
            Place place = root;
            for (String part : key.split("\\.", -1)) {
                @Nullable Place next = place.node() instanceof SequenceNode ? named(place, part) : find(place, part);
                if (next == null) {
                    return 0;
                }
                place = next;
            }
            return place.node().getStartMark() == null ? 0 : place.node().getStartMark().getLine() + 1;
        }

        private static @Nullable Place find(Place place, String key) {
            return place.node() instanceof MappingNode ? place.find(key) : null;
        }

        private static @Nullable Place named(Place list, String name) {
            for (Place item : list.items()) {
                @Nullable Place own = find(item, "name");
                if (own != null && own.text().equals(name)) {
                    return item;
                }
            }
            return null;
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
