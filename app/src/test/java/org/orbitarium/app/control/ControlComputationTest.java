package org.orbitarium.app.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.orbit.OrbitScene;
import org.orbitarium.app.orbit.OrbitSceneLoader;
import org.orbitarium.app.shell.ControlPage;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.control.ControlMeasure;
import org.orbitarium.engine.measures.control.ControlTrial;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.planning.ClosedLoop;
import org.orbitarium.engine.planning.LoopRecord;
import org.orbitarium.engine.planning.ModelOutlook;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.SceneReader;
import org.orbitarium.engine.worlds.GoalWorld;

/** Closed loops that are computed ahead of what is shown. */
@NullUnmarked
final class ControlComputationTest {

    private static final String SCENE = """
            scene: small-push
            title: Small
            claim: It is small.
            group: Tests
            world: {name: pusht, task: push, variant: clean, feature: local-x}
            data: {wedge: [0, 90], train: 40, test: 40}
            models:
              - {name: Vector neurons, type: forward-vector-neurons, channels: 4, weights: complete, unit: block direction}
              - {name: MLP, type: forward-mlp, width: 8, unit: block direction}
            training: {epochs: 1, batch: 20}
            planner: {name: cem, horizon: 4, samples: 12, iterations: 2, elites: 4, noise: frame, warm-start: true}
            control: {steps: 8, replan: 3, orientation: 0.2}
            measures:
              - {name: control, tasks: 3, elements: ['90deg']}
            views: [control, table]
            """;
    private static final OrbitScene UNTRAINED = OrbitSceneLoader.load(
            new SceneReader(Catalogue.installed()).read("small.yaml", SCENE, List.of()), Path.of("no-such-folder"));
    private static final OrbitScene SCENE_WITH_MODELS = UNTRAINED.with(UNTRAINED.experiment().architectures().entrySet().stream()
            .map(entry -> {
                var float32 = entry.getValue().instantiate(entry.getValue().initial(new Streams(3), Precision.FLOAT32), Precision.FLOAT32);
                return new OrbitScene.Trained(entry.getKey(), entry.getValue().kind(), float32, float32.in(Precision.FLOAT64), null);
            }).toList());

    private final ControlComputation computation = new ControlComputation();
    private final List<ControlMoment> told = new ArrayList<>();

    private static ControlRequest request(OrbitScene scene, double degrees, int fill, ControlPage page) {
        return new ControlRequest(scene, O2.degrees(degrees), 1, page.goal(), page.nudges(), fill, false);
    }

    private ControlMoment compute(ControlRequest request) {
        return compute(request, () -> true);
    }

    private ControlMoment compute(ControlRequest request, BooleanSupplier wanted) {
        computation.compute(request, new ControlComputation.Wish() {
            @Override
            public boolean given() {
                return wanted.getAsBoolean();
            }

            @Override
            public boolean only() {
                return wanted.getAsBoolean();
            }
        }, told::add);
        return told.isEmpty() ? null : told.getLast();
    }

    private static List<Double> boxed(double[] state) {
        return Arrays.stream(state).boxed().toList();
    }

    @Test
    void aTaskIsWhatARunMeasures() {
        ControlMoment moment = compute(request(SCENE_WITH_MODELS, 150, 0, ControlPage.DEFAULT));
        var ground = SCENE_WITH_MODELS.experiment().ground();
        GoalWorld world = (GoalWorld) SCENE_WITH_MODELS.world();
        ControlTrial trial = ControlMeasure.trial(SCENE_WITH_MODELS.trial(), world, ground.steering(), ground);
        O2 g = O2.degrees(150);
        for (int i = 0; i < 2; i++) {
            LoopRecord run = ClosedLoop.run(world, ground.steering(), ModelOutlook.explicit(world,
                    SCENE_WITH_MODELS.models().get(i).float64(), ground.steering().settings().cost()),
                    world.turnTask(g, trial.tasks().get(1)), trial.streams().within("task/1"), g);
            Attempted attempt = moment.loops().get(i);
            assertEquals(run.states().length, attempt.states().size());
            for (int step = 0; step < run.states().length; step++) {
                assertArrayEquals(run.states()[step], attempt.states().get(step));
            }
        }
    }

    @Test
    void loopsAreToldPlanByPlanAndAllEquallyFar() {
        ControlMoment whole = compute(request(SCENE_WITH_MODELS, 150, 0, ControlPage.DEFAULT));
        assertEquals(List.of(3, 6, 8), told.stream().map(ControlMoment::reached).toList());
        assertTrue(whole.whole() && !told.getFirst().whole());
        for (ControlMoment moment : told) {
            assertEquals(moment.loops().get(0).steps(), moment.loops().get(1).steps());
        }
        Attempted attempt = whole.loops().getFirst();
        assertEquals(List.of(0, 3, 6), attempt.plans().stream().map(Attempted.Planned::step).toList());
        assertSame(attempt.plans().get(1).drawn(), attempt.planAt(5));
        assertEquals(5, attempt.plans().getFirst().horizon().length, "now and four steps ahead");
        assertEquals(0, attempt.plans().getFirst().horizon()[0], 1e-9);
        assertEquals(12, attempt.planAt(0).fan().size());
    }

