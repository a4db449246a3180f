package org.orbitarium.app.orbit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Icons;
import org.orbitarium.app.shell.Panel;
import org.orbitarium.app.shell.Segments;
import org.orbitarium.app.shell.Space;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.BallView;
import org.orbitarium.app.views.DialView;
import org.orbitarium.app.views.FigureView;
import org.orbitarium.app.views.HorizonView;
import org.orbitarium.app.views.LadderView;
import org.orbitarium.app.views.LatentsView;
import org.orbitarium.app.views.Stacked;
import org.orbitarium.app.views.StageView;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.BallFigure;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.figures.HorizonFigure;
import org.orbitarium.engine.figures.LadderFigure;
import org.orbitarium.engine.figures.StageFigure;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.nn.Precision;

/** Builds the three linked views and binds them to the workspace and the model; arranges them over the bench. */
final class OrbitViews extends Region {

    static final String ARENA = "arena";
    static final String DIAL = "dial";
    static final String LATENTS = "latents";
    /** Of worlds in space, where it has a panel with the balls. */
    static final String LADDER = "ladder";

    private static final double GAP = 8;
    private static final double FADED = 0.4;
    private static final double TALL = 740;
    private static final double LATENTS_TALL = 232;
    private static final double LATENTS_LOW = 140;
    /** For every model beyond two. */
    private static final double LATENTS_MORE = 33;
    private static final double LEAST = 240;
    private static final double HEADER = 32;
    /** From so high on balls and ladder have room above each other. */
    private static final double BOTH = 300;
    /** Share of the width that a view keeps beside its explanation. */
    private static final double EXPLAINED = 0.6;
    private static final List<String> ORDER = List.of("", ARENA, DIAL, LATENTS);

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final Words words;
    private final ArenaView arena;
    private final DialView dial;
    private final LatentsView latents;
    private final StageView stage;
    private final BallView ball;
    private final LadderView ladder;
    private final HorizonView horizon;
    private final Panel arenaPanel;
    private final Panel dialPanel;
    private final Panel stagePanel;
    private final Panel ballPanel;
    private final Panel latentsPanel;
    private final Panel horizonPanel;
    private final OrbitHorizon rollouts;
    private final Region why;
    private final Label readOut = new Label();
    private final Label stageFoot = new Label();
    private final Stacked stacked;
    private final StringProperty ballTitle = new SimpleStringProperty(this, "ballTitle", "panel.ball");
    private final ViewTabs tabs;

    OrbitViews(WorkspaceStore store, OrbitModel model, Words words, Typefaces typefaces, Region why) {
        this.store = store;
        this.model = model;
        this.words = words;
        this.why = why;
        arena = new ArenaView(typefaces);
        dial = new DialView(typefaces);
        latents = new LatentsView(typefaces);
        stage = new StageView(typefaces);
        ball = new BallView(typefaces);
        ladder = new LadderView(typefaces);
        horizon = new HorizonView(typefaces);
        for (Label foot : List.of(readOut, stageFoot)) {
            foot.getStyleClass().add("arena-foot");
            foot.setWrapText(true);
            foot.setMinHeight(USE_PREF_SIZE);
        }
        VBox pictured = new VBox(arena, readOut);
        VBox.setVgrow(arena, Priority.ALWAYS);
        pictured.setMinSize(0, 0);
        arenaPanel = new Panel(words.live("panel.arena"), pictured).extra(enlarge(ARENA));
        dialPanel = new Panel(words.live("panel.dial"), dial).extra(enlarge(DIAL));
        latentsPanel = new Panel(words.live("panel.latents"), latents).extra(precision(), enlarge(LATENTS));
        VBox staged = new VBox(stage, stageFoot);
        VBox.setVgrow(stage, Priority.ALWAYS);
        staged.setMinSize(0, 0);
        stagePanel = new Panel(words.live("panel.stage"), staged).extra(enlarge(ARENA));
        stacked = new Stacked(ball, ladder);
        ballPanel = new Panel(Bindings.createStringBinding(() -> words.get(ballTitle.get()), ballTitle, words.present()), stacked)
                .extra(enlarge(DIAL));
        horizonPanel = new Panel(words.live("panel.horizon"), horizon).extra(enlarge(ARENA, "panel.horizon"));
        tabs = new ViewTabs(store, model, words);
        setMinSize(0, 0);
        getChildren().addAll(tabs, arenaPanel, dialPanel, stagePanel, ballPanel, horizonPanel, latentsPanel, why);
        why.visibleProperty().subscribe(() -> requestLayout());
        bind();
        OrbitDial.keep(store, model, words, dial);
        OrbitSpace.keep(store, model, words, ball, ladder);
        rollouts = OrbitHorizon.keep(store, model, words, horizon, horizonPanel);
        OrbitHeaders.keep(store, model, words, typefaces,
                new OrbitHeaders.Panels(List.of(arenaPanel, stagePanel), dialPanel, ballPanel, latentsPanel));
    }

