package org.orbitarium.app.views;

import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.ShareFigure;

/** Shares as bars. */
public final class ShareView extends FigureView<ShareFigure.Input> {

    /** Shows nothing until it has an input. */
    public ShareView(Typefaces typefaces) {
        super(ShareFigure::build, typefaces);
    }
}
