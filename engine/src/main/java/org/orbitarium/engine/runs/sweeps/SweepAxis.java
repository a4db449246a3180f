package org.orbitarium.engine.runs.sweeps;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.base.BadInputException;

/**
 * One key that a sweep varies.
 *
 * @param key    dotted, as {@code --set} takes it
 * @param values as scenes write them, in the order in which they are run
 */
public record SweepAxis(String key, List<String> values) {

    private static final String EXAMPLE = "Write it as --over data.train=32,64,128.";

    /** Copies the list. */
    public SweepAxis {
        values = List.copyOf(values);
    }

    /**
     * Reads {@code key=value,value,…}. Commas inside of brackets or quotes belong to a value, as in {@code data.wedge=[0, 90],[0, 180]}.
     *
     * @throws BadInputException if it is not such a list
     */
    public static SweepAxis parse(String text) {
        String where = "--over " + text;
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new BadInputException(where, "expected a key and its values", EXAMPLE);
        }
        List<String> values = split(text.substring(equals + 1));
        if (values.stream().anyMatch(String::isEmpty)) {
            throw new BadInputException(where, "one of its values is empty", EXAMPLE);
        }
        return new SweepAxis(text.substring(0, equals).strip(), values);
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