    private void bind() {
        store.follow(Workspace::look, look -> {
            for (FigureView<?> view : List.<FigureView<?>>of(arena, dial, latents, ball, ladder, horizon)) {
                view.figureStyleProperty().set(look.style());
            }
        });
        store.follow(Workspace::look, look -> stage.figureStyleProperty().set(look.style()));
        see(stage);
        hold(ball);
        arena.onAngle(this::turn);
        dial.onAngle(this::turn);
        model.moment().subscribe(moment -> {
            if (moment != null) {
                arena.setInput(moment.arena());
                stage.setInput(moment.stage());
                latents.setInput(moment.latents());
            }
        });
        model.failure().subscribe(failure -> {
            empty(failure);
            latents.setInput(null);
        });
        words.present().subscribe(texts -> {
            if (model.moment().get() == null) {
                empty(model.failure().get());
            }
            tell(model.scene().get());
        });
        model.scene().subscribe(scene -> {
            if (scene == null) {
                fade();
            }
            latents.setOpacity(scene == null ? FADED : 1);
            tell(scene);
            requestLayout();
        });
        store.follow(Workspace::enlarged, enlarged -> requestLayout());
    }

    /** Lets a stage be seen as the workspace says, and its pointer move the eye. */
    void see(StageView view) {
        store.follow(w -> w.space().stage(), view.eyeProperty()::set);
        store.follow(w -> w.space().software(), view.softwareProperty()::set);
        view.onCamera((azimuth, elevation) -> store.drift(w -> w.with(w.space().withStage(w.space().stage().moved(azimuth, elevation)))),
                factor -> store.drift(w -> w.with(w.space().withStage(w.space().stage().nearer(factor)))),
                () -> store.drift(w -> w.with(w.space().withStage(Space.Eye.STAGE))));
    }

    /** Lets a pointer on balls choose g and move the eye that they are seen with. */
    void hold(BallView view) {
        view.onRotation(rotation -> store.update(w -> w.withRotation(rotation.rotationVector()).withMotion(false, w.playing())));
        view.onTurn((azimuth, elevation) -> store.drift(w -> w.with(w.space().withBall(w.space().ball().moved(azimuth, elevation)))),
                () -> store.drift(w -> w.with(w.space().withBall(Space.Eye.BALL))));
    }

    /** Returns whether all that was asked for is drawn. */
    boolean idle() {
        return !model.spatial() || stage.idle();
    }

    /** Ends what draws. */
    void close() {
        stage.close();
    }

    /** Returns what the stage shows. */
    ObservableValue<StageFigure.@Nullable Input> stageInput() {
        return stage.inputProperty();
    }

    /** Returns what the balls show. */
    ObservableValue<BallFigure.@Nullable Input> ballInput() {
        return ball.inputProperty();
    }

    /** Returns what the ladder shows. */
    ObservableValue<LadderFigure.@Nullable Input> ladderInput() {
        return ladder.inputProperty();
    }

    /** Lets a click on a rung of another ladder choose g as on this one. */
    void climb(LadderView other) {
        other.onRung(ladder::go);
    }

    /** Builds the figures of a moment before it is shown; any thread. */
    void prepare(OrbitMoment moment) {
        arena.prepare(moment.arena());
        latents.prepare(moment.latents());
    }

    private void empty(String failure) {
        arena.setInput(ArenaFigure.Input.empty(null, failure.isEmpty() ? words.get("orbit.loading") : failure));
    }

    /** What was shown last stays while the next scene is loaded, but one sees that it no longer holds. */
    private void fade() {
        ArenaFigure.Input last = arena.getInput();
        if (last != null) {
            arena.setInput(last.faded());
        }
        StageFigure.Input staged = stage.inputProperty().get();
        if (staged != null) {
            stage.setInput(staged.faded());
        }
    }

    /** Returns what the arena shows. */
    ObservableValue<ArenaFigure.@Nullable Input> arenaInput() {
        return arena.inputProperty();
    }

    /** Returns what the dial shows. */
    ObservableValue<DialFigure.@Nullable Input> dialInput() {
        return dial.inputProperty();
    }

    /** Returns what the charts of rollouts show. */
    ObservableValue<HorizonFigure.@Nullable Input> horizonInput() {
        return horizon.inputProperty();
    }

    /** Returns what can be taken out of the three views. */
    List<Exhibit> exhibits(OrbitExhibits exhibits) {
        SpaceExhibits space = new SpaceExhibits(store, model, exhibits);
        return List.of(exhibits.dial(dialPanel, dial),
                exhibits.arena(arenaPanel, arena, texts -> ReadOutWords.ofAll(model.scene().get(), texts)),
                space.stage(stagePanel, stage), space.ball(ballPanel, ball), exhibits.latents(latentsPanel, latents),
                space.ladder(ladder), rollouts.exhibit(exhibits));
    }

