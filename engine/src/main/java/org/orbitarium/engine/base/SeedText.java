package org.orbitarium.engine.base;

import java.util.List;
import java.util.stream.Collectors;

/** Seeds as options write them and as captions tell them. */
public final class SeedText {

    private SeedText() {
    }

    /** Returns {@code 0..4} for seeds that follow one another, else {@code 0,3,7}. */
    public static String of(List<Long> seeds) {
        return of(seeds, "..", ",");
    }

    /**
     * Returns the same with other signs.
     *
     * @param through between the first and the last of seeds that follow one another
     * @param and     between all others
     */
    public static String of(List<Long> seeds, String through, String and) {
        boolean run = seeds.size() > 2;
        for (int i = 1; i < seeds.size(); i++) {
            run &= seeds.get(i) == seeds.get(i - 1) + 1;
        }
        return run ? seeds.getFirst() + through + seeds.getLast() : seeds.stream().map(String::valueOf).collect(Collectors.joining(and));
    }
}
