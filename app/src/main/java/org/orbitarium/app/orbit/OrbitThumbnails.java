package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Latest;
import org.orbitarium.app.shell.Mailbox;
import org.orbitarium.app.shell.Pulse;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.FigureView;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.OrbitariumException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.figures.HorizonFigure;
import org.orbitarium.engine.figures.Figure;
import org.orbitarium.engine.figures.LadderFigure;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.StageFigure;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.TeeBodies;
import org.orbitarium.engine.figures.TrailsFigure;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.runs.HorizonCurves;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.ResultCurves;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.View;
import org.orbitarium.engine.worlds.GoalTask;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.World;
import org.orbitarium.engine.worlds.pusht.PushTWorld;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of scenes in the storyboard, small and without words: the first view that a scene names, as its world shows it or as its run
 * measured it, and the ladder of a scene that is about it: its world looks as that of other scenes. They are drawn on a thread of their own
 * once all are asked for.
 */
public final class OrbitThumbnails implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OrbitThumbnails.class);
    /** So many episodes are tried for one in which something happens. */
    private static final int TRIES = 64;
    /** Later than any step. */
    private static final int LAST = 1_000_000;
    /** Ways in the picture of a task. */
    private static final int PUSHES = 7;

    private final WorkspaceStore store;
    private final Typefaces typefaces;
    private final Pulse pulse;
    private final Function<String, @Nullable Result> results;
    private final Map<Scene, Mailbox<Sketch>> wanted = new ConcurrentHashMap<>();
    private final Latest<List<Scene>> drawing = new Latest<>("thumbnails", scenes -> scenes.forEach(this::draw));

    /** Draws a picture at any size. */
    private interface Sketch {

        Figure draw(Style style, double width, double height);
    }

    /**
     * Prepares pictures.
     *
     * @param results reads what the run of a scene found, null if there is none; not on the FX thread
     */
    public OrbitThumbnails(WorkspaceStore store, Typefaces typefaces, Pulse pulse, Function<String, @Nullable Result> results) {
        this.store = store;
        this.typefaces = typefaces;
        this.pulse = pulse;
        this.results = results;
    }

    /** Returns the place of a scene's picture; empty until {@link #draw()}. */
    public Region of(Scene scene) {
        FigureView<Sketch> view = new FigureView<>(Sketch::draw, typefaces);
        view.setMouseTransparent(true);
        store.follow(Workspace::look, look -> view.figureStyleProperty().set(look.style()));
        wanted.put(scene, pulse.add(new Mailbox<>(view::setInput)));
        return view;
    }

    /** Begins to draw. */
    public void draw() {
        drawing.request(List.copyOf(wanted.keySet()));
    }

    /** Returns whether all that was begun is drawn. */
    public boolean idle() {
        return drawing.idle();
    }

    @Override
    public void close() {
        drawing.close();
    }

    private void draw(Scene scene) {
        Mailbox<Sketch> place = wanted.get(scene);
        if (place != null) {
            try {
                place.post(sketch(scene));
            } catch (OrbitariumException e) {
                // the scene says what is wrong with it when it is opened
                LOG.warn("no picture of scene {}", scene.name(), e);
            }
        }
    }

    private Sketch sketch(Scene scene) {
        Result ofLadder = scene.ladderFirst() ? results.apply(scene.name()) : null;
        if (ofLadder != null) {
            LadderFigure.Input ladder = SpaceBins.ladder(SpaceBins.of(Experiment.of(scene)), ofLadder, ErrorForm.POOLED, "", -1,
                    Language.ENGLISH);
            return (style, width, height) -> LadderFigure.thumbnail(ladder, style, width, height);
        }
        StageFigure.Input stage = scene.views().stream().findFirst().filter(View.STAGE::equals).isPresent() ? stage(scene) : null;
        if (stage != null) {
            return (style, width, height) -> StageFigure.thumbnail(stage, style, width, height);
        }
        ArenaFigure.Input arena = scene.views().stream().findFirst().filter(View.ARENA::equals).isPresent() ? arena(scene) : null;
        if (arena != null) {
            return (style, width, height) -> ArenaFigure.thumbnail(arena, style, width, height);
        }
        TrailsFigure.Input task = scene.views().getFirst() == View.CONTROL ? task(scene) : null;
        if (task != null) {
            return (style, width, height) -> TrailsFigure.thumbnail(task, style, width, height);
        }
        Result result = results.apply(scene.name());
        if (result != null && scene.views().stream().findFirst().filter(View.HORIZON::equals).isPresent()) {
            HorizonFigure.Input horizon = HorizonCurves.of(result, ErrorForm.POWER, "", "");
            return (style, width, height) -> HorizonFigure.thumbnail(horizon, style, width, height);
        }
        DialFigure.Input dial = new DialFigure.Input("relMSE", result == null ? List.of() : ResultCurves.of(result, ErrorForm.RATIO, false),
                scene.data().slice(), 0, false, List.of(), "", false, "");
        return (style, width, height) -> DialFigure.thumbnail(dial, style, width, height);
    }

    /** The world as it is drawn from the wedge, and a step later; null if it has no picture. */
    private static StageFigure.@Nullable Input stage(Scene scene) {
        World world = scene.world().create();
        Plan plan = world.draw(new Streams(scene.data().testSeed()).stream("thumbnail"), scene.data().slice());
        SpacePicture picture = SpacePicture.of(world, List.of(plan));
        if (picture == null) {
            return null;
        }
        double[][] states = plan.simulate(world);
        return new StageFigure.Input(picture.bodies(new WorldPicture.Moment(plan, states, 0, Math.ceilDiv(plan.actions().length, 2), "",
                List.of()), List.of(), new double[3]), null, scene.data().slice(), false, "");
    }

    /** A task, and where exploring pushes take its T. Null if the world has no picture. */
    private static TrailsFigure.@Nullable Input task(Scene scene) {
        if (!(scene.world().create() instanceof PushTWorld world)) {
            return null;
        }
        RandomStream stream = new Streams(scene.data().testSeed()).stream("thumbnail");
        GoalTask task = world.drawTask(stream, scene.data().slice());
        List<TrailsFigure.Trail> spread = new ArrayList<>();
        for (int i = 0; i < PUSHES; i++) {
            spread.add(trail(world, new Plan(task.start(), world.draw(stream, scene.data().slice()).actions())));
        }
        TeeBodies.Pose goal = PushTPicture.pose(task.goal());
        return new TrailsFigure.Input(PushTPicture.pose(world.start(task.start()).state()), goal,
                List.of(new TrailsFigure.Group("", Role.TRUTH, spread, 1, 0, 0)), LAST, "");
    }

    private static TrailsFigure.Trail trail(PushTWorld world, Plan plan) {
        double[][] states = plan.simulate(world);
        double[] way = new double[2 * states.length];
        for (int t = 0; t < states.length; t++) {
            System.arraycopy(PushTPicture.pose(states[t]).centre(), 0, way, 2 * t, 2);
        }
        return new TrailsFigure.Trail(way, PushTPicture.pose(states[states.length - 1]));
    }

    /** An episode as it is drawn from the wedge, its first step and one half way; null if the world has no picture. */
    private static ArenaFigure.@Nullable Input arena(Scene scene) {
        World world = scene.world().create();
        RandomStream stream = new Streams(scene.data().testSeed()).stream("thumbnail");
        Plan plan = world.draw(stream, scene.data().slice());
        for (int i = 1; i < TRIES && !OrbitSceneLoader.moves(world, plan); i++) {
            plan = world.draw(stream, scene.data().slice());
        }
        WorldPicture picture = WorldPicture.of(world, List.of(plan));
        if (picture == null) {
            return null;
        }
        WorldPicture.Moment moment = new WorldPicture.Moment(plan, plan.simulate(world), 0, Math.ceilDiv(plan.actions().length, 2), "",
                List.of());
        return new ArenaFigure.Input(0, false, scene.data().slice(), picture.bodies(moment), false, "");
    }
}
