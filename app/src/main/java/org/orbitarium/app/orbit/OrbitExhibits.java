package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.InspectorSection;
import org.orbitarium.app.shell.Panel;
import org.orbitarium.app.shell.Shot;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.views.FigureView;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.figures.Drawing;
import org.orbitarium.engine.figures.Figure;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.export.Caption;
import org.orbitarium.engine.figures.export.FigureTables;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.figures.export.TableFigure;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.ResultTables;
import org.orbitarium.engine.runs.SettingTables;
import org.orbitarium.engine.runs.Versions;

/** What can be taken out of the Orbit bench: its views as figures with their numbers, its inspector as tables. */
final class OrbitExhibits {

    private static final double SIDE = 560;
    /** What is taken out of the window is a file, and files are in English. */
    private static final Texts ENGLISH = Words.texts(Language.ENGLISH);
    /** Of a figure that carries all names itself. */
    private static final LegendFigure.Input NO_LEGEND = new LegendFigure.Input(List.of());

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final String version = Versions.program();

    OrbitExhibits(WorkspaceStore store, OrbitModel model) {
        this.store = store;
        this.model = model;
    }

    /** Returns the arena with where everything stands. */
    Exhibit arena(Panel panel, FigureView<?> view, Supplier<String> missed) {
        return new Exhibit(OrbitViews.ARENA, false, panel, panel::extra, () -> moment(OrbitViews.ARENA, view, now -> {
            OrbitRequest request = now.request();
            String ahead = request.ahead() + (request.ahead() == 1 ? " step ahead" : " steps ahead");
            return "Arena of episode " + (request.sample() + 1) + ", predictions " + ahead + " in " + request.precision().label()
                    + (missed.get().isEmpty() ? "" : ". " + missed.get());
        }, now -> FigureTables.arena(now.arena())));
    }

    /** Returns the latents with their residuals. */
    Exhibit latents(Panel panel, FigureView<?> view) {
        return new Exhibit(OrbitViews.LATENTS, false, panel, panel::extra, () -> moment(OrbitViews.LATENTS, view, now ->
                "Latents in " + now.request().precision().label() + " of episode " + (now.request().sample() + 1)
                        + ", and the residual of F = f(E(x), a) over it", now -> {
            Precision chosen = now.request().precision();
            Precision other = chosen == Precision.FLOAT32 ? Precision.FLOAT64 : Precision.FLOAT32;
            return FigureTables.latents(now.latents(), chosen.label(), other.label());
        }));
    }

    /** Returns the dial with every measured point. */
    Exhibit dial(Panel panel, FigureView<DialFigure.Input> view) {
        return new Exhibit(OrbitViews.DIAL, false, panel, panel::extra, () -> {
            OrbitScene scene = model.scene().get();
            var input = view.getInput();
            if (scene == null || input == null || (input.curves().isEmpty() && input.training().isEmpty())) {
                return null;
            }
            Result result = scene.result();
            String spread = result == null || result.seeds().size() < 2 ? "" : ", mean and 95 % interval over seeds";
            String learning = input.trainingNote().isEmpty() ? "" : "; dashed: " + input.trainingNote();
            Caption caption = caption(scene, "Orbit dial: relMSE, " + ENGLISH.get("form." + store.get().form().label() + ".low") + spread
                    + learning,
                    result == null ? "" : Caption.seeds(result.seeds()), Caption.element(store.get().element()));
            return drawn(view, caption, stem(scene, OrbitViews.DIAL, store.get().element()), curves(input),
                    () -> FigureTables.dial(input));
        });
    }

    private static LegendFigure.Input curves(DialFigure.Input input) {
        List<LegendFigure.Entry> entries = new ArrayList<>();
        input.curves().forEach(curve -> entries.add(new LegendFigure.Entry(curve.name(), curve.role(), LegendFigure.Kind.LINE)));
        input.training().forEach(curve -> entries.add(new LegendFigure.Entry(curve.name() + ", in training", curve.role(),
                LegendFigure.Kind.DASHED)));
        return new LegendFigure.Input(entries);
    }

