package org.orbitarium.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.orbit.OrbitScene;
import org.orbitarium.app.shell.ControlPage;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.TeeBodies;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.control.ControlMeasure;
import org.orbitarium.engine.measures.control.ControlTrial;
import org.orbitarium.engine.models.CentroidStep;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.planning.ModelOutlook;
import org.orbitarium.engine.planning.Outlook;
import org.orbitarium.engine.planning.Reader;
import org.orbitarium.engine.planning.SimulatorOutlook;
import org.orbitarium.engine.planning.Steering;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.worlds.GoalTask;
import org.orbitarium.engine.worlds.GoalWorld;

/**
 * Computes closed loops ahead of what is shown: the loops at g first, step by step for all controllers alike, then those at other elements
 * that are asked for. A task at an element is computed exactly as a run measures it. Keeps what was tried. One thread at a time.
 */
final class ControlComputation {

    /** What a controller is called whose model is the world itself, as in every language. */
    private static final String SIMULATOR = "Simulator";

    private @Nullable Prepared prepared;
    private @Nullable ControlRequest last;
    private TriedElements tried = new TriedElements();
    /** What was tried before a hand changed the task for the last time. */
    private TriedElements before = new TriedElements();
    private @Nullable ControlRequest beforeThat;

    /** Whether what is computed still is wanted; asked from the thread that computes. */
    interface Wish {

        /** Returns whether the answer is worth having: nothing else is wanted, or only something that waits for it. */
        boolean given();

        /** Returns whether nothing else is wanted. */
        boolean only();
    }

    /** What belongs to the models of a scene. */
    private record Prepared(Experiment experiment, List<OrbitScene.Trained> models, ControlTrial trial,
            List<LiveLoop.Controller> controllers, @Nullable LoopPicture picture) {
    }

    /**
     * Computes what is asked for.
     *
     * @param wish whether it still is
     * @param tell given what is computed so far, again and again; the last one is whole unless something else was wanted
     */
    void compute(ControlRequest request, Wish wish, Consumer<ControlMoment> tell) {
        Prepared now = prepare(request);
        keep(request);
        GoalTask task = task(now, request);
        List<Attempted> loops = attempt(now, request, request.element(), wish::given, request.patient() ? moment -> { } : tell);
        if (loops == null) {
            return;
        }
        tell.accept(moment(now, request, turned(now, request.element(), task), loops));
        for (int i = 0; i < request.fill(); i++) {
            O2 element = O2.degrees(360.0 * i / request.fill());
            if (!wish.only()) {
                return;
            }
            if (tried.get(element) == null) {
                if (attempt(now, request, element, wish::only, moment -> { }) == null) {
                    return;
                }
                tell.accept(moment(now, request, turned(now, request.element(), task), loops));
            }
        }
    }

    /** What was tried holds as long as nothing but g changes. */
    private void keep(ControlRequest request) {
        ControlRequest asked = last;
        if (asked == null || !request.sameTask(asked)) {
            boolean moved = asked != null && request.sameModels(asked) && request.goal().equals(asked.goal());
            boolean sooner = asked != null && moved && asked.nudges().size() <= request.nudges().size();
            if (sooner && !sameBefore(beforeThat, request)) {
                before = tried;
                beforeThat = asked;
            } else if (!moved) {
                before = new TriedElements();
                beforeThat = null;
            }
            tried = new TriedElements();
        }
        last = request;
    }

    /** Returns whether one request is another before its last nudge. */
    private static boolean sameBefore(@Nullable ControlRequest earlier, ControlRequest request) {
        List<ControlPage.Nudge> nudges = request.nudges();
        return earlier != null && !nudges.isEmpty() && request.sameModels(earlier) && request.goal().equals(earlier.goal())
                && earlier.nudges().equals(nudges.subList(0, nudges.size() - 1));
    }

    /** Returns all attempts at an element, whole; null if something else is wanted by now. */
    private @Nullable List<Attempted> attempt(Prepared now, ControlRequest request, O2 g, BooleanSupplier wanted,
            Consumer<ControlMoment> tell) {
        List<Attempted> known = tried.get(g);
        if (known != null) {
            return known;
        }
        GoalTask task = turned(now, g, task(now, request));
        NavigableMap<Integer, double[]> nudges = new TreeMap<>();
        request.nudges().forEach(nudge -> nudges.put(nudge.step(), now.trial().world().turnState(g, state(now, nudge.state()))));
        List<LiveLoop> loops = new ArrayList<>();
        List<Attempted> earlier = sameBefore(beforeThat, request) ? before.get(g) : null;
        for (LiveLoop.Controller controller : now.controllers()) {
            LiveLoop loop = new LiveLoop(controller, task, now.trial().streams().within("task/" + request.sample()), g, nudges);
            if (earlier != null) {
                loop.after(earlier.get(loops.size()));
            }
            loops.add(loop);
        }
        Steering steering = now.trial().steering();
        for (int step = loops.getFirst().steps(); step < steering.settings().steps(); step++) {
            if (!wanted.getAsBoolean()) {
                return null;
            }
            loops.forEach(LiveLoop::step);
            if ((step + 1) % steering.settings().replan() == 0 && step + 1 < steering.settings().steps()) {
                tell.accept(moment(now, request, task, loops.stream().map(LiveLoop::attempted).toList()));
            }
        }
        List<Attempted> whole = loops.stream().map(LiveLoop::attempted).toList();
        tried.put(g, whole);
        return whole;
    }