    /** Turns g to an angle, as a hand does. */
    void turn(double degrees) {
        store.update(w -> w.withElement(new O2(Math.toRadians(degrees), w.element().mirror())).withMotion(false, w.playing()));
    }

    private void tell(@Nullable OrbitScene scene) {
        for (Label foot : List.of(readOut, stageFoot)) {
            foot.setText(ReadOutWords.ofAll(scene, words.present().getValue()));
            foot.setVisible(!foot.getText().isEmpty());
            foot.setManaged(foot.isVisible());
        }
    }

    private Region precision() {
        Segments<Precision> segments = new Segments<>(List.of(Precision.values()), precision -> new SimpleStringProperty(precision.label()),
                precision -> store.update(w -> w.withPrecision(precision)));
        store.follow(Workspace::precision, segments::select);
        return segments;
    }

    private Region enlarge(String name) {
        return enlarge(name, "panel." + name);
    }

    private Region enlarge(String name, String title) {
        Button button = new Button();
        button.setGraphic(Icons.icon("fth-maximize-2"));
        button.getStyleClass().add("icon-button");
        button.setTooltip(words.tooltip("panel.enlarge"));
        button.accessibleTextProperty().bind(words.present().map(texts -> texts.get("panel.enlarge-name", texts.get(title))));
        button.setOnAction(event -> store.update(w -> w.withEnlarged(enlarged().equals(name) ? "" : name)));
        return button;
    }

    @Override
    protected void layoutChildren() {
        double scale = store.get().look().scale();
        boolean tall = getHeight() >= TALL * scale;
        double low = scale * ((tall ? LATENTS_TALL : LATENTS_LOW) + LATENTS_MORE * Math.max(0, model.models() - 2));
        // where all three would be slivers the latents wait for their tab
        boolean roomy = getHeight() - low - GAP >= LEAST * scale;
        tabs.setVisible(!roomy);
        double from = roomy ? 0 : tabs.prefHeight(getWidth()) + GAP;
        tabs.resizeRelocate(0, 0, getWidth(), tabs.prefHeight(getWidth()));
        double width = getWidth();
        double height = Math.max(0, getHeight() - from);
        String enlarged = enlarged();
        Panel left = model.rolled() ? horizonPanel : model.spatial() ? stagePanel : arenaPanel;
        Panel right = model.spatial() ? ballPanel : dialPanel;
        List.of(arenaPanel, dialPanel, stagePanel, ballPanel, horizonPanel).forEach(panel -> panel.setVisible(false));
        place(left, enlarged.equals(ARENA), from, height);
        place(right, enlarged.equals(DIAL) || enlarged.equals(LADDER), from, height);
        place(latentsPanel, enlarged.equals(LATENTS), from, height);
        double top = enlarged.isEmpty() && roomy ? height - low - GAP : height;
        stack(enlarged, top - HEADER * scale);
        if (!enlarged.isEmpty()) {
            explain(width, from, height);
            return;
        }
        latentsPanel.setVisible(roomy);
        boolean pictured = model.pictured();
        double half = pictured ? Math.floor((width - GAP) / 2) : -GAP;
        left.setVisible(pictured && !why.isVisible());
        left.resizeRelocate(0, from, Math.max(0, half), top);
        right.setVisible(true);
        right.resizeRelocate(half + GAP, from, (pictured ? width : view(width)) - half - GAP, top);
        latentsPanel.resizeRelocate(0, from + top + GAP, width, low);
        if (pictured) {
            why.resizeRelocate(0, from, Math.max(0, half), top);
        } else {
            explain(width, from, top);
        }
    }

    /** Returns which view fills the bench; empty if none does. */
    private String enlarged() {
        String wanted = store.get().enlarged();
        return ORDER.contains(wanted) || (wanted.equals(LADDER) && model.spatial()) ? wanted : "";
    }

    /** Where balls and ladder would both be slivers there is one of them: the one that is asked for, else the one the scene is about. */
    private void stack(String enlarged, double height) {
        boolean ofLadder = enlarged.equals(LADDER) || (enlarged.isEmpty() && model.ladderFirst());
        boolean both = !enlarged.equals(LADDER) && height >= BOTH * store.get().look().scale();
        stacked.alone(both ? null : ofLadder ? ladder : ball);
        ballTitle.set(both || !ofLadder ? "panel.ball" : "panel.ladder");
    }

    /** Without an arena in whose place it could stand, the explanation has a share of the width. */
    private void explain(double width, double from, double height) {
        double view = view(width);
        why.resizeRelocate(view + GAP, from, Math.max(0, width - view - GAP), height);
    }

    private double view(double width) {
        return why.isVisible() ? Math.floor(EXPLAINED * width) : width;
    }

    /** Lets a panel fill the bench, or hides it. */
    private void place(Panel panel, boolean fills, double from, double height) {
        panel.setVisible(fills);
        if (fills) {
            panel.resizeRelocate(0, from, view(getWidth()), height);
        }
    }
}
