package org.orbitarium.engine.runs;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.scenes.Scene;

/**
 * Why ours and theirs differ, as {@link Result.Published#cause()} has it in one text.
 *
 * @param oneMore the bounds of the prediction interval of one more seed, if theirs lies inside of that alone; empty otherwise
 * @param known   what the scene knows of the cause, or {@link #UNEXPLAINED}, or {@link #OTHER_SETTINGS}; empty if it says nothing
 */
public record Cause(List<String> oneMore, String known) {

    /** What stands where no cause is known. */
    public static final String UNEXPLAINED = "not explained";

    /** What stands where a run has other settings than the published number is compared under: then nothing is known of the cause. */
    public static final String OTHER_SETTINGS = "settings differ from the published ones";

    /** Keys of a scene that decide what its numbers are. */
    private static final Set<String> DECISIVE = Set.of("world", "data", "models", "training", "measures");

    private static final Pattern RESERVED = Pattern.compile("outside of the interval of the mean, inside of the prediction interval of one "
            + "more seed \\((\\S+) to (\\S+)\\)(?:\\. ([\\s\\S]*))?");

    /** Copies the list. */
    public Cause {
        oneMore = List.copyOf(oneMore);
    }

    /** Returns the parts of a text that {@link #reserved} wrote, or a text as it is. */
    public static Cause parse(String text) {
        Matcher matcher = RESERVED.matcher(text);
        return matcher.matches()
                ? new Cause(List.of(read(matcher.group(1)), read(matcher.group(2))), matcher.group(3) == null ? "" : matcher.group(3))
                : new Cause(List.of(), text);
    }

    /** Returns a number of a file as people read it. */
    private static String read(String number) {
        try {
            return Numbers.three(Double.parseDouble(number));
        } catch (NumberFormatException e) {
            // whoever edits a result may write what they like; it is shown as it is
            return number;
        }
    }

    /** Returns the text with its numbers as people read them. */
    public String text() {
        return oneMore.isEmpty() ? known : sentence(oneMore.get(0), oneMore.get(1), known);
    }

    /** Returns the overrides with which a scene is no longer the one whose numbers and causes it tells. */
    public static List<String> changed(Scene scene) {
        return scene.overrides().stream().filter(override -> DECISIVE.contains(override.split("[.=]", 2)[0].strip())).toList();
    }

    /** Returns the text of a number that lies outside of the interval of our mean and inside of that of one more seed. */
    static String reserved(Interval oneMore, String known) {
        return sentence(String.format(Locale.ROOT, "%.3g", oneMore.low()), String.format(Locale.ROOT, "%.3g", oneMore.high()), known);
    }

    private static String sentence(String low, String high, String known) {
        String text = "outside of the interval of the mean, inside of the prediction interval of one more seed (" + low + " to " + high
                + ")";
        return known.isEmpty() ? text : text + ". " + known;
    }
}
