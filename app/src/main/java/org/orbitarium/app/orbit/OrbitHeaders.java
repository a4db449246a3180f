package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Panel;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.LegendView;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.runs.Result;

/**
 * What the headers of the three views say, and what goes first where room is short. The arena first leaves away what its labels say as
 * well; the dial keeps the name of its form to the last, because no number stands without it.
 */
final class OrbitHeaders {

    private static final LegendFigure.Entry TRUTH = new LegendFigure.Entry("Truth", Role.TRUTH, LegendFigure.Kind.LINE);

    private final Panel arena;
    private final Panel dial;
    private final Panel latents;
    private final LegendView bodies;
    private final LegendView curves;
    private final LegendView curvesAndBand;
    private final Label residual = new Label("Residual of F = f(E(x), a)");

    private OrbitHeaders(Typefaces typefaces, Panel arena, Panel dial, Panel latents) {
        this.arena = arena;
        this.dial = dial;
        this.latents = latents;
        bodies = new LegendView(typefaces);
        curves = new LegendView(typefaces);
        curvesAndBand = new LegendView(typefaces);
        residual.getStyleClass().add("panel-caption");
    }

    /** Lets the headers of three panels follow workspace and model from now on. */
    static void keep(WorkspaceStore store, OrbitModel model, Typefaces typefaces, Panel arena, Panel dial, Panel latents) {
        new OrbitHeaders(typefaces, arena, dial, latents).follow(store, model);
    }

    private void follow(WorkspaceStore store, OrbitModel model) {
        store.follow(Workspace::look, look -> List.of(bodies, curves, curvesAndBand)
                .forEach(legend -> legend.figureStyleProperty().set(look.style())));
        model.scene().subscribe(this::legends);
        store.property().subscribe(this::looks);
        model.learned().subscribe(words -> {
            arena.chip(words);
            latents.chip(words);
        });
        String question = "does turning the input turn the latent, and nothing else?";
        latents.looks(List.of(new Panel.Look(question, residual), new Panel.Look("", residual), new Panel.Look("", null)));
    }

    private void looks(Workspace w) {
        String g = "at g = " + Math.round(w.element().angleDegrees()) % 360 + "°" + (w.element().mirror() ? " mirrored" : "");
        String ahead = g + ", " + w.ahead() + (w.ahead() == 1 ? " step ahead" : " steps ahead");
        arena.looks(List.of(new Panel.Look(ahead, bodies), new Panel.Look(g, bodies), new Panel.Look("", bodies),
                new Panel.Look(ahead, null), new Panel.Look(g, null), new Panel.Look("", null)));
        String form = OrbitInspector.formName(w.form());
        dial.looks(List.of(new Panel.Look("relMSE, " + form, curvesAndBand), new Panel.Look("relMSE, " + form, curves),
                new Panel.Look("relMSE, " + form, null), new Panel.Look(form, null)));
    }

    private void legends(@Nullable OrbitScene scene) {
        List<LegendFigure.Entry> all = new ArrayList<>(List.of(TRUTH));
        if (scene != null) {
            scene.models().forEach(trained -> all.add(new LegendFigure.Entry(trained.name(), trained.role(),
                    trained.kind() == ModelKind.BASELINE ? LegendFigure.Kind.DASHED : LegendFigure.Kind.LINE)));
        }
        bodies.setInput(new LegendFigure.Input(all));
        List<LegendFigure.Entry> lines = new ArrayList<>();
        Result result = scene == null ? null : scene.result();
        if (result != null) {
            result.models().forEach(found ->
                    lines.add(new LegendFigure.Entry(found.name(), Role.of(found.side()), LegendFigure.Kind.LINE)));
        }
        curves.setInput(new LegendFigure.Input(lines));
        if (result != null && result.seeds().size() > 1) {
            lines.add(new LegendFigure.Entry("95 %, " + result.seeds().size() + " seeds", Role.EQUIVARIANT, LegendFigure.Kind.BAND));
        }
        curvesAndBand.setInput(new LegendFigure.Input(lines));
    }
}
