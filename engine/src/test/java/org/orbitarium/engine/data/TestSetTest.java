package org.orbitarium.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Simulation;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;
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

/** What the world does from a turned start is what it did, turned. */
final class TestSetTest {

    private static final Wedge WEDGE = new Wedge(0, 90);

    static Stream<World> worlds() {
        Stream<World> pushers = Arrays.stream(Task.values()).flatMap(task -> Arrays.stream(Variant.values())
                .flatMap(variant -> Arrays.stream(BlockFeature.values()).flatMap(feature -> Arrays.stream(Convention.values())
                        .map(convention -> new PushTWorld(new PushTParameters(task, variant, feature, Order.FIXED, convention))))));
        return Stream.concat(pushers, Stream.of(new TeacherWorld(TeacherParameters.PAPER)));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void resimulatedTransitionsAreTheTurnedOnes(World world) {
        TestSet set = TestSet.draw(world, WEDGE, 400, new Streams(999));
        assertEquals(400, set.count());
        for (GroupElement g : List.of(O2.degrees(90), O2.degrees(137), O2.degrees(303.7), new O2(0, true), new O2(2.2, true))) {
            Transitions simulated = set.at(g);
            Transitions turned = set.turned(g);
            assertArrayEquals(turned.before().data(), simulated.before().data(), 1e-11);
            assertArrayEquals(turned.actions().data(), simulated.actions().data(), 1e-11);
            assertArrayEquals(turned.after().data(), simulated.after().data(), 1e-11);
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theSameSeedDrawsTheSameAndAnotherSeedOrWedgeDoesNot(World world) {
        Transitions drawn = Collector.collect(world, WEDGE, 100, new Streams(3));
        assertArrayEquals(drawn.after().data(), Collector.collect(world, WEDGE, 100, new Streams(3)).after().data());
        assertNotEquals(drawn.after().at(0, 0), Collector.collect(world, WEDGE, 100, new Streams(4)).after().at(0, 0));
        assertNotEquals(drawn.after().at(0, 0), Collector.collect(world, new Wedge(0, 80), 100, new Streams(3)).after().at(0, 0));
    }

    @Test
    void walledStepsAreNotTheTurnedOnes() {
        // a control: with walls in it the same comparison must fail
        World world = new PushTWorld(PushTParameters.PAPER);
        List<Plan> plans = IntStream.range(0, 60)
                .mapToObj(i -> world.draw(new Streams(1).stream("plan/" + i), WEDGE)).toList();
        List<Sample> all = IntStream.range(0, 60 * 14).mapToObj(i -> new Sample(i / 14, i % 14)).toList();
        TestSet unfiltered = new TestSet(world, plans, all);
        O2 g = O2.degrees(37);
        assertFalse(Arrays.equals(unfiltered.turned(g).after().data(), unfiltered.at(g).after().data()));
        double worst = 0;
        for (int i = 0; i < unfiltered.count(); i++) {
            worst = Math.max(worst, Math.abs(unfiltered.turned(g).after().at(i, 4) - unfiltered.at(g).after().at(i, 4)));
        }
        assertTrue(worst > 1e-3, "worst " + worst);
    }

    @Test
    void samplesKeepPlanAndStep() {
        World world = new PushTWorld(PushTParameters.PAPER);
        TestSet set = TestSet.draw(world, WEDGE, 50, new Streams(5));
        Sample sample = set.samples().get(30);
        double[][] states = set.plans().get(sample.plan()).simulate(world);
        assertArrayEquals(world.observe(states[sample.step()]), set.transitions().before().row(30));
        assertArrayEquals(world.observe(states[sample.step() + 1]), set.transitions().after().row(30));
    }

    @Test
    void aWorldWithoutUsableStepsIsRefused() {
        World barren = new Barren(new TeacherWorld(TeacherParameters.PAPER));
        assertThrows(BadInputException.class, () -> Collector.collect(barren, WEDGE, 1, new Streams(0)));
    }

    /** A world none of whose steps is usable. */
    private record Barren(World world) implements World {

        @Override
        public Simulation start(double[] start) {
            return world.start(start);
        }

        @Override
        public Plan draw(RandomStream stream, Wedge wedge) {
            return world.draw(stream, wedge);
        }

        @Override
        public WedgeTie wedgeTie() {
            return world.wedgeTie();
        }

        @Override
        public double[] turnStart(GroupElement g, double[] start) {
            return world.turnStart(g, start);
        }

        @Override
        public double[] turnState(GroupElement g, double[] state) {
            return world.turnState(g, state);
        }

        @Override
        public Representation action() {
            return world.action();
        }

        @Override
        public double[] observe(double[] state) {
            return world.observe(state);
        }

        @Override
        public Representation observation() {
            return world.observation();
        }

        @Override
        public List<Component> components() {
            return world.components();
        }

        @Override
        public boolean usable(double[] before, double[] after) {
            return false;
        }
    }
}
