package org.orbitarium.engine.figures;

import java.util.List;

/**
 * How a line is drawn; its ends are flat and its corners are mitred unless {@code round}.
 *
 * @param ink   colour
 * @param width px
 * @param dash  lengths of marks and gaps in px; empty for a solid line
 * @param round whether ends and corners are round
 */
public record Stroke(Ink ink, double width, List<Double> dash, boolean round) {

    /** Copies the dashes. */
    public Stroke {
        dash = List.copyOf(dash);
    }

    /** Returns a solid line. */
    public static Stroke of(Ink ink, double width) {
        return new Stroke(ink, width, List.of(), false);
    }

    /** Returns the same line, dashed. */
    public Stroke dashed(double mark, double gap) {
        return new Stroke(ink, width, List.of(mark, gap), round);
    }

    /** Returns the same line with round ends and corners. */
    public Stroke rounded() {
        return new Stroke(ink, width, dash, true);
    }
}
