package org.orbitarium.engine.scenes;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for numbers of a run, as in {@code "the other grows {MLP factor}-fold"}: the name of a model and what of it.
 *
 * @param text as the scene gives it
 */
public record Headline(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+) ([a-z]+)}");

    /** What can stand in a place. */
    public enum Part {
        /** Worst unseen over seen, in the form of relMSE that is shown. */
        FACTOR,
        /** relMSE where training has seen. */
        SEEN,
        /** The greatest relMSE where it has not. */
        WORST,
        /** How many numbers the model learns. */
        PARAMETERS
    }

    /** Returns what is wrong with the places, given the names of the scene's models. */
    Optional<String> problem(List<String> models) {
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            if (!models.contains(matcher.group(1))) {
                return Optional.of("'" + matcher.group(1) + "' is no model of the scene, expected one of " + String.join(", ", models));
            }
            if (number(matcher.group(2)).isEmpty()) {
                return Optional.of("'" + matcher.group(2) + "' is no number, expected one of factor, seen, worst, parameters");
            }
        }
        String rest = PLACE.matcher(text).replaceAll("");
        return rest.contains("{") || rest.contains("}") ? Optional.of("a place for a number is not closed, or is not '{MODEL NUMBER}'")
                : Optional.empty();
    }

    /**
     * Returns the sentence with its numbers; nothing if one of them is not there.
     *
     * @param value gives a number of a model as it is to be read
     */
    public Optional<String> fill(BiFunction<String, Part, Optional<String>> value) {
        Matcher matcher = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Optional<String> found = number(matcher.group(2)).flatMap(number -> value.apply(matcher.group(1), number));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(found.get()));
        }
        return Optional.of(matcher.appendTail(filled).toString());
    }

    private static Optional<Part> number(String name) {
        for (Part number : Part.values()) {
            if (RecordBinder.kebab(number).equals(name)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }
}
