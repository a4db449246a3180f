package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.InspectorSection;
import org.orbitarium.app.shell.Panel;
import org.orbitarium.app.shell.Shot;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.views.FigureView;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.figures.Drawing;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.export.Caption;
import org.orbitarium.engine.figures.export.FigureTables;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.figures.export.TableFigure;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.OrbitTable;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.ResultTables;
import org.orbitarium.engine.runs.SettingTables;
import org.orbitarium.engine.runs.Versions;
import org.orbitarium.engine.scenes.Scene;

/**
 * What can be taken out of the Orbit bench: its views as figures with their numbers, its inspector as tables. All that people read is in
 * the language of the window; numbers for programs are in English.
 */
final class OrbitExhibits {

    private static final double SIDE = 560;
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

    /**
     * Returns the arena with where everything stands.
     *
     * @param missed says what read-outs miss by themselves; empty for nothing
     */
    Exhibit arena(Panel panel, FigureView<?> view, Function<Texts, String> missed) {
        return new Exhibit(OrbitViews.ARENA, false, panel, panel::extra, () -> moment(OrbitViews.ARENA, view, (now, texts) -> {
            OrbitRequest request = now.request();
            String said = texts.get(request.ahead() == 1 ? "caption.arena-one" : "caption.arena", request.sample() + 1,
                    request.precision().label(), request.ahead());
            String misses = missed.apply(texts);
            return misses.isEmpty() ? said : texts.get("caption.then", said, misses);
        }, now -> FigureTables.arena(now.arena())));
    }

