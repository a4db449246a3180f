package org.orbitarium.app.views;

import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.HorizonFigure;

/** Errors and residuals of rollouts over their horizon. */
public final class HorizonView extends FigureView<HorizonFigure.Input> {

    /** Shows nothing until it has an input. */
    public HorizonView(Typefaces typefaces) {
        super(HorizonFigure::build, typefaces);
    }
}
