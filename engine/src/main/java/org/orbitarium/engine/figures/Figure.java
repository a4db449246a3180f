package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture as a list of primitives, painted in order. The window and the SVG and PNG writers all paint the same list.
 *
 * @param width  px
 * @param height px
 * @param marks  what is painted, first below
 */
public record Figure(double width, double height, List<Mark> marks) {

    /** Copies the marks. */
    public Figure {
        marks = List.copyOf(marks);
    }

    /** Returns this figure with an opaque ground behind it, as files need it. */
    public Figure on(Ink ground) {
        List<Mark> all = new ArrayList<>(marks.size() + 1);
        all.add(new Mark.Rect(0, 0, width, height, 0, ground, null));
        all.addAll(marks);
        return new Figure(width, height, all);
    }
}
