package org.orbitarium.app.orbit;

import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.FigureView;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.worlds.Wedge;

/** The picture of a scene in the storyboard: its dial as measured, small and without words. */
public final class OrbitThumbnail {

    private OrbitThumbnail() {
    }

    /** Returns the picture; without a result only the wedge is drawn. */
    public static Region of(WorkspaceStore store, Typefaces typefaces, Wedge wedge, @Nullable Result result) {
        FigureView<DialFigure.Input> view = new FigureView<>(DialFigure::thumbnail, typefaces);
        view.setMouseTransparent(true);
        view.setInput(new DialFigure.Input("relMSE", result == null ? List.of() : OrbitCurves.of(result, ErrorForm.RATIO, false), wedge, 0,
                false, List.of(), "", false, ""));
        store.follow(Workspace::look, look -> view.figureStyleProperty().set(look.style()));
        return view;
    }
}
