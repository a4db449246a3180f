package org.orbitarium.app.orbit;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.FigureView;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.figures.TypeScale;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.worlds.Wedge;
import java.util.List;

/** The picture of a scene in the storyboard: its dial as measured, small and without words. */
public final class OrbitThumbnail {

    private static final double WIDTH = 80;
    private static final double HEIGHT = 56;

    private OrbitThumbnail() {
    }

    /** Returns the picture; without a result only the wedge is drawn. */
    public static Node of(WorkspaceStore store, Typefaces typefaces, Wedge wedge, @Nullable Result result) {
        FigureView<DialFigure.Input> view = new FigureView<>(DialFigure::thumbnail, typefaces);
        view.setPrefSize(WIDTH, HEIGHT);
        view.setMinSize(WIDTH, HEIGHT);
        view.setMaxSize(WIDTH, HEIGHT);
        view.setMouseTransparent(true);
        view.setInput(new DialFigure.Input("relMSE", result == null ? List.of() : OrbitCurves.of(result, ErrorForm.RATIO, false), wedge, 0,
                false, List.of(), "", false, ""));
        store.follow(Workspace::theme, theme -> view.figureStyleProperty().set(theme.style(TypeScale.DESK)));
        return view;
    }
}
