package org.orbitarium.app.orbit;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Look;
import org.orbitarium.app.shell.ScrubberTrack;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.BallView;
import org.orbitarium.app.views.DialView;
import org.orbitarium.app.views.FigureView;
import org.orbitarium.app.views.HorizonView;
import org.orbitarium.app.views.LadderView;
import org.orbitarium.app.views.LegendView;
import org.orbitarium.app.views.StageView;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.BallFigure;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.TypeScale;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.worlds.Wedge;

/**
 * The Orbit bench for an audience: arena and dial side by side, in space the stage with balls, ladder or both; the factors in large figures
 * with what they are, g beside them, and what read-outs miss below.
 */
final class OrbitStage extends Region {

    private static final double FOOT = 84;
    private static final double GAP = 16;
    private static final double TRACK = 56;
    /** In space the stage is no wider than so much of the width: the balls stand beside each other and need more. */
    private static final double WORLD = 0.42;
    /** A ladder below the balls is worth so much height, in sizes of its type. */
    private static final double LADDER = 9;
    /** For it the balls grow smaller, but not by more than this. */
    private static final double SMALLER = 0.75;
    private static final double CIRCLE = 360;
    /** Models whose factors have room beside the scrubber. */
    private static final int MANY = 3;
    /** The screen for which the sizes of the presenter are drawn. */
    private static final double WIDTH = 1480;
    private static final double HEIGHT = 820;

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final CommandRegistry registry;
    private final ArenaView arena;
    private final DialView dial;
    private final StageView space;
    private final BallView ball;
    private final LadderView ladder;
    private final LegendView legend;
    private final Label readOut = new Label();
    private final HorizonView horizon;
    private final HBox results = new HBox(48);
    private @Nullable Shown shown;
    private final Label quantity = new Label();
    private final VBox found = new VBox(results, quantity);
    private final ScrubberTrack element;

    OrbitStage(WorkspaceStore store, OrbitModel model, CommandRegistry registry, Typefaces typefaces, OrbitViews desk) {
        this.store = store;
        this.model = model;
        this.registry = registry;
        element = new ScrubberTrack(desk::turn);
        element.scaleProperty().set(new ScrubberTrack.Scale(0, CIRCLE, CIRCLE / 4, CIRCLE / 36, 0, 0, v -> Math.round(v) + "°"));
        arena = new ArenaView(typefaces);
        dial = new DialView(typefaces);
        arena.onAngle(desk::turn);
        dial.onAngle(desk::turn);
        space = new StageView(typefaces);
        ball = new BallView(typefaces);
        ladder = new LadderView(typefaces);
        legend = new LegendView(typefaces);
        horizon = new HorizonView(typefaces);
        desk.see(space);
        desk.hold(ball);
        space.inputProperty().bind(desk.stageInput());
        ball.inputProperty().bind(desk.ballInput());
        ladder.inputProperty().bind(desk.ladderInput());
        desk.climb(ladder);
        readOut.getStyleClass().add("presenter-note");
        readOut.setWrapText(true);
        horizon.inputProperty().bind(desk.horizonInput());
        results.getStyleClass().add("presenter-results");
        quantity.getStyleClass().add("presenter-note");
        element.getStyleClass().add("presenter-track");
        setMinSize(0, 0);
        getChildren().addAll(arena, dial, space, ball, horizon, ladder, legend, found, element, readOut);
        arena.inputProperty().bind(desk.arenaInput());
        dial.inputProperty().bind(desk.dialInput());
        store.follow(Workspace::look, look -> restyle());
        store.follow(w -> w.element().angleDegrees(), element.valueProperty()::set);
        store.follow(Workspace::form, form -> show());
        model.scene().subscribe(scene -> {
            show();
            requestLayout();
        });
        registry.words().present().subscribe(texts -> show());
        model.learned().subscribe(learned -> tell());
    }

    /** Marks the orientations of the training data on the line of g; null marks none. */
    void mark(@Nullable Wedge wedge) {
        ScrubberTrack.Scale all = element.scaleProperty().get();
        element.scaleProperty().set(new ScrubberTrack.Scale(all.from(), all.to(), all.major(), all.minor(),
                wedge == null ? 0 : wedge.from(), wedge == null ? 0 : wedge.to(), all.label()));
    }

    /** Says what colours mean, where no word stands beside what is drawn, and what read-outs miss. */
    private void tell() {
        OrbitScene scene = model.scene().get();
        Texts texts = registry.words().present().getValue();
        legend.setInput(BodyLegend.withVectors(scene, texts));
        readOut.setText(ReadOutWords.ofDrawn(scene, texts));
        requestLayout();
    }

    private void show() {
        tell();
        OrbitScene scene = model.scene().get();
        Result result = scene == null ? null : scene.result();
        // models in training bring the same scene again and again, and what its run found does not change
        Shown now = new Shown(scene == null ? null : scene.experiment(), result, few(scene, result), store.get().form(),
                registry.words().present().getValue());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        results.getChildren().clear();
        quantity.setText("");
        if (result == null) {
            Label none = new Label(scene == null ? "" : registry.words().get("orbit.no-run"));
            none.getStyleClass().add("presenter-note");
            results.getChildren().add(none);
            return;
        }
        ErrorForm form = store.get().form();
        String named = registry.words().get("form." + form.label() + ".low");
        int seeds = result.seeds().size();
        quantity.setText(seeds == 1 ? registry.words().get("presenter.quantity-of-one", named)
                : registry.words().get("presenter.quantity", named, seeds));
        for (Result.ModelResult found : result.models()) {
            if (now.models().contains(found.name())) {
                results.getChildren().add(card(found, form, published(result, found.name(), form)));
            }
        }
    }

