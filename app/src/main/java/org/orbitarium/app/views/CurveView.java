package org.orbitarium.app.views;

import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.CurveFigure;

/** A line chart, as of a loss while it falls. */
public final class CurveView extends FigureView<CurveFigure.Input> {

    /** Shows nothing until it has an input. */
    public CurveView(Typefaces typefaces) {
        super(CurveFigure::build, typefaces);
    }
}
