package org.orbitarium.app.views;

import java.util.List;
import org.orbitarium.engine.figures.Mark;

/**
 * Finds how many of a figure's first marks stay the same from figure to figure. They are painted once, on a canvas of their own:
 * a large ring costs the software renderer as much as a full square, and most of a dial does not turn with g.
 */
final class Layering {

    /** The still part grows only after so many figures in a row that would allow it. */
    private static final int PATIENCE = 3;

    private List<Mark> previous = List.of();
    private int still;
    private int patience;

    /** Takes the next figure; returns whether the still part has to be painted again. */
    boolean take(List<Mark> marks) {
        int common = common(previous, marks);
        boolean first = previous.isEmpty();
        previous = marks;
        if (first) {
            patience = 0;
            still = marks.size();
            return true;
        }
        if (common < still) {
            patience = 0;
            still = common;
            return true;
        }
        patience = common > still ? patience + 1 : 0;
        if (patience > PATIENCE) {
            patience = 0;
            still = common;
            return true;
        }
        return false;
    }

    /** Returns how many marks are still. */
    int still() {
        return still;
    }

    /** Forgets all figures, as when the canvas changes its size. */
    void clear() {
        previous = List.of();
        still = 0;
        patience = 0;
    }

    private static int common(List<Mark> a, List<Mark> b) {
        int most = Math.min(a.size(), b.size());
        int i = 0;
        while (i < most && a.get(i).equals(b.get(i))) {
            i++;
        }
        return i;
    }
}