    /** Returns the losses of a training. */
    Exhibit losses(InspectorSection section, FigureView<CurveFigure.Input> view) {
        return new Exhibit("losses", false, section, section::extra, () -> {
            OrbitScene scene = model.scene().get();
            var input = view.getInput();
            if (scene == null || input == null || input.series().isEmpty()) {
                return null;
            }
            Caption caption = caption(scene, "Losses of the training", model.training().get().words(ENGLISH), "");
            LegendFigure.Input legend = new LegendFigure.Input(input.series().stream()
                    .map(series -> new LegendFigure.Entry(series.name(), series.role(), LegendFigure.Kind.LINE)).toList());
            return drawn(view, caption, scene.name() + "-losses", legend, () -> FigureTables.curves(input));
        });
    }

    /** Returns what was measured of the models. */
    Exhibit result(InspectorSection section) {
        return table("result", section, scene -> scene.result() == null ? null : ResultTables.models(scene.result()));
    }

    /** Returns the published numbers beside ours. */
    Exhibit published(InspectorSection section) {
        return table("published", section, scene -> scene.result() == null
                ? ResultTables.published(scene.experiment().scene().published()) : ResultTables.published(scene.result()));
    }

    /** Returns the settings of the scene. */
    Exhibit settings(InspectorSection section) {
        return table("settings", section, scene -> SettingTables.settings(scene.experiment().scene()));
    }

    private Exhibit table(String name, InspectorSection section, Function<OrbitScene, @Nullable Table> content) {
        return new Exhibit(name, true, section, section::extra, () -> {
            OrbitScene scene = model.scene().get();
            Table table = scene == null ? null : content.apply(scene);
            if (scene == null || table == null || table.rows().isEmpty()) {
                return null;
            }
            Result result = scene.result();
            Style style = store.get().look().style().with(Language.ENGLISH);
            Figure figure = TableFigure.build(table, style);
            Caption caption = caption(scene, table.caption(), result == null ? "" : Caption.seeds(result.seeds()), "");
            return new Shot(caption, scene.name() + "-" + name, style, figure.width(), figure.height(),
                    (width, height) -> figure, NO_LEGEND, () -> table);
        });
    }

    /** Returns what a view shows at the moment that was last computed, which is the one that is seen. */
    private @Nullable Shot moment(String name, FigureView<?> view, Function<OrbitMoment, String> what,
            Function<OrbitMoment, Table> table) {
        OrbitMoment now = model.moment().get();
        if (now == null || model.scene().get() == null) {
            return null;
        }
        OrbitScene scene = now.request().scene();
        Result result = scene.result();
        TrainingStatus.@Nullable At learned = model.learned().get();
        // one seed's models are shown, whatever the run has
        String models = learned != null ? learned.words(ENGLISH)
                : result == null || scene.models().isEmpty() ? "" : Caption.seeds(result.seeds().subList(0, 1));
        String when = (scene.time().seconds() > 0 ? "t = " : "") + scene.time().words(now.request().step(), ENGLISH);
        Caption caption = caption(scene, what.apply(now), models, Caption.element(now.request().element()) + ", " + when);
        return drawn(view, caption, stem(scene, name, now.request().element()), NO_LEGEND, () -> table.apply(now));
    }

    private @Nullable Shot drawn(FigureView<?> view, Caption caption, String file, LegendFigure.Input legend, Supplier<Table> table) {
        Drawing drawing = view.drawing();
        boolean laidOut = view.getWidth() >= 1 && view.getHeight() >= 1;
        return drawing == null ? null : new Shot(caption, file, view.figureStyleProperty().get().with(Language.ENGLISH),
                laidOut ? view.getWidth() : SIDE,
                laidOut ? view.getHeight() : SIDE, drawing, legend, table);
    }

    private Caption caption(OrbitScene scene, String what, String models, String element) {
        return new Caption(what, scene.name(), scene.experiment().scene().variant(), scene.experiment().scene().overrides(), models,
                element, version);
    }

    private static String stem(OrbitScene scene, String view, O2 element) {
        return scene.name() + "-" + view + "-" + Caption.degrees(element) + (element.mirror() ? "-mirrored" : "");
    }

    /** Returns them all, what is looked at first in front. */
    static List<Exhibit> all(WorkspaceStore store, OrbitModel model, OrbitViews views, OrbitInspector inspector, TrainingPanel training,
            SettingsPanel settings) {
        OrbitExhibits exhibits = new OrbitExhibits(store, model);
        List<Exhibit> all = new ArrayList<>(views.exhibits(exhibits));
        all.addAll(inspector.exhibits(exhibits));
        all.add(training.exhibit(exhibits));
        all.add(settings.exhibit(exhibits));
        return List.copyOf(all);
    }
}
