package org.orbitarium.engine.scenes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Descriptor;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Paths;
import org.orbitarium.engine.measures.MeasureDescriptor;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.models.ModelDescriptor;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.planning.ControlSettings;
import org.orbitarium.engine.planning.PlannerDescriptor;
import org.orbitarium.engine.training.TrainingSettings;
import org.orbitarium.engine.worlds.GoalWorld;
import org.orbitarium.engine.worlds.WorldDescriptor;

/**
 * Reads scenes and explains what is wrong with them: every error names the file, the line, the key, what was expected and the nearest
 * valid name.
 *
 * @param catalogue what scenes can ask for
 */
public record SceneReader(Catalogue catalogue) {

    private static final List<String> KEYS = List.of("scene", "title", "claim", "headline", "zh", "group", "world", "data", "models",
            "training", "planner", "control", "measures", "views", "published");
    private static final String NAME = "name";

    /** The keys of a model that are not parameters of its type. */
    static final List<String> MODEL_KEYS = List.of("name", "type", "learned");

    private static final List<String> WORDS = List.of("title", "claim", "headline", "group");
    private static final List<String> PUBLISHED_KEYS = List.of("what", "model", "quantity", "value", "source", "comparable", "cause", "zh");
    private static final List<String> PUBLISHED_WORDS = List.of("what", "source", "cause");
    /** Why ours is measured otherwise than the scene's author knew. */
    private static final Map<Language, String> RECORDED = Map.of(Language.ENGLISH, "Ours learned from recorded episodes.",
            Language.CHINESE, "我们的模型由录制的轨迹训练。");
    private static final Map<Language, String> ELSEWHERE = Map.of(Language.ENGLISH, "Ours was learned elsewhere.",
            Language.CHINESE, "我们的模型在别处训练。");

    /**
     * Reads a scene.
     *
     * @param file      as errors name it
     * @param text      YAML
     * @param overrides {@code key=value} with dotted keys; they replace what the text says
     * @throws BadInputException if the text is not a scene
     */
    public Scene read(String file, String text, List<String> overrides) {
        Place root = YamlText.parse(file, text);
        for (String override : overrides) {
            root = YamlText.with(root, override);
        }
        root.allow(KEYS);
        Scene.WorldChoice world = world(root.get("world"));
        List<Scene.ModelChoice> models = models(root.get("models"), world);
        DataSettings data = whole(DataSettings.class, root.get("data"));
        List<Scene.MeasureChoice> measures = measures(root.get("measures"));
        return new Scene(name(root.get("scene")), wordings(root, models), root.get("group").text(), world, data, models,
                whole(TrainingSettings.class, root.get("training")), steering(root, world), measures, views(root.get("views")),
                published(root.find("published"), models, measures, data),
                overrides.isEmpty() ? text : YamlText.print(root.node()), overrides);
    }

