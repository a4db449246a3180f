package org.orbitarium.app.views;

import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.LatentsFigure;

/** Latents as heat strips above the residual meter. */
public final class LatentsView extends FigureView<LatentsFigure.Input> {

    /** Shows nothing until it has an input. */
    public LatentsView(Typefaces typefaces) {
        super(LatentsFigure::build, typefaces);
    }
}
