package org.orbitarium.app.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.orbit.OrbitScene;
import org.orbitarium.app.orbit.SceneSide;
import org.orbitarium.app.shell.ControlPage;
import org.orbitarium.app.shell.Icons;
import org.orbitarium.app.shell.Panel;
import org.orbitarium.app.shell.Segments;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.CurveView;
import org.orbitarium.app.views.FigureView;
import org.orbitarium.app.views.ShareView;
import org.orbitarium.app.views.TrailsView;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.TrailsFigure;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.runs.ControlResult;

/** Builds the views of the Control bench and binds them: arenas, turned-back trails, charts; arranges them over the bench. */
final class ControlViews extends Region {

    private static final double GAP = 8;
    /** From this height on all charts have room; below it they are tabs. */
    private static final double TALL = 700;
    private static final double CHARTS = 232;
    private static final double HEADER = 32;
    private static final double LEFT = 0.55;

    private final WorkspaceStore store;
    private final ControlModel model;
    private final SceneSide side;
    private final Words words;
    private final Supplier<Boolean> fresh;
    private final ArenaView first;
    private final ArenaView second;
    private final ArenaView both;
    private final TrailsView trails;
    private final CurveView time;
    private final CurveView orbit;
    private final CurveView horizon;
    private final ShareView success;
    private final List<Panel> arenas;
    private final Panel trailsPanel;
    private final SequencedMap<ControlPage.Chart, Panel> charts = new LinkedHashMap<>();
    private final BooleanProperty tabbed = new SimpleBooleanProperty(this, "tabbed", false);

    /**
     * Builds them.
     *
     * @param fresh says whether the loops that are shown are those that the workspace asks for
     */
    ControlViews(WorkspaceStore store, ControlModel model, SceneSide side, Words words, Typefaces typefaces, Supplier<Boolean> fresh) {
        this.store = store;
        this.model = model;
        this.side = side;
        this.words = words;
        this.fresh = fresh;
        first = new ArenaView(typefaces);
        second = new ArenaView(typefaces);
        both = new ArenaView(typefaces);
        trails = new TrailsView(typefaces);
        time = new CurveView(typefaces);
        orbit = new CurveView(typefaces);
        horizon = new CurveView(typefaces);
        success = new ShareView(typefaces);
        arenas = List.of(arena("panel.loops-equivariant", first), arena("panel.loops-baseline", second), arena("panel.loops", both));
        trailsPanel = new Panel(words.live("panel.trails"), trails).extra(enlarge(SceneSide.TRAILS));
        charts.put(ControlPage.Chart.TIME, chart("panel.control-time", time).extra(untabbed(quantities())));
        charts.put(ControlPage.Chart.ORBIT, chart("panel.control-orbit", orbit));
        charts.put(ControlPage.Chart.SUCCESS, chart("panel.control-success", success));
        charts.put(ControlPage.Chart.HORIZON, chart("panel.control-horizon", horizon));
        getStyleClass().add("control-views");
        setMinSize(0, 0);
        getChildren().addAll(arenas);
        getChildren().add(trailsPanel);
        getChildren().addAll(charts.values());
        bind();
    }

    private void bind() {
        store.follow(Workspace::look, look -> figures().forEach(view -> view.figureStyleProperty().set(look.style())));
        for (ArenaView view : List.of(first, second, both)) {
            view.onAngle(this::turn);
        }
        store.property().subscribe(this::show);
        model.moment().subscribe(this::show);
        model.held().subscribe(this::show);
        side.scene().subscribe(this::show);
        side.failure().subscribe(this::show);
        words.present().subscribe(this::show);
        store.follow(w -> List.of(w.enlarged(), w.control().together(), w.control().chart()), shown -> requestLayout());
        side.scene().subscribe(scene -> requestLayout());
        model.moment().map(moment -> moment == null ? 0 : moment.loops().size()).subscribe(loops -> requestLayout());
    }

    /** Lets a hand take what stands in the arenas. */
    void hold(ControlHand hand) {
        first.onPull(hand.in(0));
        second.onPull(hand.in(1));
        both.onPull(hand.in(0));
    }

    private List<FigureView<?>> figures() {
        return List.of(first, second, both, trails, time, orbit, horizon, success);
    }

