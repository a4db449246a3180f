package org.orbitarium.engine.scenes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.measures.Measure;
import org.orbitarium.engine.measures.MeasureDescriptor;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.ModelDescriptor;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.training.TrainingSettings;
import org.orbitarium.engine.worlds.World;
import org.orbitarium.engine.worlds.WorldDescriptor;

/**
 * A scene as read: world, data, models, training, measures and what to show. Immutable and checked; everything in it can be built.
 *
 * @param name      by which commands and folders call it
 * @param wordings  title, claim and headline, English first
 * @param group     heading of the storyboard under which it stands
 * @param world     which world
 * @param data      how much data, from where
 * @param models    which models, in the order in which they are shown
 * @param training  how they are trained
 * @param steering  the planner that acts with them; null for a scene in which nobody acts
 * @param measures  what is measured, nothing else is
 * @param views     what the bench shows
 * @param published numbers to compare with
 * @param yaml      the text of the scene with every override in it; reading it again gives the same scene
 * @param overrides the {@code key=value} that are in it and were not in the file
 */
public record Scene(String name, List<Wording> wordings, String group, WorldChoice world, DataSettings data,
        List<ModelChoice> models, TrainingSettings training, @Nullable SteeringChoice steering, List<MeasureChoice> measures,
        List<View> views, List<PublishedNumber> published, String yaml, List<String> overrides) {

    /** Copies the lists. */
    public Scene {
        wordings = List.copyOf(wordings);
        models = List.copyOf(models);
        measures = List.copyOf(measures);
        views = List.copyOf(views);
        published = List.copyOf(published);
        overrides = List.copyOf(overrides);
    }

    /** Returns the same scene with what is known of its overrides, which its text does not tell. */
    public Scene overriddenBy(List<String> assignments) {
        return new Scene(name, wordings, group, world, data, models, training, steering, measures, views, published, yaml,
                assignments);
    }

    /** Returns whether it names its ladder before its rotations: what it is about then is more than rotations. */
    public boolean ladderFirst() {
        int ladder = views.indexOf(View.LADDER);
        int rotations = views.indexOf(View.ROTATIONS);
        return ladder >= 0 && (rotations < 0 || ladder < rotations);
    }

    /** Returns the title in English. */
    public String title() {
        return wordings.getFirst().title();
    }

    /** Returns the claim in English. */
    public String claim() {
        return wordings.getFirst().claim();
    }

    /** Returns what the scene says of itself in a language; in English if it does not say it in that one. */
    public Wording in(Language language) {
        return wordings.stream().filter(wording -> wording.language() == language).findFirst().orElse(wordings.getFirst());
    }

    /** Returns the variant of the task, as in "paper", or "default" for a world without variants. */
    public String variant() {
        return world.text("variant", "default");
    }

    /** Returns a model's name as files carry it. */
    public static String slug(String model) {
        return model.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Returns the model of a name. */
    public ModelChoice model(String wanted) {
        return models.stream().filter(model -> model.name().equals(wanted)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model '" + wanted + "'"));
    }

    /** Returns the parameters of a measure, found by their type; empty if the scene does not list it. */
    public <P> Optional<P> measure(Class<P> parameters) {
        return measures.stream().map(MeasureChoice::parameters).filter(parameters::isInstance).map(parameters::cast).findFirst();
    }

    /**
     * A world with its parameters.
     *
     * @param descriptor which
     * @param parameters of the type that the descriptor names
     */
    public record WorldChoice(WorldDescriptor<?> descriptor, Record parameters) {

        /** Builds the world. */
        public World create() {
            return create(descriptor);
        }

        private <P extends Record> World create(WorldDescriptor<P> typed) {
            return typed.create(typed.parameters().cast(parameters));
        }

        /** Returns a parameter as a scene writes it, or the alternative if the world has no such parameter. */
        public String text(String parameter, String alternative) {
            return RecordBinder.text(parameters, parameter).orElse(alternative);
        }
    }

    /**
     * A model with its parameters.
     *
     * @param name       as tables and curves call it
     * @param descriptor which
     * @param parameters of the type that the descriptor names
     * @param learned    a file of what it learned elsewhere; empty if it is trained
     */
    public record ModelChoice(String name, ModelDescriptor<?> descriptor, Record parameters, String learned) {

        /** Returns its name as files carry it: small letters, digits and hyphens. No two models of a scene have the same. */
        public String slug() {
            return Scene.slug(name);
        }

        /** Builds the architecture for a world. */
        public Architecture create(Signature signature) {
            return create(descriptor, signature);
        }

        private <P extends Record> Architecture create(ModelDescriptor<P> typed, Signature signature) {
            return typed.create(typed.parameters().cast(parameters), signature);
        }
    }

    /**
     * A measure with its parameters.
     *
     * @param descriptor which
     * @param parameters of the type that the descriptor names
     */
    public record MeasureChoice(MeasureDescriptor<?> descriptor, Record parameters) {

        /** Returns its name. */
        public String name() {
            return descriptor.name();
        }

        /** Builds the measure. */
        public Measure create() {
            return create(descriptor);
        }

        private <P extends Record> Measure create(MeasureDescriptor<P> typed) {
            return typed.create(typed.parameters().cast(parameters));
        }
    }

    /**
     * What a scene says of a published number in one language.
     *
     * @param what   is compared, for tables
     * @param source where it is published, as in "arXiv 2606.03003, table 1"
     * @param cause  what is known to make ours differ; null if nothing is
     */
    public record PublishedWording(String what, String source, @Nullable String cause) {
    }

    /**
     * A published number.
     *
     * @param wordings   in English, and in the languages in which the scene says it too
     * @param model      whose
     * @param quantity   which number
     * @param value      as published
     * @param rounding   half a unit of its last written digit
     * @param comparable whether ours is measured as theirs is; if not, ours can differ but not be better
     */
    public record PublishedNumber(Map<Language, PublishedWording> wordings, String model, Quantity quantity, double value,
            double rounding, boolean comparable) {

        /** Copies the map. */
        public PublishedNumber {
            wordings = Map.copyOf(wordings);
            if (!wordings.containsKey(Language.ENGLISH)) {
                throw new IllegalArgumentException("what is published is said in English at least");
            }
        }

        /** A number that is told in English alone. */
        public PublishedNumber(String what, String model, Quantity quantity, double value, double rounding, String source,
                boolean comparable, @Nullable String cause) {
            this(Map.of(Language.ENGLISH, new PublishedWording(what, source, cause)), model, quantity, value, rounding, comparable);
        }

        /** Returns what the scene says of it in a language; in English if it does not say it in that one. */
        public PublishedWording in(Language language) {
            PublishedWording wording = wordings.get(language);
            return wording == null ? Objects.requireNonNull(wordings.get(Language.ENGLISH)) : wording;
        }

        /** Returns what is compared, in English. */
        public String what() {
            return in(Language.ENGLISH).what();
        }

        /** Returns where it is published, in English. */
        public String source() {
            return in(Language.ENGLISH).source();
        }

        /** Returns what is known to make ours differ, in English; null if nothing is. */
        public @Nullable String cause() {
            return in(Language.ENGLISH).cause();
        }
    }
}