    private static String name(Place place) {
        String name = place.text();
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw place.error("'" + name + "' cannot name a folder", "Use small letters, digits and hyphens, as in pusht-orbit.");
        }
        return name;
    }

    private static List<Wording> wordings(Place root, List<Scene.ModelChoice> models) {
        List<Wording> wordings = new ArrayList<>();
        String group = root.get("group").text();
        wordings.add(wording(Language.ENGLISH, root, group, models));
        for (Language language : Language.values()) {
            @Nullable Place translated = root.find(language.label());
            if (translated != null) {
                translated.allow(WORDS);
                @Nullable Place heading = translated.find("group");
                wordings.add(wording(language, translated, heading == null ? group : heading.text(), models));
            }
        }
        return wordings;
    }

    private static Wording wording(Language language, Place place, String group, List<Scene.ModelChoice> models) {
        Place claim = place.get("claim");
        @Nullable Place written = place.find("headline");
        Place headline = written == null ? claim : written;
        Headline filled = new Headline(headline.text());
        if (written != null) {
            filled.problem(models.stream().map(Scene.ModelChoice::name).toList()).ifPresent(problem -> {
                throw headline.error(problem, "Write it as in \"the other grows {MLP factor}-fold\".");
            });
        }
        return new Wording(language, place.get("title").text(), claim.text(), group, filled);
    }

    private Scene.WorldChoice world(Place place) {
        WorldDescriptor<?> descriptor = descriptor(catalogue.worlds(), "world", place, NAME);
        place.allow(keys(descriptor.parameters(), List.of(NAME)));
        Scene.WorldChoice choice = new Scene.WorldChoice(descriptor, RecordBinder.bind(descriptor.parameters(), place));
        built(place, choice::create);
        return choice;
    }

    private List<Scene.ModelChoice> models(Place list, Scene.WorldChoice world) {
        Signature signature = Signature.of(world.create());
        List<Scene.ModelChoice> models = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Place item : list.items()) {
            ModelDescriptor<?> descriptor = descriptor(catalogue.models(), "model", item, "type");
            item.allow(keys(descriptor.parameters(), MODEL_KEYS));
            Place name = item.get(NAME);
            if (!name.text().matches("[A-Za-z0-9][A-Za-z0-9 ()-]*")) {
                throw name.error("'" + name.text() + "' cannot name a file", "Use letters, digits, blanks, parentheses and hyphens.");
            }
            var choice = new Scene.ModelChoice(name.text(), descriptor, RecordBinder.bind(descriptor.parameters(), item),
                    learned(item.find("learned")));
            if (!names.add(choice.slug())) {
                throw name.error("two models are called '" + name.text() + "', or so alike that their files would be: '" + choice.slug()
                        + "'", "Give each its own name; only letters and digits tell files apart.");
            }
            built(item, () -> choice.create(signature));
            models.add(choice);
        }
        if (models.isEmpty()) {
            throw list.error("a scene needs at least one model", "Add one as '- {name: …, type: …}'.");
        }
        return models;
    }

    private @Nullable SteeringChoice steering(Place root, Scene.WorldChoice world) {
        @Nullable Place place = root.find("planner");
        @Nullable Place control = root.find("control");
        if (place == null) {
            if (control != null) {
                throw control.error("there is no planner to control with", "Add 'planner: {name: cem}', or remove 'control'.");
            }
            return null;
        }
        PlannerDescriptor<?> descriptor = descriptor(catalogue.planners(), "planner", place, NAME);
        if (!(world.create() instanceof GoalWorld)) {
            throw place.error("nothing can be brought to a goal in the world '" + world.descriptor().name() + "'",
                    "Choose a world with goals, as pusht or cloud, or remove the planner.");
        }
        place.allow(keys(descriptor.parameters(), List.of(NAME)));
        ControlSettings settings = control == null ? ControlSettings.PAPER : whole(ControlSettings.class, control);
        SteeringChoice choice = new SteeringChoice(descriptor, RecordBinder.bind(descriptor.parameters(), place), settings);
        built(place, choice::create);
        return choice;
    }

    private List<Scene.MeasureChoice> measures(Place list) {
        List<Scene.MeasureChoice> measures = new ArrayList<>();
        for (Place item : list.items()) {
            MeasureDescriptor<?> descriptor = descriptor(catalogue.measures(), "measure", item, NAME);
            if (measures.stream().anyMatch(measure -> measure.name().equals(descriptor.name()))) {
                throw item.get(NAME).error("the measure '" + descriptor.name() + "' is listed twice", "Remove one of the two.");
            }
            item.allow(keys(descriptor.parameters(), List.of(NAME)));
            var choice = new Scene.MeasureChoice(descriptor, RecordBinder.bind(descriptor.parameters(), item));
            built(item, choice::create);
            measures.add(choice);
        }
        return measures;
    }

    private static String learned(@Nullable Place place) {
        return place == null ? "" : Paths.of(place.where(), place.text()).toString();
    }

    private static List<View> views(Place list) {
        List<View> views = new ArrayList<>();
        for (Place item : list.items()) {
            views.add(Stream.of(View.values()).filter(view -> RecordBinder.kebab(view).equals(item.text())).findFirst()
                    .orElseThrow(() -> item.unknown("view", item.text(), Stream.of(View.values()).map(RecordBinder::kebab).toList())));
        }
        return views;
    }

    private List<Scene.PublishedNumber> published(@Nullable Place list, List<Scene.ModelChoice> models,
            List<Scene.MeasureChoice> measures, DataSettings data) {
        List<Scene.PublishedNumber> numbers = new ArrayList<>();
        if (list == null) {
            return numbers;
        }
        List<String> names = models.stream().map(Scene.ModelChoice::name).toList();
        for (Place item : list.items()) {
            item.allow(PUBLISHED_KEYS);
            Place model = item.get("model");
            if (!names.contains(model.text())) {
                throw model.unknown("model", model.text(), names);
            }
            Quantity which = quantity(item.get("quantity"), measures);
            Place value = item.get("value");
            Place comparable = item.find("comparable");
            boolean trained = models.get(names.indexOf(model.text())).learned().isEmpty();
            Map<Language, String> reason = !trained ? ELSEWHERE : data.episodes().isEmpty() ? Map.of() : RECORDED;
            boolean measuredAlike = reason.isEmpty() && (comparable == null || RecordBinder.truth(comparable));
            numbers.add(new Scene.PublishedNumber(wordings(item, reason), model.text(), which, RecordBinder.number(value), rounding(value),
                    measuredAlike));
        }
        return numbers;
    }

    /** Returns what is said of a published number in each language; what a translation leaves out is said in English. */
    private static Map<Language, Scene.PublishedWording> wordings(Place item, Map<Language, String> reason) {
        Map<Language, Scene.PublishedWording> wordings = new EnumMap<>(Language.class);
        @Nullable Place cause = item.find("cause");
        Scene.PublishedWording english = wording(item, new Scene.PublishedWording(item.get("what").text(), item.get("source").text(),
                cause == null ? null : cause.text()), reason.get(Language.ENGLISH));
        wordings.put(Language.ENGLISH, english);
        for (Language language : Language.values()) {
            @Nullable Place translated = item.find(language.label());
            if (translated != null) {
                translated.allow(PUBLISHED_WORDS);
                wordings.put(language, wording(translated, english, reason.get(language)));
            } else if (reason.containsKey(language)) {
                wordings.put(language, new Scene.PublishedWording(english.what(), english.source(), reason.get(language)));
            }
        }
        return wordings;
    }

    private static Scene.PublishedWording wording(Place place, Scene.PublishedWording otherwise, @Nullable String reason) {
        @Nullable Place what = place.find("what");
        @Nullable Place source = place.find("source");
        @Nullable Place cause = place.find("cause");
        return new Scene.PublishedWording(what == null ? otherwise.what() : what.text(),
                source == null ? otherwise.source() : source.text(),
                reason != null ? reason : cause == null ? otherwise.cause() : cause.text());
    }

    /** Returns half a unit of the last digit that is written. */
    private static double rounding(Place value) {
        try {
            return new BigDecimal(value.text()).ulp().doubleValue() / 2;
        } catch (NumberFormatException e) {
            throw new BadInputException(value.where(), "'" + value.text() + "' does not tell how many of its digits count",
                    "Write digits, as in 13.8 or 1.5e-7.", e);
        }
    }

    /** Returns what a quantity of a measure that the scene lists is, or one of the model itself. */
    private Quantity quantity(Place place, List<Scene.MeasureChoice> measures) {
        if (place.text().equals(Quantity.PARAMETERS.label())) {
            return Quantity.PARAMETERS;
        }
        // several measures may have a quantity: one that is listed comes first
        for (Scene.MeasureChoice measure : measures) {
            Optional<Quantity> found = find(measure.descriptor(), place.text());
            if (found.isPresent()) {
                return found.get();
            }
        }
        for (MeasureDescriptor<?> descriptor : catalogue.measures()) {
            if (find(descriptor, place.text()).isPresent()) {
                throw place.error("'" + place.text() + "' is a quantity of the measure '" + descriptor.name()
                        + "', which this scene does not list", "Add '- {name: " + descriptor.name() + "}' to measures.");
            }
        }
        throw place.unknown("quantity", place.text(), Stream.concat(Stream.of(Quantity.PARAMETERS), catalogue.measures().stream()
                .flatMap(descriptor -> descriptor.quantities().stream())).map(Quantity::label).distinct().toList());
    }

    private static Optional<Quantity> find(MeasureDescriptor<?> descriptor, String label) {
        return descriptor.quantities().stream().filter(known -> known.label().equals(label)).findFirst();
    }

    private static <D extends Descriptor<?>> D descriptor(List<D> known, String kind, Place place, String key) {
        Place name = place.get(key);
        List<String> names = known.stream().map(Descriptor::name).toList();
        int index = names.indexOf(name.text());
        if (index < 0) {
            throw name.unknown(kind, name.text(), names);
        }
        return known.get(index);
    }

    private static <R extends Record> R whole(Class<R> type, Place place) {
        place.allow(RecordBinder.keys(type));
        return RecordBinder.bind(type, place);
    }

    private static List<String> keys(Class<? extends Record> type, List<String> own) {
        return Stream.concat(own.stream(), RecordBinder.keys(type).stream()).toList();
    }

    /** A scene that cannot be built is refused while it is read, at the place that is to blame. */
    private static void built(Place place, Runnable build) {
        try {
            build.run();
        } catch (BadInputException e) {
            throw place.blame(e);
        }
    }
}
