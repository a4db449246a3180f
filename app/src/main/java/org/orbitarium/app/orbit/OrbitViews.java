package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Icons;
import org.orbitarium.app.shell.Panel;
import org.orbitarium.app.shell.Segments;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.DialView;
import org.orbitarium.app.views.FigureView;
import org.orbitarium.app.views.LatentsView;
import org.orbitarium.app.views.LegendView;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.OrbitCurve;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.scenes.View;

/** Builds the three linked views and binds them to the workspace and the model; arranges them over the bench. */
final class OrbitViews extends Region {

    static final String ARENA = "arena";
    static final String DIAL = "dial";
    static final String LATENTS = "latents";

    private static final double GAP = 8;
    private static final double TALL = 740;
    private static final double NARROW = 600;
    private static final double LATENTS_TALL = 232;
    private static final double LATENTS_LOW = 140;
    private static final List<String> ORDER = List.of("", ARENA, DIAL, LATENTS);

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final ArenaView arena;
    private final DialView dial;
    private final LatentsView latents;
    private final LegendView arenaLegend;
    private final LegendView dialLegend;
    private final Panel arenaPanel;
    private final Panel dialPanel;
    private final Panel latentsPanel;
    private List<OrbitCurve> curves = List.of();
    /** The dial's range is kept while g moves or mirrors and models learn. */
    private DialFigure.Range range = DialFigure.Range.around(List.of());
    private String ranged = "";
    private final Label readOut = new Label();
    private final Label nothing = new Label();
    private boolean narrow;

    OrbitViews(WorkspaceStore store, OrbitModel model, Typefaces typefaces, Node why) {
        this.store = store;
        this.model = model;
        arena = new ArenaView(typefaces);
        dial = new DialView(typefaces);
        latents = new LatentsView(typefaces);
        arenaLegend = new LegendView(typefaces);
        dialLegend = new LegendView(typefaces);
        readOut.getStyleClass().add("arena-foot");
        readOut.setWrapText(false);
        VBox pictured = new VBox(arena, readOut);
        VBox.setVgrow(arena, Priority.ALWAYS);
        pictured.setMinSize(0, 0);
        nothing.getStyleClass().add("empty-words");
        nothing.setWrapText(true);
        arenaPanel = new Panel("Arena", pictured).extra(arenaLegend, enlarge(ARENA));
        dialPanel = new Panel("Orbit dial", new StackPane(dial, why)).extra(dialLegend, enlarge(DIAL));
        latentsPanel = new Panel("Latents", new StackPane(latents, nothing)).extra(residualName(), precision(), enlarge(LATENTS));
        getChildren().addAll(arenaPanel, dialPanel, latentsPanel);
        bind();
    }

    /** Returns the panel after this one in the order in which they are enlarged. */
    static String next(String enlarged) {
        return ORDER.get((ORDER.indexOf(enlarged) + 1) % ORDER.size());
    }

    private void bind() {
        store.follow(Workspace::look, look -> {
            for (FigureView<?> view : List.of(arena, dial, latents, arenaLegend, dialLegend)) {
                view.figureStyleProperty().set(look.style());
            }
        });
        arena.onAngle(this::turn);
        dial.onAngle(this::turn);
        model.moment().subscribe(moment -> {
            if (moment != null) {
                arena.setInput(moment.arena());
                latents.setInput(moment.latents());
            }
        });
        model.failure().subscribe(failure -> arena.setInput(ArenaFigure.Input.empty(null,
                failure.isEmpty() ? "Loading the scene" : failure)));
        model.scene().subscribe(scene -> {
            legends();
            showCurves();
            words(scene);
            requestLayout();
        });
        model.training().map(TrainingStatus::profiles).subscribe(profiles -> showDial());
        store.follow(w -> Map.entry(w.form(), w.element().mirror()), changed -> showCurves());
        store.follow(Workspace::element, element -> showDial());
        store.follow(Workspace::enlarged, enlarged -> requestLayout());
        store.property().subscribe(this::captions);
        model.learned().subscribe(words -> {
            arenaPanel.chip(words);
            latentsPanel.chip(words);
            captions(store.get());
            showDial();
        });
        latentsPanel.caption("does turning the input turn the latent, and nothing else?");
    }

    /** Returns what the arena shows. */
    ObservableValue<ArenaFigure.@Nullable Input> arenaInput() {
        return arena.inputProperty();
    }

    /** Returns what the dial shows. */
    ObservableValue<DialFigure.@Nullable Input> dialInput() {
        return dial.inputProperty();
    }

    /** Turns g to an angle, as a hand does. */
    void turn(double degrees) {
        store.update(w -> w.withElement(new O2(Math.toRadians(degrees), w.element().mirror())).withMotion(false, w.playing()));
    }

    private void captions(Workspace w) {
        String g = Math.round(w.element().angleDegrees()) % 360 + "°" + (w.element().mirror() ? " mirrored" : "");
        boolean shipped = model.learned().get().isEmpty();
        String ahead = ", " + w.ahead() + (w.ahead() == 1 ? " step ahead" : " steps ahead");
        arenaPanel.caption(narrow && !shipped ? "" : "at g = " + g + (narrow ? "" : ahead));
        dialPanel.caption("relMSE, " + OrbitInspector.formName(w.form()));
    }

