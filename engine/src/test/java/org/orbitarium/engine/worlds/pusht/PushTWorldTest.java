package org.orbitarium.engine.worlds.pusht;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Wedge;

final class PushTWorldTest {

    private static final Wedge WEDGE = new Wedge(0, 90);

    @ParameterizedTest
    @EnumSource
    void observationsTurnAsTheirRepresentationSays(BlockFeature feature) {
        PushTWorld world = world(Task.POSE, Variant.PAPER, feature, Convention.RELATIVE);
        RandomStream stream = new Streams(1).stream("states");
        for (int i = 0; i < 200; i++) {
            double[] state = {stream.uniform(50, 450), stream.uniform(50, 450), stream.uniform(-500, 500), stream.uniform(-500, 500),
                stream.uniform(100, 400), stream.uniform(100, 400), stream.uniform(-7, 7)};
            O2 g = InteriorEpisodes.element(new Streams(2), i);
            assertArrayEquals(world.observation().apply(g, world.observe(state)), world.observe(world.turnState(g, state)), 1e-14);
            assertArrayEquals(state, world.turnState(g.inverse(), world.turnState(g, state)), 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anObservationGivesItsStateBack(BlockFeature feature) {
        PushTWorld world = world(Task.PUSH, Variant.PAPER, feature, Convention.RELATIVE);
        double[] state = {100, 300, -20, 400, 222, 333, 2.5};
        assertArrayEquals(state, world.stateOf(world.observe(state)), 1e-12);
        double[] seen = world.observe(state);
        seen[6] *= 3;
        seen[7] *= 3;
        assertEquals(2.5, world.stateOf(seen)[6], 1e-12);
    }

    @Test
    void statesAreAsFarApartAsTheAgentOrACornerOfTheT() {
        PushTWorld world = world(Task.PUSH, Variant.PAPER, BlockFeature.LOCAL_X, Convention.RELATIVE);
        double[] state = {100, 300, -20, 400, 222, 333, 2.5};
        assertEquals(0, world.distance(state, new double[] {100, 300, 7, 7, 222, 333, 2.5}), "velocities do not count");
        assertEquals(0, world.distance(state, new double[] {100, 300, -20, 400, 222, 333, 2.5 + 2 * Math.PI}), 1e-12);
        assertEquals(5, world.distance(state, new double[] {103, 296, -20, 400, 222, 333, 2.5}), 1e-12);
        // the foot of the stem is farthest from the origin of the pose: 15 px aside and 120 px along
        assertEquals(2 * Math.hypot(15, 120), world.distance(state, new double[] {100, 300, -20, 400, 222, 333, 2.5 + Math.PI}), 1e-9);
        assertEquals("px", world.unit());
        assertEquals(0.1, world.stepSeconds(), 1e-15);
    }

    @Test
    void localXAndStemAreAQuarterTurnApart() {
        assertArrayEquals(new double[] {Math.cos(0.3), Math.sin(0.3)},
                new double[] {BlockFeature.LOCAL_X.x(0.3), BlockFeature.LOCAL_X.y(0.3)}, 1e-15);
        assertArrayEquals(new double[] {Math.cos(0.3 + Math.PI / 2), Math.sin(0.3 + Math.PI / 2)},
                new double[] {BlockFeature.STEM.x(0.3), BlockFeature.STEM.y(0.3)}, 1e-15);
    }

    /** A start of seven columns is a state: an episode goes on from it, turned as well as not, as from where it was left. */
    @ParameterizedTest
    @EnumSource
    void anEpisodeGoesOnFromAState(Convention convention) {
        PushTWorld world = world(Task.PUSH, Variant.CLEAN, BlockFeature.LOCAL_X, convention);
        for (int i = 0; i < 20; i++) {
            Plan drawn = world.draw(new Streams(4).stream("plan/" + i), WEDGE);
            double[][] states = drawn.simulate(world);
            Plan plan = new Plan(world.startAt(states[0]), drawn.actions());
            double[][] again = plan.simulate(world);
            for (int t = 0; t < states.length; t++) {
                assertArrayEquals(states[t], again[t], 1e-9, "step " + t);
            }
            O2 g = InteriorEpisodes.element(new Streams(5), i);
            double[][] turned = world.turn(g, plan).simulate(world);
            for (int t = 1; t < states.length && world.clear(states[t - 1], states[t]); t++) {
                assertArrayEquals(world.turnState(g, states[t]), turned[t], 1e-9, "step " + t + " at " + g);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOrientationOfAStateTurnsWithIt(Task task) {
        PushTWorld world = world(task, Variant.PAPER, BlockFeature.LOCAL_X, Convention.RELATIVE);
        double[] state = {200, 240, 0, 0, 300, 340, Math.toRadians(20)};
        assertEquals(task == Task.PUSH ? 45 : 20, world.orientation(state), 1e-12);
        double turned = world.orientation(world.turnState(O2.degrees(100), state));
        assertEquals(0, Math.IEEEremainder(turned - world.orientation(state) - 100, 360), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"PUSH,PAPER", "PUSH,CLEAN", "POSE,PAPER", "POSE,CLEAN"})
    void startsComeFromTheTasksDistribution(Task task, Variant variant) {
        PushTWorld world = world(task, variant, BlockFeature.LOCAL_X, Convention.RELATIVE);
        Streams streams = new Streams(3);
        int inside = 0;
        int overlapping = 0;
        for (int i = 0; i < 1000; i++) {
            Plan plan = world.draw(streams.stream("plan/" + i), WEDGE);
            double[] s = plan.start();
            double[] goal = PushTWorld.goal(s);
            double gap = Tee.distance(s[0], s[1], s[4], s[5], s[6]);
            inside += gap == 0 ? 1 : 0;
            overlapping += gap < Agent.RADIUS ? 1 : 0;
            double spread = task == Task.PUSH ? 15 : 12;
            assertTrue(Math.abs(s[4] - PushTWorld.CENTRE) <= spread && Math.abs(s[5] - PushTWorld.CENTRE) <= spread);
            assertEquals(task == Task.PUSH ? 60 : 20, Math.hypot(goal[4] - s[4], goal[5] - s[5]), 1e-9);
            assertTrue(WEDGE.contains(Math.toDegrees(Math.atan2(goal[5] - s[5], goal[4] - s[4]))));
            assertEquals(task == Task.PUSH ? 0 : Math.toRadians(35), Math.abs(goal[6] - s[6]), 1e-12);
            assertTrue(Tee.distance(goal[0], goal[1], goal[4], goal[5], goal[6]) > Agent.RADIUS, "the goal leaves an impulse behind");
            assertEquals(task.steps(), plan.actions().length);
            for (double[] action : plan.actions()) {
                assertTrue(Math.abs(action[0]) <= 1 && Math.abs(action[1]) <= 1);
            }
        }
        if (variant == Variant.CLEAN) {
            assertEquals(0, overlapping);
        } else {
            // shares measured for the published tasks: the centre inside the T in 50.0 % and 2.6 %, overlapping in 53.5 % and 17.5 %
            assertEquals(task == Task.PUSH ? 0.026 : 0.5, inside / 1000.0, 0.03);
            assertEquals(task == Task.PUSH ? 0.175 : 0.535, overlapping / 1000.0, 0.04);
        }
    }

    @Test
    void bothConventionsRunTheSamePlan() {
        PushTWorld relative = world(Task.PUSH, Variant.CLEAN, BlockFeature.STEM, Convention.RELATIVE);
        PushTWorld absolute = world(Task.PUSH, Variant.CLEAN, BlockFeature.STEM, Convention.ABSOLUTE);
        for (int i = 0; i < 20; i++) {
            Plan a = relative.draw(new Streams(6).stream("plan/" + i), WEDGE);
            Plan b = absolute.draw(new Streams(6).stream("plan/" + i), WEDGE);
            double[][] first = a.simulate(relative);
            double[][] second = b.simulate(absolute);
            for (int t = 0; t < first.length && relative.clear(first[Math.max(0, t - 1)], first[t]); t++) {
                assertArrayEquals(first[t], second[t], 1e-7);
            }
        }
    }

    @Test
    void cleanStepsNeverTouchAWallAndPaperStepsMay() {
        assertEquals(0, wallSteps(Variant.CLEAN));
        assertNotEquals(0, wallSteps(Variant.PAPER));
    }

    private static int wallSteps(Variant variant) {
        PushTWorld world = world(Task.PUSH, variant, BlockFeature.STEM, Convention.RELATIVE);
        int touched = 0;
        for (int i = 0; i < 500; i++) {
            Plan plan = world.draw(new Streams(7).stream("plan/" + i), Wedge.FULL);
            PushTSimulation simulation = world.start(plan.start());
            for (double[] action : plan.actions()) {
                double[] before = simulation.state();
                simulation.step(action);
                touched += world.usable(before, simulation.state()) && simulation.contacts().wall() ? 1 : 0;
            }
        }
        return touched;
    }

    @ParameterizedTest
    @CsvSource({"FIXED,RELATIVE", "FIXED,ABSOLUTE", "UPSTREAM,RELATIVE", "UPSTREAM,ABSOLUTE"})
    void aCopyContinuesBitForBitAndApart(Order order, Convention convention) {
        PushTWorld world = new PushTWorld(new PushTParameters(Task.POSE, Variant.PAPER, BlockFeature.STEM, order, convention));
        for (int i = 0; i < 30; i++) {
            Plan plan = world.draw(new Streams(9).stream("plan/" + i), WEDGE);
            PushTSimulation whole = world.start(plan.start());
            for (int t = 0; t < 8; t++) {
                whole.step(plan.actions()[t]);
            }
            PushTSimulation copy = whole.copy();
            assertEquals(whole.contacts(), copy.contacts());
            for (int t = 8; t < plan.actions().length; t++) {
                whole.step(plan.actions()[t]);
            }
            double[] still = copy.state();
            assertFalse(still[0] == whole.state()[0]);
            for (int t = 8; t < plan.actions().length; t++) {
                copy.step(plan.actions()[t]);
            }
            assertArrayEquals(whole.state(), copy.state());
        }
    }

    @Test
    void contactsAreFrictionlessAndThePusherIsNotPushed() {
        // sliding along the bar's flat edge turns and moves nothing beyond the first push
        double[] state = {226, 240, 0, 0, 256, 256, 0};
        PushTSimulation simulation = PushTSimulation.reset(Convention.RELATIVE, Order.FIXED, state, state);
        Agent alone = new Agent(226, 240);
        for (int t = 0; t < 4; t++) {
            alone.follow(alone.x + 60, alone.y + 20);
            simulation.step(new double[] {0.6, 0.2});
            assertEquals(alone.x, simulation.state()[0], 1e-10);
            assertEquals(alone.y, simulation.state()[1], 1e-10);
        }
        assertTrue(simulation.contacts().points() > 0);
    }

    @Test
    void theBlockStopsAtOnceWhenNothingPushesIt() {
        double[] state = {256, 230, 0, 0, 256, 256, 0};
        PushTSimulation simulation = PushTSimulation.reset(Convention.RELATIVE, Order.FIXED, state, state);
        simulation.step(new double[] {0, 1});
        simulation.step(new double[] {0, -1});
        simulation.step(new double[] {0, -1});
        double[] rest = simulation.state();
        simulation.step(new double[] {0, -1});
        assertArrayEquals(new double[] {rest[4], rest[5], rest[6]},
                new double[] {simulation.state()[4], simulation.state()[5], simulation.state()[6]});
    }

    private static PushTWorld world(Task task, Variant variant, BlockFeature feature, Convention convention) {
        return new PushTWorld(new PushTParameters(task, variant, feature, Order.FIXED, convention));
    }
}
