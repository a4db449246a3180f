package org.orbitarium.engine.runs;

import java.util.List;
import java.util.stream.Collectors;

/** Seeds as options and captions write them. */
public final class SeedText {

    private SeedText() {
    }

    /** Returns {@code 0..4} for seeds that follow one another, else {@code 0,3,7}. */
    public static String of(List<Long> seeds) {
        for (int i = 1; i < seeds.size(); i++) {
            if (seeds.get(i) != seeds.get(i - 1) + 1) {
                return listed(seeds);
            }
        }
        return seeds.size() > 2 ? seeds.getFirst() + ".." + seeds.getLast() : listed(seeds);
    }

    private static String listed(List<Long> seeds) {
        return seeds.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