    /** Returns the latents with their residuals. */
    Exhibit latents(Panel panel, FigureView<?> view) {
        return new Exhibit(OrbitViews.LATENTS, false, panel, panel::extra, () -> moment(OrbitViews.LATENTS, view, (now, texts) ->
                texts.get("caption.latents", now.request().precision().label(), now.request().sample() + 1), now -> {
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
            Workspace w = store.get();
            boolean learns = !input.training().isEmpty();
            Function<Texts, Caption> caption = texts -> {
                boolean several = result != null && result.seeds().size() > 1;
                String said = texts.get(several ? "caption.dial-seeds" : "caption.dial", texts.get("form." + w.form().label() + ".low"));
                return caption(scene, learns ? texts.get("caption.dashed", said, learned(texts)) : said,
                        result == null ? "" : Caption.seeds(result.seeds(), texts.language()),
                        Caption.element(w.element(), texts.language()), texts);
            };
            List<TrainingStatus.Live> live = learns ? model.training().get().profiles() : List.of();
            String from = learned(ENGLISH);
            return drawn(view, caption, stem(scene, OrbitViews.DIAL, w.element()), curves(input, texts()), () -> {
                OrbitTable table = new OrbitTable(scene.wedge(), w.form(), w.element().mirror()).run(result);
                live.forEach(profile -> table.training(profile.name(), from, profile.profile()));
                return table.table();
            });
        });
    }

    /** Says which models learn, or how far the training is. */
    String learned(Texts texts) {
        TrainingStatus.@Nullable At learned = model.learned().get();
        return learned == null ? model.training().get().words(texts) : learned.words(texts);
    }

    private static LegendFigure.Input curves(DialFigure.Input input, Texts texts) {
        List<LegendFigure.Entry> entries = new ArrayList<>();
        input.curves().forEach(curve -> entries.add(new LegendFigure.Entry(curve.name(), curve.role(), LegendFigure.Kind.LINE)));
        input.training().forEach(curve -> entries.add(new LegendFigure.Entry(texts.get("caption.in-training", curve.name()), curve.role(),
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
            LegendFigure.Input legend = new LegendFigure.Input(input.series().stream()
                    .map(series -> new LegendFigure.Entry(series.name(), series.role(), LegendFigure.Kind.LINE)).toList());
            return drawn(view, texts -> caption(scene, texts.get("caption.losses"), model.training().get().words(texts), "", texts),
                    scene.name() + "-losses", legend,
                    () -> FigureTables.curves(input, ENGLISH.get("training.step"), ENGLISH.get("training.loss")));
        });
    }

    /** Returns what was measured of the models. */
    Exhibit result(InspectorSection section) {
        return table("result", section, (scene, texts) -> scene.result() == null ? null
                : new ResultTables(texts.language()).models(scene.result()));
    }

    /** Returns the published numbers beside ours. */
    Exhibit published(InspectorSection section) {
        return table("published", section, (scene, texts) -> {
            List<Scene.PublishedNumber> numbers = scene.experiment().scene().published();
            ResultTables tables = new ResultTables(texts.language());
            Result result = scene.result();
            return result == null ? tables.unmeasured(numbers)
                    : tables.published(new PublishedWords(numbers, texts).all(result.published()));
        });
    }

    /** Returns the settings of the scene. */
    Exhibit settings(InspectorSection section) {
        return table("settings", section, (scene, texts) -> new SettingTables(texts.language()).settings(scene.experiment().scene()));
    }

    private Exhibit table(String name, InspectorSection section, BiFunction<OrbitScene, Texts, @Nullable Table> content) {
        return new Exhibit(name, true, section, section::extra, () -> {
            OrbitScene scene = model.scene().get();
            Texts texts = texts();
            Table table = scene == null ? null : content.apply(scene, texts);
            Table data = scene == null ? null : content.apply(scene, ENGLISH);
            if (scene == null || table == null || data == null || table.rows().isEmpty()) {
                return null;
            }
            Style style = store.get().look().style();
            return new Shot(of(scene, table, texts), scene.name() + "-" + name, style, 0, 0,
                    (width, height) -> TableFigure.build(table, style), NO_LEGEND, () -> table,
                    new Shot.Data(of(scene, data, ENGLISH), () -> data));
        });
    }

    private Caption of(OrbitScene scene, Table table, Texts texts) {
        Result result = scene.result();
        return caption(scene, table.caption(), result == null ? "" : Caption.seeds(result.seeds(), texts.language()), "", texts);
    }

    /** Returns what a view shows at the moment that was last computed, which is the one that is seen. */
    private @Nullable Shot moment(String name, FigureView<?> view, BiFunction<OrbitMoment, Texts, String> what,
            Function<OrbitMoment, Table> table) {
        OrbitMoment now = model.moment().get();
        if (now == null || model.scene().get() == null) {
            return null;
        }
        OrbitScene scene = now.request().scene();
        return drawn(view, texts -> caption(now, what.apply(now, texts), texts), stem(scene, name, now.request().element()), NO_LEGEND,
                () -> table.apply(now));
    }

    /** Returns the caption of what is shown at a moment. */
    Caption caption(OrbitMoment now, String what, Texts texts) {
        OrbitScene scene = now.request().scene();
        Result result = scene.result();
        TrainingStatus.@Nullable At learned = model.learned().get();
        // one seed's models are shown, whatever the run has
        String models = learned != null ? learned.words(texts)
                : result == null || scene.models().isEmpty() ? "" : Caption.seeds(result.seeds().subList(0, 1), texts.language());
        String when = (scene.time().seconds() > 0 ? "t = " : "") + scene.time().words(now.request().step(), texts);
        return caption(scene, what, models, texts.get("caption.at", Caption.element(now.request().g(), texts.language()), when), texts);
    }

    private @Nullable Shot drawn(FigureView<?> view, Function<Texts, Caption> caption, String file, LegendFigure.Input legend,
            Supplier<Table> table) {
        Drawing drawing = view.drawing();
        boolean laidOut = view.getWidth() >= 1 && view.getHeight() >= 1;
        return drawing == null ? null : new Shot(caption.apply(texts()), file, view.figureStyleProperty().get(),
                laidOut ? view.getWidth() : SIDE, laidOut ? view.getHeight() : SIDE, drawing, legend, table,
                new Shot.Data(caption.apply(ENGLISH), table));
    }

    Texts texts() {
        return Words.texts(store.get().look().language());
    }

    Caption caption(OrbitScene scene, String what, String models, String element, Texts texts) {
        return new Caption(what, scene.name(), scene.experiment().scene().variant(), scene.experiment().scene().overrides(), models,
                element, version, texts.language());
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
