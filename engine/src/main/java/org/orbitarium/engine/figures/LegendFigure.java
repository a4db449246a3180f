package org.orbitarium.engine.figures;

import java.util.List;

/** What lines and areas mean, in one row. */
public final class LegendFigure {

    private static final double SWATCH = 16;
    private static final double GAP = 6;
    private static final double HEAD = 6;

    private LegendFigure() {
    }

    /** How an entry is drawn. */
    public enum Kind {

        /** A solid line. */
        LINE,

        /** A dashed line. */
        DASHED,

        /** An interval. */
        BAND,

        /** A vector that acts, or is. */
        ARROW,

        /** A second one: thinner and less bright. */
        THIN_ARROW
    }

    /**
     * One meaning.
     *
     * @param name in words
     * @param role its colour
     * @param kind its swatch
     */
    public record Entry(String name, Role role, Kind kind) {
    }

    /**
     * What a legend shows.
     *
     * @param entries from left to right
     */
    public record Input(List<Entry> entries) {

        /** Copies the list. */
        public Input {
            entries = List.copyOf(entries);
        }
    }

    /** Returns the width that the legend needs. */
    public static double width(Input input, Style style) {
        return Math.ceil(input.entries().stream().mapToDouble(e -> advance(e, style.type())).sum());
    }

    /** Returns the figure, its entries at the right. */
    public static Figure build(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        draw(sheet, input, width, height / 2);
        return sheet.figure();
    }

    static void draw(Sheet sheet, Input input, double right, double y) {
        TypeScale type = sheet.type();
        double x = right - width(input, sheet.style());
        for (Entry entry : input.entries()) {
            Ink ink = sheet.palette().mark(entry.role());
            double swatch = SWATCH * type.line();
            double left = x + 10 * type.line();
            switch (entry.kind()) {
                case LINE -> sheet.line(left, y, left + swatch, y, Stroke.of(ink, 2 * type.line()));
                case DASHED -> sheet.line(left, y, left + swatch, y, Stroke.of(ink, 2 * type.line()).dashed(6 * type.line(),
                        3 * type.line()));
                case BAND -> sheet.rect(left, y - 0.45 * type.tick(), swatch, 0.9 * type.tick(),
                        ink.at(2 * sheet.palette().bandOpacity()), null);
                case ARROW -> arrow(sheet, left, y, Stroke.of(sheet.palette().strong(), 2 * type.line()));
                case THIN_ARROW -> arrow(sheet, left, y, Stroke.of(sheet.palette().base(), 1.2 * type.line()));
            }
            sheet.text(left + swatch + GAP, y + TextMetrics.capHeight(type.tick()) / 2, entry.name(), Face.WORDS, type.tick(), Anchor.START,
                    sheet.palette().base());
            x += advance(entry, type);
        }
    }

    private static void arrow(Sheet sheet, double left, double y, Stroke stroke) {
        double line = sheet.type().line();
        Arrow.draw(sheet, left, y, left + SWATCH * line, y, HEAD * line, stroke);
    }

    private static double advance(Entry entry, TypeScale type) {
        return (SWATCH + 10) * type.line() + GAP + TextMetrics.width(entry.name(), Face.WORDS, type.tick());
    }
}
