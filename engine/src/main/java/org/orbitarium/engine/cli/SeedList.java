package org.orbitarium.engine.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.orbitarium.engine.base.BadInputException;

/** Seeds as users write them. */
final class SeedList {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})\\.\\.(\\d{1,18})");
    private static final Pattern LIST = Pattern.compile("\\d{1,18}(,\\d{1,18})*");
    private static final int MOST = 1000;

    private SeedList() {
    }

    /** Reads {@code 0..4}, {@code 0,3,7} or {@code 5}. */
    static List<Long> parse(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            long from = Long.parseLong(range.group(1));
            long to = Long.parseLong(range.group(2));
            if (from > to) {
                throw new BadInputException("--seeds " + text, "the first seed is greater than the last",
                        "Write --seeds " + to + ".." + from + ".");
            }
            if (to - from < MOST) {
                return LongStream.rangeClosed(from, to).boxed().toList();
            }
        } else if (LIST.matcher(text).matches()) {
            List<Long> seeds = Stream.of(text.split(",", -1)).map(Long::valueOf).toList();
            if (seeds.stream().distinct().count() == seeds.size()) {
                return seeds;
            }
        }
        throw new BadInputException("--seeds " + text, "expected different seeds, at most " + MOST, "Write them as 0..4 or 0,3,7.");
    }
}
