package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Panel;
import org.orbitarium.app.shell.Shot;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.views.BallView;
import org.orbitarium.app.views.LadderView;
import org.orbitarium.app.views.StageView;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.Drawing;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.StageFigure;
import org.orbitarium.engine.figures.export.Caption;
import org.orbitarium.engine.figures.export.Cell;
import org.orbitarium.engine.figures.export.FigureTables;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.Result;

/** What can be taken out of the Orbit bench of a world in space: stage, balls and ladder, with their numbers. */
final class SpaceExhibits {

    private static final Texts ENGLISH = Words.texts(Language.ENGLISH);
    private static final LegendFigure.Input NO_LEGEND = new LegendFigure.Input(List.of());

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final OrbitExhibits captions;

    SpaceExhibits(WorkspaceStore store, OrbitModel model, OrbitExhibits captions) {
        this.store = store;
        this.model = model;
        this.captions = captions;
    }

    /** Returns the stage with where everything stands. */
    Exhibit stage(Panel panel, StageView view) {
        return new Exhibit("stage", false, panel, panel::extra, () -> {
            OrbitMoment now = model.moment().get();
            Drawing drawing = view.drawing();
            StageFigure.@Nullable Input shown = now == null ? null : now.stage();
            if (now == null || shown == null || drawing == null) {
                return null;
            }
            OrbitRequest request = now.request();
            Function<Texts, Caption> caption = texts -> captions.caption(now, texts.get(request.ahead() == 1 ? "caption.stage-one"
                    : "caption.stage", request.sample() + 1, request.precision().label(), request.ahead()), texts);
            return shot(view, drawing, caption, request.scene().name() + "-stage", bodies(request.scene()),
                    () -> FigureTables.stage(shown));
        });
    }

    private static LegendFigure.Input bodies(OrbitScene scene) {
        return new LegendFigure.Input(scene.staged().stream().map(trained -> new LegendFigure.Entry(trained.name(), trained.role(),
                LegendFigure.Kind.LINE)).toList());
    }

    /** Returns the balls with every measured rotation. */
    Exhibit ball(Panel panel, BallView view) {
        return new Exhibit("ball", false, panel, panel::extra, () -> {
            OrbitScene scene = model.scene().get();
            Drawing drawing = view.drawing();
            Result result = scene == null || !scene.spatial() ? null : scene.result();
            if (scene == null || result == null || drawing == null) {
                return null;
            }
            return shot(view, drawing, texts -> ofRun(scene, result, "caption.ball", texts), scene.name() + "-so3", NO_LEGEND,
                    () -> rotations(result, store.get().form()));
        });
    }

    /** Returns the ladder with every bin. */
    Exhibit ladder(LadderView view) {
        return new Exhibit("ladder", false, view, button -> { }, () -> {
            OrbitScene scene = model.scene().get();
            Drawing drawing = view.drawing();
            Result result = scene == null || !scene.spatial() ? null : scene.result();
            if (scene == null || result == null || drawing == null) {
                return null;
            }
            return shot(view, drawing, texts -> ofRun(scene, result, "caption.ladder", texts), scene.name() + "-ladder", NO_LEGEND,
                    () -> bins(result, store.get().form()));
        });
    }

    private Caption ofRun(OrbitScene scene, Result result, String what, Texts texts) {
        return captions.caption(scene, texts.get(what, texts.get("form." + store.get().form().label() + ".low")),
                Caption.seeds(result.seeds(), texts.language()), "", texts);
    }

    private Shot shot(Region view, Drawing drawing, Function<Texts, Caption> caption, String file, LegendFigure.Input legend,
            Supplier<Table> table) {
        return new Shot(caption.apply(captions.texts()), file, store.get().look().style(), Math.max(1, view.getWidth()),
                Math.max(1, view.getHeight()), drawing, legend, table, new Shot.Data(caption.apply(ENGLISH), table));
    }

    private static Table rotations(Result result, ErrorForm form) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Result.ModelResult found : result.models()) {
            for (Result.OrbitPoint point : found.orbit()) {
                String element = point.element().element();
                rows.add(List.of(new Cell.Words(found.name()), new Cell.Words(element == null ? "" : element),
                        new Cell.Exact(point.angleDegrees()), seen(point.seen()), measured(point.in(form))));
            }
        }
        return new Table("so3", "Error of each model over the orbit", List.of("model", "element", "angle degrees", "seen", "relMSE"), rows);
    }

    private static Table bins(Result result, ErrorForm form) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Result.ModelResult found : result.models()) {
            found.bins().forEach(bin -> rows.add(List.of(new Cell.Words(found.name()), new Cell.Words(bin.name()), seen(bin.seen()),
                    measured(bin.in(form)))));
        }
        return new Table("ladder", "Error of each model at the bins of the factor", List.of("model", "bin", "seen", "relMSE"), rows);
    }

    private static Cell seen(boolean so) {
        return new Cell.Words(so ? "yes" : "no");
    }

    private static Cell measured(@Nullable Interval error) {
        return error == null ? new Cell.Words("") : new Cell.Measured(error.mean(), error.low(), error.high());
    }
}
