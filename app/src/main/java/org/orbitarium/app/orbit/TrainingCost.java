package org.orbitarium.app.orbit;

import java.util.Map;
import java.util.OptionalDouble;
import org.orbitarium.app.words.TimeWords;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.Numbers;

/**
 * How long models will take to learn, as far as a training of the same scene tells.
 *
 * @param models   how many learn
 * @param settings of the scene as they would be, by key
 * @param step     seconds that a step of a model took, measured last; empty if nothing of this scene was trained here
 */
record TrainingCost(int models, Map<String, String> settings, OptionalDouble step) {

    private static final double MILLI = 1e-3;

    /** Copies the settings. */
    TrainingCost {
        settings = Map.copyOf(settings);
    }

    /** Returns the steps of all models; empty if what was typed is no number yet. */
    OptionalDouble steps() {
        try {
            double epochs = Double.parseDouble(settings.getOrDefault("training.epochs", ""));
            double train = Double.parseDouble(settings.getOrDefault("data.train", ""));
            double batch = Double.parseDouble(settings.getOrDefault("training.batch", ""));
            return epochs < 1 || train < 1 || batch < 0 ? OptionalDouble.empty()
                    : OptionalDouble.of(models * epochs * (batch == 0 ? 1 : Math.ceil(train / batch)));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Returns the estimate in words, or that there is none; empty where what was typed cannot be trained. */
    String words(Texts texts) {
        OptionalDouble steps = steps();
        if (steps.isEmpty()) {
            return "";
        }
        String many = Numbers.whole(Math.round(steps.getAsDouble()));
        return step.isEmpty() ? texts.get("settings.no-estimate", many)
                : texts.get("settings.takes", TimeWords.about(steps.getAsDouble() * step.getAsDouble(), texts), many,
                        Numbers.significant(step.getAsDouble() / MILLI, 2));
    }
}
