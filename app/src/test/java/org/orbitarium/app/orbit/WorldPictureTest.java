package org.orbitarium.app.orbit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Turned;
import org.orbitarium.engine.figures.LoopBodies;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.TeeBodies;
import org.orbitarium.engine.figures.VectorBodies;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.World;
import org.orbitarium.engine.worlds.pusht.BlockFeature;
import org.orbitarium.engine.worlds.pusht.Convention;
import org.orbitarium.engine.worlds.pusht.Order;
import org.orbitarium.engine.worlds.pusht.PushTParameters;
import org.orbitarium.engine.worlds.pusht.PushTWorld;
import org.orbitarium.engine.worlds.pusht.Task;
import org.orbitarium.engine.worlds.pusht.Variant;
import org.orbitarium.engine.worlds.teacher.TeacherParameters;
import org.orbitarium.engine.worlds.teacher.TeacherWorld;

/** What the arena shows of each world. */
@NullUnmarked
final class WorldPictureTest {

    private static final Wedge WEDGE = new Wedge(0, 90);

    @ParameterizedTest
    @EnumSource
    void theAgentIsSentWhereTheActionSays(Convention convention) {
        PushTWorld world = new PushTWorld(new PushTParameters(Task.PUSH, Variant.PAPER, BlockFeature.LOCAL_X, Order.FIXED, convention));
        Plan plan = world.draw(new Streams(4).stream("plan"), WEDGE);
        double[][] states = plan.simulate(world);
        TeeBodies bodies = assertInstanceOf(TeeBodies.class, picture(world, plan).bodies(moment(plan, states, 0, 3)));
        assertEquals(states[0][0], bodies.agentX());
        assertEquals(states[0][4], bodies.now().x());
        assertEquals(PushTWorld.goal(plan.start())[5], bodies.goal().y());
        // the target of the very same task does not depend on how actions are written
        PushTWorld relative = new PushTWorld(new PushTParameters(Task.PUSH, Variant.PAPER, BlockFeature.LOCAL_X, Order.FIXED,
                Convention.RELATIVE));
        double[] action = relative.draw(new Streams(4).stream("plan"), WEDGE).actions()[0];
        assertEquals(100 * action[0], bodies.action().get(0), 0.6);
        assertEquals(100 * action[1], bodies.action().get(1), 0.6);
    }

    @Test
    void predictedObservationsAreReadAsPoses() {
        PushTWorld world = new PushTWorld(PushTParameters.PAPER);
        Plan plan = world.draw(new Streams(5).stream("plan"), WEDGE);
        double[][] states = plan.simulate(world);
        WorldPicture.Said said = new WorldPicture.Said("Model", Role.BASELINE, true, List.of(world.observe(states[3]),
                world.observe(states[4])));
        TeeBodies bodies = (TeeBodies) picture(world, plan).bodies(new WorldPicture.Moment(plan, states, 2, 2, "0.2 s", List.of(said)));
        assertEquals("0.2 s", bodies.when());
        assertEquals(List.of("Truth", "Model"), bodies.futures().stream().map(TeeBodies.Future::name).toList());
        TeeBodies.Future truth = bodies.futures().getFirst();
        TeeBodies.Future model = bodies.futures().getLast();
        assertTrue(model.readOut());
        for (int k = 0; k < 2; k++) {
            assertEquals(truth.poses().get(k).x(), model.poses().get(k).x(), 1e-9);
            assertEquals(0, Math.IEEEremainder(truth.poses().get(k).theta() - model.poses().get(k).theta(), 2 * Math.PI), 1e-9);
        }
    }

    @Test
    void afterTheLastActionNothingIsAhead() {
        for (World world : List.of(new PushTWorld(PushTParameters.PAPER), new TeacherWorld(TeacherParameters.PAPER))) {
            Plan plan = world.draw(new Streams(6).stream("plan"), WEDGE);
            WorldPicture.Moment end = moment(plan, plan.simulate(world), plan.actions().length, 0);
            switch (picture(world, plan).bodies(end)) {
                case LoopBodies _ -> throw new AssertionError("nobody drives in the thumbnail of an arena");
                case TeeBodies tee -> assertTrue(tee.futures().isEmpty() && tee.action().isEmpty());
                case VectorBodies vectors -> assertTrue(vectors.futures().isEmpty() && vectors.action().length == 0);
            }
        }
    }

    @Test
    void theTeachersVectorsTurnWithGOnOneScale() {
        TeacherWorld world = new TeacherWorld(TeacherParameters.PAPER);
        Plan plan = world.draw(new Streams(7).stream("plan"), WEDGE);
        WorldPicture picture = picture(world, plan);
        O2 g = O2.degrees(90);
        VectorBodies still = (VectorBodies) picture.bodies(moment(plan, plan.simulate(world), 0, 1));
        Plan turnedPlan = world.turn(g, plan);
        VectorBodies turned = (VectorBodies) picture.bodies(moment(turnedPlan, turnedPlan.simulate(world), 0, 1));
        assertEquals(still.side(), turned.side());
        assertArrayEquals(world.turnState(g, still.now()), turned.now(), 1e-12);
        assertEquals(-still.now()[1], turned.now()[0], 1e-12, "a quarter turn to the left");
        assertArrayEquals(world.turnState(g, still.futures().getFirst().vectors()), turned.futures().getFirst().vectors(), 1e-12);
        assertArrayEquals(plan.actions()[0], still.action());
        for (double[] vectors : List.of(still.now(), still.action(), still.futures().getFirst().vectors())) {
            for (int i = 0; i < vectors.length; i += 2) {
                assertTrue(Math.hypot(vectors[i], vectors[i + 1]) < 0.45 * still.side(), "all arrows end in the square");
            }
        }
    }

    @Test
    void aWorldThatIsNotKnownHasNoPicture() {
        assertNull(WorldPicture.of(new Turned(new TeacherWorld(TeacherParameters.PAPER)), List.of()));
    }

    private static WorldPicture picture(World world, Plan plan) {
        return WorldPicture.of(world, List.of(plan));
    }

    private static WorldPicture.Moment moment(Plan plan, double[][] states, int step, int ahead) {
        return new WorldPicture.Moment(plan, states, step, ahead, "now", List.of());
    }
}
