package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;

/** A figure under a header with title, caption and legend, on an opaque ground: as files and slides need it. */
public final class PanelFigure {

    private static final double PAD = 12;

    private PanelFigure() {
    }

    /** Returns the height of the header. */
    public static double header(Style style) {
        return Math.round(2.9 * style.type().tick());
    }

    /**
     * Returns the framed figure, higher than its content by {@link #header}.
     *
     * @param title   what it is
     * @param caption what its numbers are
     * @param legend  what its lines are
     * @param content the figure, built in the same style
     */
    public static Figure build(String title, String caption, LegendFigure.Input legend, Figure content, Style style) {
        TypeScale type = style.type();
        double header = header(style);
        Sheet sheet = new Sheet(content.width(), content.height() + header, style);
        sheet.rect(0, 0, sheet.width(), sheet.height(), style.palette().panel(), null);
        double base = header / 2 + TextMetrics.capHeight(type.label()) / 2;
        double titleSize = type.label() + 0.5;
        sheet.text(PAD, base, title, Face.STRONG, titleSize, Anchor.START, style.palette().strong());
        double after = PAD + TextMetrics.width(title, Face.STRONG, titleSize) + 10;
        double room = sheet.width() - PAD - LegendFigure.width(legend, style) - after;
        sheet.caption(after, base, TextMetrics.fit(caption, Face.WORDS, type.tick(), Math.max(0, room)), Anchor.START);
        LegendFigure.draw(sheet, legend, sheet.width() - PAD, header / 2);
        double rule = Sheet.snap(header - 1);
        sheet.line(0, rule, sheet.width(), rule, Sheet.hair(style.palette().border()));
        List<Mark> marks = new ArrayList<>(sheet.figure().marks());
        content.marks().forEach(mark -> marks.add(mark.moved(0, header)));
        return new Figure(sheet.width(), sheet.height(), marks);
    }
}
