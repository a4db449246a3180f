package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Panel;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.LegendView;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.figures.ElementWords;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.runs.Result;

/**
 * What the headers of the three views say, and what goes first where room is short. The arena first leaves away what its labels say as
 * well; the dial keeps the name of its form to the last, because no number stands without it.
 */
final class OrbitHeaders {

    private final Words words;
    private final OrbitModel model;
    private final Panels panels;
    /** One for each of the worlds: a legend can stand in one header only. */
    private final List<LegendView> bodies;
    private final List<LegendView> bodiesAndVectors;
    private final LegendView curves;
    private final LegendView curvesAndBand;
    private final Label residual;

    /**
     * Whose headers they are.
     *
     * @param worlds  arena and stage
     * @param dial    the dial
     * @param balls   balls and ladder: both name their models themselves
     * @param latents strips and meter
     */
    record Panels(List<Panel> worlds, Panel dial, Panel balls, Panel latents) {

        /** Copies the list. */
        Panels {
            worlds = List.copyOf(worlds);
        }
    }

    private OrbitHeaders(Words words, Typefaces typefaces, Panels panels, OrbitModel model) {
        this.words = words;
        this.model = model;
        this.panels = panels;
        bodies = panels.worlds().stream().map(panel -> new LegendView(typefaces)).toList();
        bodiesAndVectors = panels.worlds().stream().map(panel -> new LegendView(typefaces)).toList();
        curves = new LegendView(typefaces);
        curvesAndBand = new LegendView(typefaces);
        residual = words.show(new Label(), "head.residual");
        residual.getStyleClass().add("panel-caption");
    }

    /** Lets the headers of panels follow workspace and model from now on. */
    static void keep(WorkspaceStore store, OrbitModel model, Words words, Typefaces typefaces, Panels panels) {
        new OrbitHeaders(words, typefaces, panels, model).follow(store);
    }

    private void follow(WorkspaceStore store) {
        store.follow(Workspace::look, look -> Stream.of(bodies, bodiesAndVectors, List.of(curves, curvesAndBand)).flatMap(List::stream)
                .forEach(legend -> legend.figureStyleProperty().set(look.style())));
        model.scene().subscribe(scene -> {
            legends(scene);
            looks(store.get());
        });
        store.property().subscribe(this::looks);
        model.learned().subscribe(learned -> chips(learned));
        words.present().subscribe(texts -> {
            legends(model.scene().get());
            looks(store.get());
            chips(model.learned().get());
        });
    }

    private void chips(TrainingStatus.@Nullable At learned) {
        String text = learned == null ? "" : learned.words(words.present().getValue());
        panels.worlds().forEach(panel -> panel.chip(text));
        panels.latents().chip(text);
    }

    private void looks(Workspace w) {
        String g = model.spatial() ? words.get("head.at", new ElementWords(w.look().language()).of(w.motionOfSpace()))
                : words.get(w.element().mirror() ? "head.at-mirrored" : "head.at", Math.round(w.element().angleDegrees()) % 360 + "°");
        String ahead = w.ahead() == 0 ? g : words.get(w.ahead() == 1 ? "head.one-ahead" : "head.ahead", g, w.ahead());
        for (int i = 0; i < panels.worlds().size(); i++) {
            LegendView few = bodies.get(i);
            LegendView all = bodiesAndVectors.get(i);
            panels.worlds().get(i).looks(List.of(new Panel.Look(ahead, all), new Panel.Look(g, all), new Panel.Look(ahead, few),
                    new Panel.Look(g, few), new Panel.Look("", few), new Panel.Look(ahead, null), new Panel.Look(g, null),
                    new Panel.Look("", null)));
        }
        String form = words.get("form." + w.form().label() + ".low");
        String measure = words.get("head.measure", form);
        panels.dial().looks(List.of(new Panel.Look(measure, curvesAndBand), new Panel.Look(measure, curves), new Panel.Look(measure, null),
                new Panel.Look(form, null)));
        // at the identity residuals are rounding, whatever the model
        String question = words.get(model.identity(w) ? "head.identity" : "head.question");
        panels.latents().looks(List.of(new Panel.Look(question, residual), new Panel.Look(question, null), new Panel.Look("", residual),
                new Panel.Look("", null)));
        panels.balls().looks(List.of(new Panel.Look(measure, null), new Panel.Look(form, null)));
    }

    private void legends(@Nullable OrbitScene scene) {
        bodies.forEach(legend -> legend.setInput(BodyLegend.of(scene, words.present().getValue())));
        bodiesAndVectors.forEach(legend -> legend.setInput(BodyLegend.withVectors(scene, words.present().getValue())));
        List<LegendFigure.Entry> lines = new ArrayList<>();
        Result result = scene == null ? null : scene.result();
        if (result != null) {
            result.models().forEach(found ->
                    lines.add(new LegendFigure.Entry(found.name(), Role.of(found.side()), LegendFigure.Kind.LINE)));
        }
        curves.setInput(new LegendFigure.Input(lines));
        if (result != null && result.seeds().size() > 1) {
            lines.add(new LegendFigure.Entry(words.get("head.seeds", result.seeds().size()), Role.EQUIVARIANT, LegendFigure.Kind.BAND));
        }
        curvesAndBand.setInput(new LegendFigure.Input(lines));
    }
}
