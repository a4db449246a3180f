package org.orbitarium.engine.models.baseline;

import java.util.function.IntFunction;
import org.orbitarium.engine.models.Architecture;

/** Finds the width at which a baseline has as many parameters as another model. */
final class Matching {

    private Matching() {
    }

    /** Returns the architecture whose count is nearest; the count grows with the width. */
    static Architecture nearest(IntFunction<Architecture> build, int count) {
        Architecture best = build.apply(1);
        for (int width = 2; best.parameterCount() < count; width++) {
            Architecture next = build.apply(width);
            if (Math.abs(next.parameterCount() - count) >= Math.abs(best.parameterCount() - count)) {
                return best;
            }
            best = next;
        }
        return best;
    }
}
