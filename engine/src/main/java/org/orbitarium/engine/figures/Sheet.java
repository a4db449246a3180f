package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the marks of a figure; what the builders write on. */
final class Sheet {

    private final double width;
    private final double height;
    private final Style style;
    private final List<Mark> marks = new ArrayList<>(128);

    Sheet(double width, double height, Style style) {
        this.width = width;
        this.height = height;
        this.style = style;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    Style style() {
        return style;
    }

    Palette palette() {
        return style.palette();
    }

    TypeScale type() {
        return style.type();
    }

    /** Returns a text in the language of the style. */
    String words(String key, Object... values) {
        return style.words(key, values);
    }

    Figure figure() {
        return new Figure(width, height, marks);
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void stroke(Outline outline, Stroke stroke) {
        if (!outline.isEmpty()) {
            marks.add(new Mark.Path(outline, null, stroke));
        }
    }

    void fill(Outline outline, Ink ink) {
        if (!outline.isEmpty()) {
            marks.add(new Mark.Path(outline, ink, null));
        }
    }

    void area(Outline outline, Ink fill, Stroke stroke) {
        marks.add(new Mark.Path(outline, fill, stroke));
    }

    void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        marks.add(new Mark.Path(Outline.line(x1, y1, x2, y2), null, stroke));
    }

    void disc(double x, double y, double radius, @Nullable Ink fill, @Nullable Stroke stroke) {
        marks.add(new Mark.Circle(x, y, radius, fill, stroke));
    }

    void ring(double x, double y, double radius, Stroke stroke) {
        marks.add(new Mark.Circle(x, y, radius, null, stroke));
    }

    void rect(double x, double y, double w, double h, @Nullable Ink fill, @Nullable Stroke stroke) {
        marks.add(new Mark.Rect(x, y, w, h, 0, fill, stroke));
    }

    Mark.Text text(double x, double y, String text, Face face, double size, Anchor anchor, Ink ink) {
        Mark.Text mark = new Mark.Text(x, y, text, face, size, anchor, ink, 0, null);
        marks.add(mark);
        return mark;
    }

    void haloed(double x, double y, String text, Face face, double size, Anchor anchor, Ink ink, Ink halo) {
        marks.add(new Mark.Text(x, y, text, face, size, anchor, ink, 0, halo));
    }

    /** Writes a caption: tick size, quiet. */
    void caption(double x, double y, String text, Anchor anchor) {
        text(x, y, text, Face.WORDS, type().tick(), anchor, palette().quiet());
    }

    /** Returns a hairline that stays one px whatever the type scale. */
    static Stroke hair(Ink ink) {
        return Stroke.of(ink, 1);
    }

    /** Moves a coordinate to the middle of a pixel, where a hairline is sharp. */
    static double snap(double value) {
        return Math.floor(value) + 0.5;
    }
}