    private ControlMoment moment(Prepared now, ControlRequest request, GoalTask task, List<Attempted> loops) {
        LoopPicture picture = now.picture();
        GoalWorld world = now.trial().world();
        GoalTask drawn = task(now, request);
        TriedElements.Summary summary = tried.summary(world, picture);
        TeeBodies.Pose start = picture == null ? null : picture.block(world.turnState(request.element().inverse(),
                loops.getFirst().states().getFirst()));
        TeeBodies.Pose goal = picture == null ? null : picture.block(drawn.goal());
        return new ControlMoment(request, task, picture, loops,
                loops.getFirst().steps() >= now.trial().steering().settings().steps(), tried.count(), start, goal,
                summary.trails(), summary.time(), summary.horizon());
    }

    /** Returns the task before g acts, with the goal where a hand put it. */
    private static GoalTask task(Prepared now, ControlRequest request) {
        GoalTask drawn = now.trial().tasks().get(Math.min(request.sample(), now.trial().tasks().size() - 1));
        return request.goal().isEmpty() ? drawn : new GoalTask(drawn.start(), state(now, request.goal()));
    }

    private static GoalTask turned(Prepared now, O2 g, GoalTask task) {
        return now.trial().world().turnTask(g, task);
    }

    /** Reads a state that a workspace remembers; it may come from a file. */
    private static double[] state(Prepared now, List<Double> remembered) {
        double[] state = remembered.stream().mapToDouble(Double::doubleValue).toArray();
        if (state.length != now.trial().tasks().getFirst().goal().length || !remembered.stream().allMatch(Double::isFinite)) {
            throw new BadInputException("workspace control", "a state of this world has " + now.trial().tasks().getFirst().goal().length
                    + " numbers, found " + remembered, "Put T and goal back.");
        }
        return state;
    }

    private Prepared prepare(ControlRequest request) {
        Prepared known = prepared;
        OrbitScene scene = request.scene();
        if (known != null && known.experiment().equals(scene.experiment()) && known.models().equals(scene.models())) {
            return known;
        }
        if (!(scene.world() instanceof GoalWorld world) || scene.experiment().ground().steering() == null) {
            throw new BadInputException(scene.name(), "nobody can be set a task in this world",
                    "Give it a world with goals and a planner.");
        }
        Steering steering = scene.experiment().ground().steering();
        ControlTrial trial = ControlMeasure.trial(scene.trial(), world, steering, scene.experiment().ground());
        Prepared made = new Prepared(scene.experiment(), scene.models(), trial, controllers(scene, world, steering), LoopPicture.of(world));
        prepared = made;
        return made;
    }

    /** Returns the first model on either side, the equivariant one first; without models the world itself. */
    private static List<LiveLoop.Controller> controllers(OrbitScene scene, GoalWorld world, Steering steering) {
        LoopPicture picture = LoopPicture.of(world);
        List<LiveLoop.Controller> controllers = new ArrayList<>(Stream.of(ModelKind.EQUIVARIANT, ModelKind.BASELINE)
                .flatMap(kind -> scene.models().stream().filter(trained -> trained.kind() == kind).limit(1))
                .map(trained -> new LiveLoop.Controller(trained.name(), trained.role(), world, picture, steering,
                        outlook(scene, trained, world, steering))).toList());
        if (controllers.isEmpty()) {
            controllers.add(new LiveLoop.Controller(SIMULATOR, Role.TRUTH, world, picture, steering,
                    new SimulatorOutlook(world, steering.settings().cost())));
        }
        return controllers;
    }

    private static Outlook outlook(OrbitScene scene, OrbitScene.Trained trained, GoalWorld world, Steering steering) {
        LatentModel model = trained.in(Precision.FLOAT64);
        CentroidStep drift = scene.drift();
        if (trained.readOut() == null) {
            return ModelOutlook.explicit(world, model, steering.settings().cost());
        }
        CentroidStep centroid = drift == null
                ? CentroidStep.fit(Signature.of(world), scene.experiment().test().transitions()) : drift;
        return new ModelOutlook(world, model, steering.settings().cost(), new Reader(trained.readOut(), centroid),
                steering.settings().latent());
    }
}