    /** Turns g to an angle, as a hand does. */
    void turn(double degrees) {
        store.update(w -> w.withElement(new O2(Math.toRadians(degrees), w.element().mirror())).withMotion(false, w.playing()));
    }

    private void show() {
        OrbitScene scene = side.scene().getValue();
        if (scene != null && !scene.driven()) {
            return;
        }
        Workspace w = store.get();
        Texts texts = words.present().getValue();
        ControlMoment moment = model.moment().get();
        orbit.setInput(ControlFigures.orbit(scene, w, texts));
        success.setInput(ControlFigures.success(scene, texts));
        if (moment == null) {
            String failure = side.failure().getValue();
            String said = failure.isEmpty() ? texts.get("control.planning") : failure;
            for (ArenaView view : List.of(first, second, both)) {
                view.setInput(ArenaFigure.Input.empty(scene == null ? null : scene.wedge(), said));
            }
            trails.setInput(TrailsFigure.Input.empty(said));
            return;
        }
        boolean now = fresh.get();
        ControlModel.Held held = model.held().get();
        first.setInput(ControlFigures.arena(moment, w, now, held, 0));
        boolean two = moment.loops().size() > 1;
        second.setInput(two ? ControlFigures.arena(moment, w, now, held, 1)
                : ArenaFigure.Input.empty(moment.request().scene().wedge(), texts.get("control.no-models")));
        both.setInput(two ? ControlFigures.arena(moment, w, now, held, 1, 0) : ControlFigures.arena(moment, w, now, held, 0));
        trails.setInput(ControlFigures.trails(moment, w, texts));
        time.setInput(ControlFigures.time(moment, w, texts));
        horizon.setInput(ControlFigures.horizon(moment, texts));
        looks(moment, texts);
    }

    private void looks(ControlMoment moment, Texts texts) {
        for (int i = 0; i < 2; i++) {
            String name = i < moment.loops().size() ? moment.loops().get(i).name() : "";
            String same = texts.get("control.same", name);
            arenas.get(i).looks(List.of(new Panel.Look(same, null), new Panel.Look(name, null), new Panel.Look("", null)));
            arenas.get(i).chip(model.planning().get() && !fresh.get() ? texts.get("control.planning") : "");
        }
        String count = texts.get("control.elements", moment.tried());
        trailsPanel.looks(List.of(new Panel.Look(count, null), new Panel.Look("", null)));
        trailsPanel.chip(moment.filled() ? "" : texts.get("control.tried", moment.tried(), Math.max(1, moment.request().fill())));
        ControlResult found = ControlFigures.control(moment.request().scene());
        String ofRun = found == null ? "" : texts.get("control.tasks", found.tasks());
        charts.forEach((chart, panel) -> {
            String said = switch (chart) {
                case TIME -> texts.get("control.band", moment.tried());
                case ORBIT, SUCCESS -> ofRun;
                case HORIZON -> texts.get("control.horizon.what");
            };
            panel.looks(List.of(new Panel.Look(said, null), new Panel.Look("", null)));
        });
    }

    private Panel arena(String title, ArenaView view) {
        return new Panel(words.live(title), view).extra(enlarge(SceneSide.LOOPS));
    }

    private Panel chart(String title, FigureView<?> view) {
        Segments<ControlPage.Chart> tabs = new Segments<>(List.of(ControlPage.Chart.values()),
                chart -> words.live("control.chart." + chart.name().toLowerCase(Locale.ROOT)),
                chart -> store.update(w -> w.with(w.control().with(chart))));
        store.follow(w -> w.control().chart(), tabs::select);
        tabs.visibleProperty().bind(tabbed);
        tabs.managedProperty().bind(tabbed);
        return new Panel(words.live(title), view).extra(tabs, enlarge(SceneSide.CHARTS));
    }

    /** Returns the choice of what is told over time. */
    Region quantities() {
        Segments<ControlPage.Quantity> choice = new Segments<>(List.of(ControlPage.Quantity.values()),
                quantity -> words.live("control.quantity." + quantity.name().toLowerCase(Locale.ROOT)),
                quantity -> store.update(w -> w.with(w.control().with(quantity))));
        store.follow(w -> w.control().quantity(), choice::select);
        return choice;
    }

