package org.orbitarium.app.shell;

import java.util.function.Supplier;
import org.orbitarium.engine.figures.Drawing;
import org.orbitarium.engine.figures.Figure;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.export.Caption;
import org.orbitarium.engine.figures.export.CaptionedFigure;
import org.orbitarium.engine.figures.export.Table;

/**
 * What a view shows at one moment. It is immutable, so that it is taken on the FX thread and drawn and written on another one.
 *
 * @param caption where it is from, in the language of the window, as all that is drawn
 * @param file    what its file is called, without an ending, as in {@code pusht-orbit-arena-137}
 * @param style   how it looks
 * @param width   of the view, px
 * @param height  of the view, px
 * @param drawing what it shows
 * @param legend  what lines mean whose names the drawing does not carry; may be empty
 * @param table   makes its table as papers set it, in that language too
 * @param data    the numbers behind it, for programs
 */
public record Shot(Caption caption, String file, Style style, double width, double height, Drawing drawing, LegendFigure.Input legend,
        Supplier<Table> table, Data data) {

    /**
     * Numbers that programs read: in English in every language of the window, so that they are the same in all.
     *
     * @param caption where they are from
     * @param table   makes them
     */
    public record Data(Caption caption, Supplier<Table> table) {
    }

    /** Returns the figure above its legend and its caption. */
    public Figure figure() {
        return figure(drawing, caption);
    }

    /** Returns the figure of what is shown later, at the same size and with another caption. */
    public Figure figure(Drawing later, Caption other) {
        return CaptionedFigure.build(later.at(width, height), legend, other, style);
    }
}
