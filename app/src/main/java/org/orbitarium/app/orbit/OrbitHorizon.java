package org.orbitarium.app.orbit;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Panel;
import org.orbitarium.app.shell.Shot;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.views.HorizonView;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.Drawing;
import org.orbitarium.engine.figures.HorizonFigure;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.export.Caption;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.runs.HorizonCurves;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.RolloutTables;

/** Keeps the charts of rollouts at the scene's run: how errors and residuals grow with the horizon. */
final class OrbitHorizon {

    private static final Texts ENGLISH = Words.texts(Language.ENGLISH);

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final Words words;
    private final HorizonView view;
    private final Panel panel;
    private @Nullable Measured measured;

    /** What the charts depend on. */
    private record Measured(boolean loaded, @Nullable Result result, ErrorForm form, Texts texts) {
    }

    private OrbitHorizon(WorkspaceStore store, OrbitModel model, Words words, HorizonView view, Panel panel) {
        this.store = store;
        this.model = model;
        this.words = words;
        this.view = view;
        this.panel = panel;
    }

    /** Lets the charts follow workspace and model from now on. */
    static OrbitHorizon keep(WorkspaceStore store, OrbitModel model, Words words, HorizonView view, Panel panel) {
        OrbitHorizon kept = new OrbitHorizon(store, model, words, view, panel);
        model.scene().subscribe(scene -> kept.show());
        store.follow(Workspace::form, form -> kept.show());
        words.present().subscribe(texts -> kept.show());
        return kept;
    }

    private void show() {
        OrbitScene scene = model.scene().get();
        ErrorForm form = store.get().form();
        Texts texts = words.present().getValue();
        Measured now = new Measured(scene != null, scene == null || !scene.rolled() ? null : scene.result(), form, texts);
        if (now.equals(measured)) {
            return;
        }
        measured = now;
        String measure = texts.get("orbit.measure", texts.get("form." + form.label() + ".low"));
        String none = texts.get(scene == null ? "orbit.loading" : "horizon.none");
        view.setInput(now.result == null ? new HorizonFigure.Input(measure, List.of(), none)
                : HorizonCurves.of(now.result, form, measure, none));
        int seeds = now.result == null ? 0 : now.result.seeds().size();
        String bars = seeds > 1 ? texts.get("horizon.seeds", seeds) : "";
        panel.looks(List.of(new Panel.Look(bars, null), new Panel.Look("", null)));
    }

    /** Returns the charts with the numbers of every model and horizon. */
    Exhibit exhibit(OrbitExhibits captions) {
        return new Exhibit("horizon", false, panel, panel::extra, () -> {
            OrbitScene scene = model.scene().get();
            Drawing drawing = view.drawing();
            Result result = scene == null || !scene.rolled() ? null : scene.result();
            if (scene == null || result == null || result.rollout().isEmpty() || drawing == null) {
                return null;
            }
            ErrorForm form = store.get().form();
            Function<Texts, Caption> caption = texts -> captions.caption(scene, texts.get("caption.horizon",
                    texts.get("form." + form.label() + ".low")), Caption.seeds(result.seeds(), texts.language()), "", texts);
            Texts texts = captions.texts();
            return new Shot(caption.apply(texts), scene.name() + "-horizon", store.get().look().style(), Math.max(1, view.getWidth()),
                    Math.max(1, view.getHeight()), drawing, new LegendFigure.Input(List.of()), () -> table(texts, result, form),
                    new Shot.Data(caption.apply(ENGLISH), () -> table(ENGLISH, result, form)));
        });
    }

    private static Table table(Texts texts, Result result, ErrorForm form) {
        return new RolloutTables(texts.language()).horizon(result, form);
    }
}