    /** What a read-out misses by itself is part of every distance that the arena tells. */
    private void words(@Nullable OrbitScene scene) {
        List<String> missed = new ArrayList<>();
        if (scene != null) {
            for (OrbitScene.Trained trained : scene.models()) {
                Double error = trained.readOut() == null ? null : trained.readOut().error().get("block position");
                if (error != null) {
                    missed.add(String.format(Locale.ROOT, "%s %.1f %%", trained.name(), 100 * error));
                }
            }
        }
        readOut.setText(missed.isEmpty() ? "" : "Read-out alone misses of the block's position: " + String.join(", ", missed));
        readOut.setVisible(!missed.isEmpty());
        readOut.setManaged(!missed.isEmpty());
        nothing.setText(scene == null || !scene.models().isEmpty() ? ""
                : "No trained model yet: press T or run “orbitarium run " + scene.name() + "”");
    }

    private void legends() {
        OrbitScene scene = model.scene().get();
        List<LegendFigure.Entry> bodies = new ArrayList<>(List.of(new LegendFigure.Entry("Truth", Role.TRUTH, LegendFigure.Kind.LINE)));
        List<LegendFigure.Entry> lines = new ArrayList<>();
        if (scene != null) {
            for (OrbitScene.Trained trained : scene.models()) {
                bodies.add(new LegendFigure.Entry(trained.name(), trained.role(),
                        trained.kind() == ModelKind.BASELINE ? LegendFigure.Kind.DASHED : LegendFigure.Kind.LINE));
            }
            Result result = scene.result();
            if (result != null) {
                result.models().forEach(found ->
                        lines.add(new LegendFigure.Entry(found.name(), OrbitCurves.role(found.kind()), LegendFigure.Kind.LINE)));
                if (result.seeds().size() > 1 && !narrow) {
                    String seeds = "95 %, " + result.seeds().size() + " seeds";
                    lines.add(new LegendFigure.Entry(seeds, Role.EQUIVARIANT, LegendFigure.Kind.BAND));
                }
            }
        }
        arenaLegend.setInput(new LegendFigure.Input(bodies));
        dialLegend.setInput(new LegendFigure.Input(lines));
    }

    private void showCurves() {
        OrbitScene scene = model.scene().get();
        Result result = scene == null ? null : scene.result();
        ErrorForm form = store.get().form();
        curves = result == null ? List.of() : OrbitCurves.of(result, form, store.get().element().mirror());
        String subject = scene == null ? "" : scene.experiment().scene().name() + ", " + form;
        if (!subject.equals(ranged)) {
            ranged = subject;
            List<OrbitCurve> all = new ArrayList<>();
            if (result != null) {
                all.addAll(OrbitCurves.of(result, form, false));
                all.addAll(OrbitCurves.of(result, form, true));
            }
            range = DialFigure.Range.around(all);
        }
        showDial();
    }

    private void showDial() {
        Workspace w = store.get();
        OrbitScene scene = model.scene().get();
        TrainingStatus training = model.training().get();
        List<OrbitCurve> live = new ArrayList<>();
        for (TrainingStatus.Live profile : training.profiles()) {
            OrbitCurve curve = OrbitCurves.live(profile, w.form(), w.element().mirror());
            if (curve != null) {
                live.add(curve);
            }
        }
        String message = scene == null ? "" : curves.isEmpty() && live.isEmpty() ? "Nothing measured on this orbit yet" : "";
        String trained = model.learned().get().isEmpty() ? training.words() : model.learned().get();
        DialFigure.Input input = new DialFigure.Input("relMSE", curves, scene == null ? null : scene.wedge(), w.element().angleDegrees(),
                w.element().mirror(), live, live.isEmpty() ? "" : trained, false, message).holding(range);
        range = input.range();
        dial.setInput(input);
    }

    private Node residualName() {
        Label label = new Label("Residual of F = f(E(x), a)");
        label.getStyleClass().add("panel-caption");
        return label;
    }

    private Node precision() {
        Segments<Precision> segments = new Segments<>(List.of(Precision.values()), Precision::label,
                precision -> store.update(w -> w.withPrecision(precision)));
        store.follow(Workspace::precision, segments::select);
        return segments;
    }

    private Node enlarge(String name) {
        Button button = new Button();
        button.setGraphic(Icons.icon("fth-maximize-2"));
        button.getStyleClass().add("icon-button");
        button.setTooltip(new Tooltip("Let this view fill the bench, or give the others their room back (F)"));
        button.setAccessibleText("Enlarge the " + name);
        button.setOnAction(event -> store.update(w -> w.withEnlarged(w.enlarged().equals(name) ? "" : name)));
        return button;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        String enlarged = store.get().enlarged();
        place(arenaPanel, enlarged, ARENA);
        place(dialPanel, enlarged, DIAL);
        place(latentsPanel, enlarged, LATENTS);
        if (!enlarged.isEmpty()) {
            return;
        }
        double low = height >= TALL ? LATENTS_TALL : LATENTS_LOW;
        double top = Math.max(0, height - low - GAP);
        OrbitScene scene = model.scene().get();
        boolean pictured = scene == null || scene.experiment().scene().views().contains(View.ARENA);
        double half = pictured ? Math.floor((width - GAP) / 2) : -GAP;
        boolean tight = width - half - GAP < NARROW;
        if (narrow != tight) {
            narrow = tight;
            legends();
            captions(store.get());
        }
        arenaPanel.setVisible(pictured);
        arenaPanel.resizeRelocate(0, 0, Math.max(0, half), top);
        dialPanel.resizeRelocate(half + GAP, 0, width - half - GAP, top);
        latentsPanel.resizeRelocate(0, top + GAP, width, low);
    }

    private void place(Panel panel, String enlarged, String name) {
        panel.setVisible(enlarged.isEmpty() || enlarged.equals(name));
        if (enlarged.equals(name)) {
            panel.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
