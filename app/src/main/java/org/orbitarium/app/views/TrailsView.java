package org.orbitarium.app.views;

import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.TrailsFigure;

/** The ways of turned tasks, turned back. */
public final class TrailsView extends FigureView<TrailsFigure.Input> {

    /** Shows nothing until it has an input. */
    public TrailsView(Typefaces typefaces) {
        super(TrailsFigure::build, typefaces);
    }
}
