package org.orbitarium.engine.worlds.teacher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Simulation;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WorldDescriptor;

final class TeacherWorldTest {

    @Test
    void theTeacherCommutesWithRotationsAndReflections() {
        Teacher teacher = new Teacher(8, new Streams(0));
        RandomStream stream = new Streams(1).stream("inputs");
        for (int n = 0; n < 200; n++) {
            double[] input = new double[14];
            Arrays.setAll(input, i -> 1.5 * stream.nextGaussian());
            O2 g = new O2(stream.uniform(0, 7), n % 2 == 1);
            assertArrayEquals(Representation.vectors(2, 6).apply(g, teacher.apply(input)),
                    teacher.apply(Representation.vectors(2, 7).apply(g, input)), 1e-13);
        }
    }

    @Test
    void outputsAreAsLargeAsNormalInputs() {
        Teacher teacher = new Teacher(8, new Streams(0));
        RandomStream stream = new Streams(2).stream("inputs");
        double sum = 0;
        for (int n = 0; n < 8000; n++) {
            double[] input = new double[14];
            Arrays.setAll(input, i -> stream.nextGaussian());
            for (double value : teacher.apply(input)) {
                sum += value * value;
            }
        }
        assertEquals(1, Math.sqrt(sum / (8000 * 12)), 0.03);
    }

    @Test
    void theTeacherIsNotLinear() {
        Teacher teacher = new Teacher(8, new Streams(0));
        RandomStream stream = new Streams(3).stream("inputs");
        double[] a = new double[14];
        double[] b = new double[14];
        double[] sum = new double[14];
        Arrays.setAll(a, i -> stream.nextGaussian());
        Arrays.setAll(b, i -> stream.nextGaussian());
        Arrays.setAll(sum, i -> a[i] + b[i]);
        double difference = 0;
        for (int i = 0; i < 12; i++) {
            difference = Math.max(difference, Math.abs(teacher.apply(sum)[i] - teacher.apply(a)[i] - teacher.apply(b)[i]));
        }
        assertTrue(difference > 0.1, "difference " + difference);
    }

    @Test
    void startsOfAWedgeTurnWithIt() {
        TeacherWorld world = new TeacherWorld(TeacherParameters.PAPER);
        Plan low = world.draw(new Streams(4).stream("draw"), new Wedge(0, 90));
        Plan high = world.draw(new Streams(4).stream("draw"), new Wedge(90, 180));
        assertArrayEquals(world.turnStart(O2.degrees(90), low.start()), high.start(), 1e-12);
        assertArrayEquals(world.action().apply(O2.degrees(90), low.actions()[0]), high.actions()[0], 1e-12);
    }

    @Test
    void withoutTauAStepIsWhatTheNetworkGives() {
        TeacherWorld world = new TeacherWorld(TeacherParameters.PAPER);
        Plan plan = world.draw(new Streams(6).stream("draw"), Wedge.FULL);
        Teacher teacher = new Teacher(8, new Streams(0).within("teacher"));
        assertArrayEquals(teacher.apply(inputs(plan)), plan.simulate(world)[1]);
    }

    @Test
    void withTauAStepAddsSoMuchOfWhatTheNetworkGivesAndTurnsWithTheStart() {
        TeacherWorld world = new TeacherWorld(new TeacherParameters(8, 0, 1.5, 7, 0.3, 0.05));
        Plan plan = world.draw(new Streams(6).stream("draw"), Wedge.FULL);
        double[] velocity = new Teacher(8, new Streams(0).within("teacher")).apply(inputs(plan));
        double[] next = plan.simulate(world)[1];
        for (int i = 0; i < next.length; i++) {
            assertEquals(plan.start()[i] + 0.05 * velocity[i], next[i], 1e-15);
        }
        double[][] often = new double[64][];
        Arrays.fill(often, plan.actions()[0]);
        Plan on = new Plan(plan.start(), often);
        for (O2 g : List.of(O2.degrees(17.3), O2.degrees(200), new O2(1, true))) {
            double[] turned = world.turn(g, on).simulate(world)[64];
            double[] expected = world.turnState(g, on.simulate(world)[64]);
            double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            assertArrayEquals(expected, turned, 1e-12 * size, g.toString());
        }
    }

    private static double[] inputs(Plan plan) {
        double[] inputs = Arrays.copyOf(plan.start(), 14);
        System.arraycopy(plan.actions()[0], 0, inputs, 12, 2);
        return inputs;
    }

    @Test
    void aCopyGoesItsOwnWay() {
        TeacherWorld world = new TeacherWorld(TeacherParameters.PAPER);
        Plan plan = world.draw(new Streams(5).stream("draw"), Wedge.FULL);
        Simulation simulation = world.start(plan.start());
        Simulation copy = simulation.copy();
        simulation.step(plan.actions()[0]);
        assertArrayEquals(plan.start(), copy.state());
        copy.step(plan.actions()[0]);
        assertArrayEquals(simulation.state(), copy.state());
    }

    @Test
    void bothWorldsAreRegistered() {
        List<String> names = new ArrayList<>();
        for (WorldDescriptor<?> descriptor : ServiceLoader.load(WorldDescriptor.class)) {
            names.add(descriptor.name());
        }
        assertTrue(names.containsAll(List.of("pusht", "teacher")), names.toString());
    }
}
