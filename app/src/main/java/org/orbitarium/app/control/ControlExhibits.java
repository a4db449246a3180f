package org.orbitarium.app.control;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.orbit.OrbitScene;
import org.orbitarium.app.orbit.SceneSide;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Shot;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.views.FigureView;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.Drawing;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.export.Caption;
import org.orbitarium.engine.figures.export.LoopTables;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.runs.Versions;

/** What can be taken out of the Control bench: its views as figures with their numbers. */
final class ControlExhibits {

    private static final double SIDE = 560;
    private static final Texts ENGLISH = Words.texts(Language.ENGLISH);
    private static final LegendFigure.Input NO_LEGEND = new LegendFigure.Input(List.of());

    private final WorkspaceStore store;
    private final ControlModel model;
    private final SceneSide side;
    private final String version = Versions.program();

    ControlExhibits(WorkspaceStore store, ControlModel model, SceneSide side) {
        this.store = store;
        this.model = model;
        this.side = side;
    }

    /** Returns all of them, what is looked at first in front. */
    List<Exhibit> all(ControlViews views, ControlInspector inspector) {
        List<Exhibit> all = new ArrayList<>();
        for (ControlViews.Shown shown : views.shown()) {
            all.add(new Exhibit(shown.name(), false, shown.panel(), shown.panel()::extra, () -> shot(shown)));
        }
        all.addAll(inspector.exhibits());
        return all;
    }

    private @Nullable Shot shot(ControlViews.Shown shown) {
        OrbitScene scene = side.scene().getValue();
        ControlMoment moment = model.moment().get();
        FigureView<?> view = shown.view();
        Drawing drawing = view.drawing();
        Object input = view.getInput();
        if (scene == null || moment == null || drawing == null || input == null) {
            return null;
        }
        boolean laidOut = view.getWidth() >= 1 && view.getHeight() >= 1;
        Workspace w = store.get();
        Texts here = Words.texts(w.look().language());
        String degrees = Caption.degrees(moment.request().element());
        return new Shot(caption(scene, moment, shown.name(), here),
                scene.name() + "-" + shown.name() + "-" + degrees, view.figureStyleProperty().get(), laidOut ? view.getWidth() : SIDE,
                laidOut ? view.getHeight() : SIDE, drawing, NO_LEGEND,
                () -> table(shown.name(), moment, w, scene, input, here), new Shot.Data(caption(scene, moment, shown.name(), ENGLISH),
                () -> table(shown.name(), moment, w, scene, input, ENGLISH)));
    }

    /** Returns the numbers behind a view, with their names in a language. */
    private static Table table(String name, ControlMoment moment, Workspace w, OrbitScene scene, Object input, Texts texts) {
        return switch (name) {
            case "trails" -> LoopTables.trails(ControlFigures.trails(moment, w, texts));
            case "control-time" -> LoopTables.curves(ControlFigures.time(moment, w, texts));
            case "control-horizon" -> LoopTables.curves(ControlFigures.horizon(moment, texts));
            case "control-orbit" -> LoopTables.curves(ControlFigures.orbit(scene, w, texts));
            case "control-success" -> LoopTables.shares(ControlFigures.success(scene, texts));
            default -> LoopTables.arena((ArenaFigure.Input) input);
        };
    }

    private Caption caption(OrbitScene scene, ControlMoment moment, String view, Texts texts) {
        String what = texts.get("caption." + view, moment.request().sample() + 1, moment.tried());
        return new Caption(what, scene.name(), scene.experiment().scene().variant(), scene.experiment().scene().overrides(), side.models(),
                Caption.element(moment.request().element(), texts.language()), version, texts.language());
    }
}
