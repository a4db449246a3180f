package org.orbitarium.app.views;

import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.LegendFigure;

/** The legend of a panel's header; as wide as its entries. */
public final class LegendView extends FigureView<LegendFigure.Input> {

    /** Shows nothing until it has an input. */
    public LegendView(Typefaces typefaces) {
        super(LegendFigure::build, typefaces);
        inputProperty().subscribe(() -> requestLayout());
        figureStyleProperty().subscribe(() -> requestLayout());
    }

    @Override
    protected double computePrefWidth(double height) {
        LegendFigure.Input shown = getInput();
        return shown == null ? 0 : LegendFigure.width(shown, figureStyleProperty().get());
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.round(1.8 * figureStyleProperty().get().type().tick());
    }
}
