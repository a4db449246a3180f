package org.orbitarium.engine.planning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.models.baseline.ForwardMlp;
import org.orbitarium.engine.models.equivariant.ForwardVectorNeurons;
import org.orbitarium.engine.models.equivariant.Flaw;
import org.orbitarium.engine.nn.Layer;
import org.orbitarium.engine.nn.Ops;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.worlds.GoalTask;
import org.orbitarium.engine.worlds.GoalWorld;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.cloud.CloudParameters;
import org.orbitarium.engine.worlds.cloud.CloudWorld;
import org.orbitarium.engine.worlds.pusht.BlockFeature;
import org.orbitarium.engine.worlds.pusht.Convention;
import org.orbitarium.engine.worlds.pusht.Order;
import org.orbitarium.engine.worlds.pusht.PushTParameters;
import org.orbitarium.engine.worlds.pusht.PushTWorld;
import org.orbitarium.engine.worlds.pusht.Task;
import org.orbitarium.engine.worlds.pusht.Variant;

/** Loops of untrained models: what a symmetry promises holds whatever was learned. */
final class ClosedLoopTest {

    private static final GoalWorld PLANE = new PushTWorld(new PushTParameters(Task.PUSH, Variant.CLEAN, BlockFeature.LOCAL_X, Order.FIXED,
            Convention.RELATIVE));
    private static final GoalWorld SPACE = new CloudWorld(CloudParameters.PAPER);
    private static final Cost COST = ControlSettings.PAPER.cost();

    private static Steering steering(Noise noise) {
        return new Steering(new CrossEntropy().create(new CrossEntropy.Parameters(6, 24, 3, 6, 0.8, noise, 0.5, true, true)),
                new ControlSettings(12, 3, 5, 1, 0.05, 0.3, LatentGoal.READ_OUT));
    }

    private static Outlook neurons(GoalWorld world, long seed, Precision precision, Flaw flaw) {
        String unit = PLANE.equals(world) ? "block direction" : "";
        return model(world, new ForwardVectorNeurons().create(new ForwardVectorNeurons.Parameters(8, true, unit, Layer.Commutant.SCALAR, 0,
                Ops.Direction.UNIT, 0, flaw), Signature.of(world)), seed, precision);
    }

    private static Outlook model(GoalWorld world, Architecture architecture, long seed, Precision precision) {
        return ModelOutlook.explicit(world, architecture.instantiate(architecture.initial(new Streams(seed), Precision.FLOAT64), precision),
                COST);
    }

    /** Returns how far the loops at an element are from the turned loops as drawn, in the world's unit. */
    private static double apart(GoalWorld world, Outlook outlook, Noise noise, GroupElement g, @Nullable GroupElement told, long seed) {
        GoalTask task = world.drawTask(new Streams(seed).stream("task"), new Wedge(0, 90));
        LoopRecord drawn = ClosedLoop.run(world, steering(noise), outlook, task, new Streams(seed), null);
        LoopRecord turned = ClosedLoop.run(world, steering(noise), outlook, world.turnTask(g, task), new Streams(seed), told);
        double greatest = 0;
        for (int t = 0; t < drawn.states().length; t++) {
            greatest = Math.max(greatest, world.distance(world.turnState(g, drawn.states()[t]), turned.states()[t]));
        }
        return greatest;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aLoopTurnsWithItsTaskIfTheModelDoesAndNobodyTellsThePlanner(long seed) {
        O2 g = O2.rotation(new Streams(seed).stream("g").uniform(0, 2 * Math.PI));
        assertTrue(apart(PLANE, neurons(PLANE, seed, Precision.FLOAT64, Flaw.NONE), Noise.FRAME, g, null, seed) < 1e-9);
        assertTrue(apart(PLANE, neurons(PLANE, seed, Precision.FLOAT64, Flaw.NONE), Noise.TOLD, g, g, seed) < 1e-9);
        assertTrue(apart(PLANE, new SimulatorOutlook(PLANE, COST), Noise.FRAME, g, null, seed) < 1e-9);
        SO3 turn = SO3.haar(new Streams(seed).stream("turn"));
        assertTrue(apart(SPACE, new SimulatorOutlook(SPACE, COST), Noise.FRAME, turn, null, seed) < 1e-9);
        assertTrue(apart(SPACE, neurons(SPACE, seed, Precision.FLOAT64, Flaw.NONE), Noise.FRAME, turn, null, seed) < 1e-9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aLoopLeavesItsTurnedImageIfOneThingKnowsTheWorldsAxes(long seed) {
        O2 g = O2.degrees(137);
        assertTrue(apart(PLANE, neurons(PLANE, seed, Precision.FLOAT64, Flaw.BIAS), Noise.FRAME, g, null, seed) > 1e-3, "a bias");
        assertTrue(apart(PLANE, neurons(PLANE, seed, Precision.FLOAT64, Flaw.NONE), Noise.BOX, g, null, seed) > 1e-3, "the noise");
        Architecture mlp = new ForwardMlp().create(new ForwardMlp.Parameters(16, true, "block direction", 0), Signature.of(PLANE));
        assertTrue(apart(PLANE, model(PLANE, mlp, seed, Precision.FLOAT64), Noise.FRAME, g, null, seed) > 1e-3, "the model");
    }

    @Test
    void inSinglePrecisionALoopTurnsUpToItsRounding() {
        O2 g = O2.degrees(211);
        assertTrue(apart(PLANE, neurons(PLANE, 1, Precision.FLOAT32, Flaw.NONE), Noise.FRAME, g, null, 1) < 1);
    }

    @Test
    void aRecordReplays() {
        GoalTask task = PLANE.drawTask(new Streams(4).stream("task"), new Wedge(0, 90));
        LoopRecord record = ClosedLoop.run(PLANE, steering(Noise.FRAME), new SimulatorOutlook(PLANE, COST), task, new Streams(4), null);
        double[][] again = new org.orbitarium.engine.worlds.Plan(task.start(), record.actions()).simulate(PLANE);
        for (int t = 0; t < again.length; t++) {
            assertArrayEquals(again[t], record.states()[t]);
        }
        assertEquals(List.of(0, 3, 6, 9), record.plans().stream().map(LoopRecord.Planned::step).toList());
    }

    @Test
    void theSimulatorForeseesWhatHappens() {
        GoalTask task = PLANE.drawTask(new Streams(5).stream("task"), new Wedge(0, 90));
        ClosedLoop loop = new ClosedLoop(PLANE, steering(Noise.FRAME), new SimulatorOutlook(PLANE, COST), task, new Streams(5), null);
        loop.step();
        LoopRecord first = loop.record();
        Rows path = new SimulatorOutlook(PLANE, COST).from(PLANE.start(task.start()), task.goal()).path(first.plans().getFirst().plan());
        assertArrayEquals(PLANE.observe(first.states()[1]), path.row(1));
    }

    @Test
    void whoeverDoesNothingLeavesTheBlockAlone() {
        GoalTask task = PLANE.drawTask(new Streams(6).stream("task"), new Wedge(0, 90));
        LoopRecord idle = ClosedLoop.idle(PLANE, 12, task);
        assertEquals(13, idle.states().length);
        assertEquals(PLANE.miss(idle.states()[0], task.goal()), PLANE.miss(idle.states()[12], task.goal()));
    }
}