    /** Where there are more models than an audience can take in, those that stage and balls show; in the plane the first ones. */
    private static List<String> few(@Nullable OrbitScene scene, @Nullable Result result) {
        List<String> all = result == null ? List.of() : result.models().stream().map(Result.ModelResult::name).toList();
        if (scene == null || all.size() <= MANY) {
            return all;
        }
        List<String> staged = scene.staged().stream().map(OrbitScene.Trained::name).toList();
        return scene.spatial() && !staged.isEmpty() ? staged : all.subList(0, MANY);
    }

    /** What the cards are made of. */
    private record Shown(@Nullable Experiment experiment, @Nullable Result result, List<String> models, ErrorForm form, Texts texts) {
    }

    private static @Nullable Double published(Result result, String name, ErrorForm form) {
        return result.published().stream().filter(row -> row.model().equals(name) && row.quantity().equals("factor." + form.label()))
                .findFirst().map(Result.Published::theirs).orElse(null);
    }

    private VBox card(Result.ModelResult found, ErrorForm form, @Nullable Double theirs) {
        Interval factor = found.factor().get(form.label());
        Label number = new Label(factor == null ? OrbitInspector.NONE : "×" + Numbers.three(factor.mean()));
        number.getStyleClass().addAll("presenter-factor", found.kind() + "-text");
        Label interval = new Label(factor == null || !Numbers.spread(factor.low(), factor.high()) ? ""
                : Numbers.interval(factor.low(), factor.high()));
        interval.getStyleClass().add("presenter-interval");
        HBox first = new HBox(8, number, interval);
        first.getStyleClass().add("presenter-number");
        Label name = new Label(found.name());
        name.getStyleClass().add("presenter-name");
        Label source = new Label(theirs == null ? "" : registry.words().get("presenter.published", Numbers.three(theirs)));
        source.getStyleClass().add("presenter-note");
        HBox second = new HBox(12, name, source);
        for (Label label : List.of(number, interval, name, source)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        return new VBox(first, second);
    }

    /** Figures are drawn for the size of the screen and of the room. */
    private void restyle() {
        Look look = store.get().look();
        double fits = Math.clamp(Math.min(getWidth() / WIDTH, getHeight() / HEIGHT), 1, 2);
        Style style = look.style(TypeScale.PRESENTER.times(fits));
        for (FigureView<?> view : List.<FigureView<?>>of(arena, dial, ball, horizon, ladder, legend)) {
            view.figureStyleProperty().set(style);
        }
        space.figureStyleProperty().set(style);
    }

    @Override
    protected void layoutChildren() {
        restyle();
        double width = getWidth();
        OrbitScene scene = model.scene().get();
        boolean pictured = scene != null && scene.pictured();
        boolean spatial = scene != null && scene.spatial();
        readOut.setVisible(!readOut.getText().isEmpty());
        double said = readOut.isVisible() ? readOut.prefHeight(width) : 0;
        double height = getHeight() - said;
        readOut.resizeRelocate(0, height, width, said);
        double foot = Math.max(FOOT * store.get().look().scale(), found.prefHeight(width));
        double top = Math.max(0, height - foot - GAP);
        double half = !pictured ? 0 : spatial ? Math.floor(WORLD * width) : Math.floor((width - GAP) / 2);
        double from = pictured ? half + GAP : 0;
        boolean rolled = model.rolled();
        arena.setVisible(pictured && !spatial && !rolled);
        horizon.setVisible(rolled);
        horizon.resizeRelocate(0, 0, half, top);
        dial.setVisible(!spatial);
        arena.resizeRelocate(0, 0, half, top);
        dial.resizeRelocate(from, 0, width - from, top);
        layoutSpace(pictured && spatial && !rolled, spatial, half, from, top);
        found.resizeRelocate(0, top + GAP, found.prefWidth(-1), foot);
        double left = Math.max(from, found.prefWidth(-1) + GAP);
        double track = TRACK * store.get().look().scale();
        element.resizeRelocate(left, top + GAP + (foot - track) / 2, Math.max(0, width - left), track);
    }

    /** The stage; beside it the ladder of a scene that is about it, else the balls, with the ladder if that has room; a legend below. */
    private void layoutSpace(boolean pictured, boolean spatial, double half, double from, double all) {
        double row = legend.prefHeight(-1);
        double entries = legend.prefWidth(-1);
        space.setVisible(pictured);
        legend.setVisible(pictured);
        double top = Math.max(0, pictured ? all - row : all);
        space.resizeRelocate(0, 0, half, top);
        legend.resizeRelocate(0, top, entries, row);
        Style style = ball.figureStyleProperty().get();
        double room = getWidth() - from;
        double balls = ball.getInput() == null ? top : Math.min(top, BallFigure.height(ball.getInput(), style, room));
        boolean first = model.ladderFirst();
        double above = top - LADDER * style.type().tick();
        boolean both = !first && above >= SMALLER * balls;
        ball.setVisible(spatial && !first);
        ladder.setVisible(spatial && (first || both));
        double split = first ? 0 : both ? Math.min(balls, above) : top;
        ball.resizeRelocate(from, 0, room, split);
        ladder.resizeRelocate(from, split, room, top - split);
    }

    /** Ends what draws. */
    void close() {
        space.close();
    }
}