    @Test
    void theEquivariantTrailsLieOnEachOtherAndTheOthersDoNot() {
        ControlMoment moment = compute(request(SCENE_WITH_MODELS, 0, 6, ControlPage.DEFAULT));
        assertTrue(moment.filled());
        assertEquals(6, moment.tried());
        assertEquals(Role.EQUIVARIANT, moment.trails().getLast().role(), "it lies on top");
        assertTrue(moment.trails().getLast().apart() < 1e-6, "apart by " + moment.trails().getLast().apart());
        assertTrue(apart(moment, 1) > 1, "the baseline notices");
        assertTrue(apart(moment, 0) < 1e-6);
    }

    /** How far the end of a loop at 120 degrees is from that of the loop as drawn, turned. */
    private double apart(ControlMoment drawn, int controller) {
        ControlMoment turned = compute(request(SCENE_WITH_MODELS, 120, 0, ControlPage.DEFAULT));
        GoalWorld world = (GoalWorld) SCENE_WITH_MODELS.world();
        return world.distance(world.turnState(O2.degrees(120), drawn.loops().get(controller).states().getLast()),
                turned.loops().get(controller).states().getLast());
    }

    @Test
    void whatAHandMovesBothFindFromThatStepOn() {
        ControlMoment before = compute(request(SCENE_WITH_MODELS, 90, 0, ControlPage.DEFAULT));
        GoalWorld world = (GoalWorld) SCENE_WITH_MODELS.world();
        LoopPicture picture = LoopPicture.of(world);
        double[] moved = picture.moved(before.loops().getFirst().states().get(4), LoopPicture.Grip.BLOCK, 0, 30, 0.3);
        ControlPage page = ControlPage.DEFAULT.nudged(4, boxed(world.turnState(O2.degrees(-90), moved)));
        ControlMoment after = compute(request(SCENE_WITH_MODELS, 90, 0, page));
        for (int i = 0; i < 2; i++) {
            Attempted now = after.loops().get(i);
            assertEquals(before.loops().get(i).states().subList(0, 4), now.states().subList(0, 4), "what was before stays");
            assertArrayEquals(moved, now.states().get(4), 1e-9);
            assertEquals(8, now.steps());
            assertEquals(List.of(0, 3, 4, 7), now.plans().stream().map(Attempted.Planned::step).toList(), "it plans at once");
        }
        ControlMoment fresh = new ControlComputationTest().compute(request(SCENE_WITH_MODELS, 90, 0, page));
        assertArrayEquals(fresh.loops().getLast().states().getLast(), after.loops().getLast().states().getLast(),
                "what is kept of the attempt before changes nothing");
    }

    @Test
    void theGoalIsWhereAHandPutItAndTurnsAlong() {
        GoalWorld world = (GoalWorld) SCENE_WITH_MODELS.world();
        ControlMoment drawn = compute(request(SCENE_WITH_MODELS, 0, 0, ControlPage.DEFAULT));
        double[] goal = LoopPicture.of(world).moved(drawn.task().goal(), LoopPicture.Grip.GOAL, 40, 0, 0);
        ControlMoment moved = compute(request(SCENE_WITH_MODELS, 90, 0, ControlPage.DEFAULT.withGoal(boxed(goal))));
        assertArrayEquals(world.turnState(O2.degrees(90), goal), moved.task().goal(), 1e-9);
        assertEquals(1, moved.tried(), "what was tried of another goal does not count");
    }

    @Test
    void whatIsNoLongerWantedIsLeft() {
        int[] asked = {0};
        compute(request(SCENE_WITH_MODELS, 30, 24, ControlPage.DEFAULT), () -> asked[0]++ < 2);
        assertFalse(told.stream().anyMatch(ControlMoment::whole));
        told.clear();
        ControlMoment later = compute(request(SCENE_WITH_MODELS, 60, 0, ControlPage.DEFAULT));
        assertEquals(1, later.tried());
    }

    @Test
    void withoutModelsTheSimulatorDrivesAlone() {
        ControlMoment moment = compute(request(UNTRAINED, 30, 0, ControlPage.DEFAULT));
        assertEquals(List.of(Role.TRUTH), moment.loops().stream().map(Attempted::role).toList());
        for (Attempted.Planned plan : moment.loops().getFirst().plans()) {
            assertArrayEquals(new double[5], plan.horizon(), 1e-6, "it imagines what becomes of its plan");
        }
    }

    @Test
    void whatAFileRemembersOfAnotherWorldIsRefused() {
        BadInputException refused = assertThrows(BadInputException.class,
                () -> compute(request(SCENE_WITH_MODELS, 0, 0, ControlPage.DEFAULT.withGoal(List.of(1.0)))));
        assertTrue(refused.getMessage().contains("7 numbers"), refused.getMessage());
    }

    @Test
    void aHandTakesTheAgentBeforeTheBlockBeforeTheGoal() {
        LoopPicture picture = LoopPicture.of((GoalWorld) SCENE_WITH_MODELS.world());
        double[] state = {200, 260, 0, 0, 256, 200, 0};
        double[] goal = {100, 100, 0, 0, 256, 260, 0};
        assertEquals(LoopPicture.Grip.AGENT, picture.grip(state, goal, 205, 262));
        assertEquals(LoopPicture.Grip.BLOCK, picture.grip(state, goal, 256, 280));
        assertEquals(LoopPicture.Grip.GOAL, picture.grip(state, goal, 256, 370));
        assertEquals(null, picture.grip(state, goal, 20, 20));
        double[] turned = picture.moved(state, LoopPicture.Grip.BLOCK, 0, 0, 1);
        assertArrayEquals(picture.block(state).centre(), picture.block(turned).centre(), 1e-9, "it turns about its centre of gravity");
        assertEquals(1, turned[6], 1e-12);
    }
}
