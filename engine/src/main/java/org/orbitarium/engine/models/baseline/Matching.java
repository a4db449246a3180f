package org.orbitarium.engine.models.baseline;

import java.util.function.IntFunction;
import org.orbitarium.engine.models.Architecture;

/** Finds the width at which a baseline has as many parameters as another model. */
final class Matching {

    /** The most parameters that a scene can ask for: what a desktop trains. */
    static final double MOST = 1e7;

    private Matching() {
    }

    /** Returns the architecture whose count is nearest; the count grows with the width. */
    static Architecture nearest(IntFunction<Architecture> build, long count) {
        Architecture best = build.apply(1);
        for (int width = 2; best.parameterCount() < count; width++) {
            Architecture next = build.apply(width);
            if (missed(next, count) >= missed(best, count)) {
                return best;
            }
            best = next;
        }
        return best;
    }

    private static long missed(Architecture architecture, long count) {
        return Math.abs(architecture.parameterCount() - count);
    }
}
