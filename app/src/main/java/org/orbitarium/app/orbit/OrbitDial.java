package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.views.DialView;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.figures.OrbitCurve;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.ResultCurves;

/** Keeps a dial at the present workspace: the curves of the scene's run, those of the models that learn, and one range for all of them. */
final class OrbitDial {

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final Words words;
    private final DialView view;
    private List<OrbitCurve> curves = List.of();
    private Measured measured = new Measured(null, ErrorForm.POOLED, false);
    /** Of what was measured, of both kinds of elements: kept while g moves or mirrors. */
    private DialFigure.Range still = DialFigure.Range.around(List.of());
    /** The same, grown by the curves of the models that learn. */
    private DialFigure.Range range = still;

    /** What the curves of the run depend on. */
    private record Measured(@Nullable Result result, ErrorForm form, boolean mirror) {
    }

    private OrbitDial(WorkspaceStore store, OrbitModel model, Words words, DialView view) {
        this.store = store;
        this.model = model;
        this.words = words;
        this.view = view;
    }

    /** Lets a dial follow workspace and model from now on. */
    static void keep(WorkspaceStore store, OrbitModel model, Words words, DialView view) {
        new OrbitDial(store, model, words, view).follow();
    }

    private void follow() {
        model.scene().subscribe(scene -> measured());
        store.follow(w -> Map.entry(w.form(), w.element().mirror()), changed -> measured());
        store.follow(Workspace::element, element -> turn());
        model.training().map(TrainingStatus::profiles).subscribe(profiles -> show());
        model.learned().subscribe(learned -> show());
        words.present().subscribe(texts -> show());
    }

    /** Turns the knob of what is shown; curves that hold at another element alike are not made again. */
    private void turn() {
        DialFigure.Input shown = view.getInput();
        if (shown != null) {
            view.setInput(shown.at(store.get().element().angleDegrees()));
        }
    }

    private void measured() {
        OrbitScene scene = model.scene().get();
        if (scene == null) {
            show();
            return;
        }
        Measured now = new Measured(scene.result(), store.get().form(), store.get().element().mirror());
        if (!now.equals(measured)) {
            measured = now;
            List<OrbitCurve> turned = curves(now.result, now.form, false);
            List<OrbitCurve> mirrored = curves(now.result, now.form, true);
            curves = now.mirror ? mirrored : turned;
            still = DialFigure.Range.around(Stream.concat(turned.stream(), mirrored.stream()).toList());
        }
        show();
    }

    private static List<OrbitCurve> curves(@Nullable Result result, ErrorForm form, boolean mirror) {
        return result == null ? List.of() : ResultCurves.of(result, form, mirror);
    }

    private void show() {
        OrbitScene scene = model.scene().get();
        if (scene == null) {
            // the curves of the scene before stay, grey, until those of the next one are there
            DialFigure.Input last = view.getInput();
            view.setInput(last == null ? new DialFigure.Input("relMSE", List.of(), null, store.get().element().angleDegrees(), false,
                    List.of(), "", false, "") : last.at(store.get().element().angleDegrees()).faded());
            return;
        }
        Workspace w = store.get();
        List<OrbitCurve> live = new ArrayList<>();
        TrainingStatus training = model.training().get();
        for (TrainingStatus.Live profile : training.profiles().isEmpty() ? scene.profiles() : training.profiles()) {
            OrbitCurve curve = OrbitCurves.live(profile, w.form(), w.element().mirror());
            if (curve != null) {
                live.add(curve);
            }
        }
        String message = curves.isEmpty() && live.isEmpty() ? words.get("orbit.nothing-measured") : "";
        TrainingStatus.@Nullable At learned = model.learned().get();
        Texts texts = words.present().getValue();
        String trained = learned != null ? learned.words(texts)
                : training.profiles().isEmpty() ? texts.get("orbit.coarse") : training.words(texts);
        DialFigure.Input input = new DialFigure.Input("relMSE", curves, scene.wedge(), w.element().angleDegrees(), w.element().mirror(),
                live, live.isEmpty() ? "" : trained, false, message).holding(training.profiles().isEmpty() ? still : range);
        range = input.range();
        view.setInput(input);
    }
}
