package org.orbitarium.engine.figures.export;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.figures.Anchor;
import org.orbitarium.engine.figures.Face;
import org.orbitarium.engine.figures.Figure;
import org.orbitarium.engine.figures.Ink;
import org.orbitarium.engine.figures.Mark;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.TextMetrics;

/** A figure on an opaque ground with its caption below, as it leaves the program. */
public final class CaptionedFigure {

    private static final double PAD = 12;
    private static final double LEAST = 240;

    private CaptionedFigure() {
    }

    /** Returns the figure, higher than its content by the lines that the caption takes. */
    public static Figure build(Figure content, Caption caption, Style style) {
        double size = style.type().tick();
        double leading = style.type().leading();
        double width = Math.max(LEAST, content.width());
        List<String> lines = wrap(caption.line(), size, width - 2 * PAD);
        double height = content.height() + PAD / 2 + lines.size() * leading + PAD;
        List<Mark> marks = new ArrayList<>(content.marks().size() + lines.size() + 1);
        marks.add(new Mark.Rect(0, 0, width, height, 0, style.palette().panel(), null));
        marks.addAll(content.marks());
        Ink quiet = style.palette().quiet();
        for (int i = 0; i < lines.size(); i++) {
            double base = content.height() + PAD / 2 + i * leading + leading / 2 + TextMetrics.capHeight(size) / 2;
            marks.add(new Mark.Text(PAD, base, lines.get(i), Face.WORDS, size, Anchor.START, quiet, 0, null));
        }
        return new Figure(width, height, marks);
    }

    /** Breaks a text between words; a word that is wider than a line has one of its own. */
    static List<String> wrap(String text, double size, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && TextMetrics.width(longer, Face.WORDS, size) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