    private Region untabbed(Region node) {
        node.visibleProperty().bind(tabbed.not());
        node.managedProperty().bind(tabbed.not());
        return node;
    }

    private Region enlarge(String name) {
        Button button = new Button();
        button.setGraphic(Icons.icon("fth-maximize-2"));
        button.getStyleClass().add("icon-button");
        button.setTooltip(words.tooltip("panel.enlarge"));
        button.accessibleTextProperty().bind(words.present().map(texts -> texts.get("panel.enlarge-name", texts.get("panel." + name))));
        button.setOnAction(event -> store.update(w -> w.withEnlarged(w.enlarged().equals(name) ? "" : name)));
        return button;
    }

    /** Returns the panels with their views, for what is taken out of them; the trails first. */
    List<Shown> shown() {
        List<Shown> shown = new ArrayList<>(List.of(new Shown("trails", trailsPanel, trails),
                new Shown("loops-first", arenas.get(0), first),
                new Shown("loops-second", arenas.get(1), second), new Shown("loops-both", arenas.get(2), both)));
        charts.forEach((chart, panel) -> shown.add(new Shown("control-" + chart.name().toLowerCase(Locale.ROOT), panel, switch (chart) {
            case TIME -> time;
            case ORBIT -> orbit;
            case SUCCESS -> success;
            case HORIZON -> horizon;
        })));
        return shown;
    }

    /** A view with its panel. */
    record Shown(String name, Panel panel, FigureView<?> view) {
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double scale = store.get().look().scale();
        String enlarged = store.get().enlarged();
        boolean tall = height >= TALL * scale;
        tabbed.set(!tall || enlarged.equals(SceneSide.CHARTS));
        getManagedChildren().forEach(panel -> panel.setVisible(false));
        Panel chart = charts.getOrDefault(store.get().control().chart(), trailsPanel);
        switch (enlarged) {
            case SceneSide.TRAILS -> place(trailsPanel, 0, 0, width, height);
            case SceneSide.CHARTS -> place(chart, 0, 0, width, height);
            case SceneSide.LOOPS -> loops(width, height);
            default -> all(width, height, tall ? CHARTS * scale : 0, scale, chart);
        }
    }

    private void all(double width, double height, double low, double scale, Panel chart) {
        double top = low > 0 ? height - low - GAP : height;
        double left = Math.floor(LEFT * (width - GAP));
        double square = together() ? Math.min(left, 0.64 * top) : (left - GAP) / 2;
        double arena = Math.floor(Math.min(square + HEADER * scale, 0.62 * top));
        loops(left, arena);
        place(trailsPanel, left + GAP, 0, width - left - GAP, top);
        List<Panel> all = List.copyOf(charts.values());
        place(low > 0 ? all.getFirst() : chart, 0, arena + GAP, left, top - arena - GAP);
        if (low > 0) {
            double third = Math.floor((width - 2 * GAP) / 3);
            for (int i = 1; i < all.size(); i++) {
                double x = (i - 1) * (third + GAP);
                place(all.get(i), x, top + GAP, i == all.size() - 1 ? width - x : third, low);
            }
        }
    }

    private boolean together() {
        @Nullable ControlMoment moment = model.moment().get();
        return store.get().control().together() || (moment != null && moment.loops().size() == 1);
    }

    private void loops(double width, double height) {
        if (together()) {
            place(arenas.get(2), 0, 0, width, height);
        } else {
            double half = Math.floor((width - GAP) / 2);
            place(arenas.get(0), 0, 0, half, height);
            place(arenas.get(1), half + GAP, 0, width - half - GAP, height);
        }
    }

    private static void place(Panel panel, double x, double y, double width, double height) {
        panel.setVisible(true);
        panel.resizeRelocate(x, y, Math.max(0, width), Math.max(0, height));
    }

    /** Returns what the first arena, the second and the trails show, for an audience that sees the same. */
    Inputs inputs() {
        return new Inputs(first, second, both, trails);
    }

    /** The views that an audience sees too. */
    record Inputs(ArenaView first, ArenaView second, ArenaView both, TrailsView trails) {
    }
}
