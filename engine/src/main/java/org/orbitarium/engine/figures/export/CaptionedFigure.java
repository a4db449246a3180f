package org.orbitarium.engine.figures.export;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.orbitarium.engine.figures.Anchor;
import org.orbitarium.engine.figures.Face;
import org.orbitarium.engine.figures.Figure;
import org.orbitarium.engine.figures.Ink;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.Mark;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.TextMetrics;

/** A figure on an opaque ground with its caption below, as it leaves the program. */
public final class CaptionedFigure {

    private static final double PAD = 12;
    private static final double LEAST = 240;
    /** Of a legend, in lines of the caption; its first swatch begins a little after its left end. */
    private static final double LEGEND = 1.3;
    private static final double INDENT = 2;

    /** Where the punctuation of Chinese stands. */
    private static final Set<Character.UnicodeBlock> WIDE = Set.of(Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private CaptionedFigure() {
    }

    /** Returns the figure, higher than its content by the lines that the caption takes. */
    public static Figure build(Figure content, Caption caption, Style style) {
        return build(content, new LegendFigure.Input(List.of()), caption, style);
    }

    /**
     * Returns the figure, higher than its content by the lines that legend and caption take.
     *
     * @param legend what the lines mean whose names the content does not carry; may be empty
     */
    public static Figure build(Figure content, LegendFigure.Input legend, Caption caption, Style style) {
        double size = style.type().tick();
        double leading = style.type().leading();
        double width = Math.max(LEAST, content.width());
        List<LegendFigure.Input> rows = rows(legend, style, width - 2 * PAD);
        List<String> lines = wrap(caption.line(), size, width - 2 * PAD);
        double top = content.height() + PAD / 2 + rows.size() * LEGEND * leading;
        double height = top + lines.size() * leading + PAD;
        List<Mark> marks = new ArrayList<>(content.marks().size() + lines.size() + 1);
        marks.add(new Mark.Rect(0, 0, width, height, 0, style.palette().panel(), null));
        marks.addAll(content.marks());
        for (int i = 0; i < rows.size(); i++) {
            // a legend stands at the right end and in the middle of the height of its own figure
            double middle = content.height() + PAD / 2 + (i + 0.5) * LEGEND * leading;
            marks.addAll(LegendFigure.build(rows.get(i), style, LegendFigure.width(rows.get(i), style) + INDENT, 2 * middle).marks());
        }
        Ink quiet = style.palette().quiet();
        for (int i = 0; i < lines.size(); i++) {
            double base = top + i * leading + leading / 2 + TextMetrics.capHeight(size) / 2;
            marks.add(new Mark.Text(PAD, base, lines.get(i), Face.WORDS, size, Anchor.START, quiet, 0, null));
        }
        return new Figure(width, height, marks);
    }

    private static List<LegendFigure.Input> rows(LegendFigure.Input legend, Style style, double room) {
        List<LegendFigure.Input> rows = new ArrayList<>();
        List<LegendFigure.Entry> row = new ArrayList<>();
        for (LegendFigure.Entry entry : legend.entries()) {
            row.add(entry);
            if (row.size() > 1 && LegendFigure.width(new LegendFigure.Input(row), style) > room) {
                row.removeLast();
                rows.add(new LegendFigure.Input(row));
                row = new ArrayList<>(List.of(entry));
            }
        }
        if (!row.isEmpty()) {
            rows.add(new LegendFigure.Input(row));
        }
        return rows;
    }

    /** Breaks a text between words or between Chinese signs; what is wider than a line has one of its own. */
    static List<String> wrap(String text, double size, double room) {
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        int last = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < text.length() && !between(text.charAt(end - 1), text.charAt(end))) {
                continue;
            }
            if (last > start && TextMetrics.width(text.substring(start, end).strip(), Face.WORDS, size) > room) {
                lines.add(text.substring(start, last).strip());
                start = last;
            }
            last = end;
        }
        lines.add(text.substring(start).strip());
        return lines;
    }

    /** A word of ours may have points and dashes in it, as in "training.epochs=5" and "0–4". */
    private static boolean between(char before, char after) {
        return before == ' ' || wide(before) || wide(after);
    }

    private static boolean wide(char sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN || WIDE.contains(Character.UnicodeBlock.of(sign));
    }
}
