package org.orbitarium.engine.worlds.rigid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.Axis;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.SE3;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Simulation;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;
import org.orbitarium.engine.worlds.World;
import org.orbitarium.engine.worlds.WorldDescriptor;

final class RigidWorldTest {

    private static final RigidWorld WORLD = new RigidWorld(RigidParameters.DEFAULT);

    private static RigidWorld world(double stepSeconds, int substeps, int episodeSteps, double torque) {
        return new RigidWorld(new RigidParameters(List.of(1.0, 2.0, 3.0), stepSeconds, substeps, episodeSteps, 15, 1, torque, 0));
    }

    /** Thirty steps of exploring torques, from a hundred turned starts: nothing but rounding separates the two ways. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void simulatingATurnedPlanIsTurningTheSimulation(long seed) {
        RigidWorld world = world(0.1, 2, 30, 2);
        RandomStream stream = new Streams(seed).stream("equivariance");
        double worst = 0;
        for (int n = 0; n < 100; n++) {
            Plan plan = world.draw(stream, Wedge.FULL);
            worst = Math.max(worst, difference(world, plan, SO3.haar(stream)));
        }
        assertTrue(worst < 1e-12, "worst " + worst);
    }

    /** Over a thousand turns the error of the two ways grows with the steps, and with each flip about the middle axis. */
    @Test
    void theSymmetryHoldsOverTenThousandFreeSteps() {
        RigidWorld world = world(0.05, 1, 10_000, 0);
        RandomStream stream = new Streams(3).stream("equivariance");
        double worst = 0;
        for (int n = 0; n < 10; n++) {
            worst = Math.max(worst, difference(world, world.draw(stream, Wedge.FULL), SO3.haar(stream)));
        }
        assertTrue(worst < 1e-9, "worst " + worst);
    }

    /** Returns the greatest difference of |simulate(g x) − g simulate(x)|, of attitudes, momenta and observations. */
    private static double difference(RigidWorld world, Plan plan, SO3 g) {
        double[][] still = plan.simulate(world);
        double[][] turned = world.turn(g, plan).simulate(world);
        double worst = 0;
        for (int t = 0; t < still.length; t++) {
            double[] expected = world.turnState(g, still[t]);
            worst = Math.max(worst, world.distance(expected, turned[t]));
            worst = Math.max(worst, greatest(world.angularMomentum(expected), world.angularMomentum(turned[t])));
            worst = Math.max(worst, greatest(world.observation().apply(g, world.observe(still[t])), world.observe(turned[t])));
        }
        return worst;
    }

    private static double greatest(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElseThrow();
    }

    @Test
    void aFreeBodyKeepsItsEnergyAndItsMomentum() {
        RigidWorld world = world(0.05, 1, 10_000, 0);
        Plan plan = world.draw(new Streams(4).stream("draw"), Wedge.FULL);
        double[][] states = plan.simulate(world);
        for (double[] state : states) {
            assertEquals(1, world.energy(state) / world.energy(states[0]), 1e-10);
            assertArrayEquals(world.angularMomentum(states[0]), world.angularMomentum(state));
        }
    }

    /** Torques do work on the body all the while: what is left of the energy's change after it is the integrator's. */
    @Test
    void theBalanceOfADrivenBodyIsClosed() {
        RigidWorld fine = world(0.1, 2, 30, 2);
        for (long seed = 0; seed < 10; seed++) {
            Plan plan = fine.draw(new Streams(seed).stream("balance"), Wedge.FULL);
            double[][] states = plan.simulate(fine);
            double changed = Math.abs(fine.energy(states[30]) / fine.energy(states[0]) - 1);
            Balance end = fine.balance(states, plan.actions(), 30);
            assertTrue(changed > 1e-3, "the torques do work: " + changed);
            assertTrue(end.energy() < 1e-9, "seed " + seed + ": " + end);
            assertTrue(end.angularMomentum() < 1e-14, "seed " + seed + ": " + end);
            assertEquals(new Balance(0, 0), fine.balance(states, plan.actions(), 0));
        }
    }

    /** The quadrature adds nothing to it: half the step leaves a 64th of the error, as the integrator's order of 6 says. */
    @Test
    void whatTheEnergyLosesIsTheIntegratorsAndOfItsOrder() {
        double[] worst = new double[2];
        for (int i = 0; i < 2; i++) {
            RigidWorld world = world(0.1, i + 1, 8, 2);
            for (long seed = 0; seed < 50; seed++) {
                Plan plan = world.draw(new Streams(seed).stream("order"), Wedge.FULL);
                worst[i] = Math.max(worst[i], world.balance(plan.simulate(world), plan.actions(), 8).energy());
            }
        }
        assertEquals(6, Math.log(worst[0] / worst[1]) / Math.log(2), 0.5, worst[0] + ", " + worst[1]);
    }

    @Test
    void theBalanceTellsWhatIsMissing() {
        Plan plan = WORLD.draw(new Streams(5).stream("draw"), Wedge.FULL);
        double[][] states = plan.simulate(WORLD);
        int last = plan.actions().length;
        // the momentum at the end made greater by a thousandth: the energy is its square
        for (int i = 4; i < 7; i++) {
            states[last][i] *= 1.001;
        }
        Balance broken = WORLD.balance(states, plan.actions(), last);
        double mostMomentum = 0;
        double mostEnergy = 0;
        for (double[] state : states) {
            mostMomentum = Math.max(mostMomentum, Math.sqrt(square(WORLD.angularMomentum(state))));
            mostEnergy = Math.max(mostEnergy, WORLD.energy(state));
        }
        double momentum = Math.sqrt(square(WORLD.angularMomentum(states[last])));
        assertEquals(0.001 / 1.001 * momentum / mostMomentum, broken.angularMomentum(), 1e-9);
        assertEquals((1 - 1 / square(new double[] {1.001, 0, 0})) * WORLD.energy(states[last]) / mostEnergy, broken.energy(), 1e-9);
        RigidWorld free = world(0.05, 1, 3, 0);
        assertEquals(new Balance(0, 0), free.balance(new double[][] {{1, 0, 0, 0, 0, 0, 0}, {1, 0, 0, 0, 0, 0, 0}},
                new double[][] {{0, 0, 0}}, 1), "a body at rest has nothing to lose");
    }

    private static double square(double[] vector) {
        return vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2];
    }

    @Test
    void aTorqueChangesTheMomentumByTorqueTimesTime() {
        Plan plan = WORLD.draw(new Streams(5).stream("draw"), Wedge.FULL);
        double[] expected = WORLD.angularMomentum(plan.start());
        for (double[] torque : plan.actions()) {
            for (int i = 0; i < 3; i++) {
                expected[i] += WORLD.stepSeconds() * torque[i];
            }
        }
        assertArrayEquals(expected, WORLD.angularMomentum(plan.simulate(WORLD)[plan.actions().length]), 1e-14);
    }

    /** Attitude and angular momentum can be read off an observation. */
    @Test
    void anObservationIsTheAxesAndTheAngularVelocity() {
        RandomStream stream = new Streams(6).stream("states");
        for (int n = 0; n < 50; n++) {
            SO3 attitude = SO3.haar(stream);
            double[] momentum = SO3.haar(stream).apply(new double[] {2, 0, 0});
            double[] seen = WORLD.observe(new Motion(attitude, momentum).state());
            double[] velocity = new double[3];
            for (int i = 0; i < 3; i++) {
                double[] unit = new double[3];
                unit[i] = 1;
                double[] axis = attitude.apply(unit);
                assertArrayEquals(axis, Arrays.copyOfRange(seen, 3 * i, 3 * i + 3), 1e-15);
                double along = axis[0] * momentum[0] + axis[1] * momentum[1] + axis[2] * momentum[2];
                for (int j = 0; j < 3; j++) {
                    velocity[j] += along * axis[j] / RigidParameters.DEFAULT.inertia().get(i);
                }
            }
            assertArrayEquals(velocity, Arrays.copyOfRange(seen, 9, 12), 1e-14);
        }
        assertEquals(WORLD.observation().width(), WORLD.components().stream().mapToInt(World.Component::width).sum());
    }

    @Test
    void aTranslationDoesNothingAndAnElementOfThePlaneIsRefused() {
        Plan plan = WORLD.draw(new Streams(7).stream("draw"), Wedge.FULL);
        SO3 g = SO3.rotationVector(0.3, -1.2, 2.1);
        Plan turned = WORLD.turn(g, plan);
        Plan moved = WORLD.turn(new SE3(g, 10, -8, 6), plan);
        assertArrayEquals(turned.start(), moved.start());
        assertArrayEquals(turned.actions()[0], moved.actions()[0]);
        assertThrows(IllegalArgumentException.class, () -> WORLD.turnState(O2.IDENTITY, plan.start()));
        assertThrows(IllegalArgumentException.class, () -> WORLD.turnStart(O2.IDENTITY, plan.start()));
        assertThrows(IllegalArgumentException.class, () -> WORLD.turn(O2.IDENTITY, plan));
    }

    @Test
    void plansOfAWedgeTurnWithIt() {
        assertEquals(new WedgeTie(WedgeTie.Extent.WHOLE, null), WORLD.wedgeTie());
        for (long seed = 0; seed < 5; seed++) {
            Plan low = WORLD.draw(new Streams(seed).stream("draw"), new Wedge(0, 90));
            Plan high = WORLD.draw(new Streams(seed).stream("draw"), new Wedge(90, 180));
            Plan turned = WORLD.turn(SO3.about(Axis.Z, Math.PI / 2), low);
            assertEquals(0, WORLD.distance(turned.start(), high.start()), 1e-14);
            assertArrayEquals(WORLD.angularMomentum(turned.start()), WORLD.angularMomentum(high.start()), 1e-14);
            assertEquals(8, high.actions().length);
            for (int t = 0; t < 8; t++) {
                assertArrayEquals(turned.actions()[t], high.actions()[t], 1e-14);
            }
        }
    }

    /** Without scatter every start is the base attitude turned about z by an angle of the wedge. */
    @Test
    void startsLieInTheWedge() {
        RigidWorld world = new RigidWorld(new RigidParameters(List.of(1.0, 2.0, 3.0), 0.1, 2, 3, 0, 1, 2, 9));
        SO3 low = attitude(world.draw(new Streams(0).stream("base"), new Wedge(0, 1e-12)));
        RandomStream stream = new Streams(1).stream("draw");
        for (int n = 0; n < 200; n++) {
            double[] turn = attitude(world.draw(stream, new Wedge(20, 110))).after(low.inverse()).rotationVector();
            assertEquals(0, Math.hypot(turn[0], turn[1]), 1e-13);
            assertTrue(new Wedge(20, 110).contains(Math.toDegrees(turn[2])), "at " + turn[2]);
        }
    }

    @Test
    void startsScatterAsTheParametersSay() {
        RigidWorld still = new RigidWorld(new RigidParameters(List.of(1.0, 2.0, 3.0), 0.1, 2, 3, 0, 1, 2, 0));
        SO3 base = attitude(still.draw(new Streams(0).stream("base"), new Wedge(0, 1e-12)));
        RandomStream stream = new Streams(2).stream("draw");
        double tilt = 0;
        double spin = 0;
        double torque = 0;
        int draws = 2000;
        for (int n = 0; n < draws; n++) {
            Plan plan = WORLD.draw(stream, new Wedge(0, 1e-12));
            tilt += Math.pow(attitude(plan).angleTo(base), 2) / (3 * draws);
            spin += Math.pow(length(WORLD.angularMomentum(plan.start())), 2) / (3 * draws);
            torque += Math.pow(length(plan.actions()[0]), 2) / (3 * draws);
        }
        // A mean square of 6000 normal numbers is known to 1.8 %.
        assertEquals(Math.toRadians(15), Math.sqrt(tilt), 0.04 * Math.toRadians(15));
        assertEquals(1, Math.sqrt(spin), 0.04);
        assertEquals(2, Math.sqrt(torque), 0.08);
    }

    @Test
    void distancesAreAngles() {
        double[] state = WORLD.draw(new Streams(8).stream("draw"), Wedge.FULL).start();
        assertEquals(0, WORLD.distance(state, state));
        double[] turned = WORLD.turnState(SO3.about(new double[] {1, 2, -1}, 0.4), state);
        assertEquals(0.4, WORLD.distance(state, turned), 1e-14);
        double[] other = state.clone();
        Arrays.setAll(other, i -> i < 4 ? -state[i] : state[i]);
        assertEquals(0, WORLD.distance(state, other), "both quaternions are one attitude");
        assertEquals("rad", WORLD.unit());
        assertEquals(0.1, WORLD.stepSeconds());
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Plan plan = WORLD.draw(new Streams(9).stream("draw"), Wedge.FULL);
        Simulation simulation = WORLD.start(plan.start());
        Simulation copy = simulation.copy();
        simulation.step(plan.actions()[0]);
        assertArrayEquals(plan.start(), copy.state());
        copy.step(plan.actions()[0]);
        assertArrayEquals(simulation.state(), copy.state());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> WORLD.start(new double[6]));
        assertThrows(IllegalArgumentException.class, () -> WORLD.start(new double[] {1, 1, 0, 0, 0, 0, 0}));
        assertThrows(IllegalArgumentException.class, () -> WORLD.start(new double[] {1, 0, 0, 0, 0, 0, 0}).step(new double[2]));
        for (List<Double> inertia : List.of(List.of(1.0, 2.0), List.of(1.0, 2.0, 0.0), List.of(1.0, -2.0, 3.0))) {
            assertThrows(BadInputException.class, () -> new RigidParameters(inertia, 0.1, 2, 3, 0, 1, 2, 0));
        }
    }

    @Test
    void theWorldIsRegistered() {
        List<String> names = new ArrayList<>();
        for (WorldDescriptor<?> descriptor : ServiceLoader.load(WorldDescriptor.class)) {
            names.add(descriptor.name());
        }
        assertTrue(names.contains("rigid"), names.toString());
        assertTrue(new RigidDescriptor().create(RigidParameters.DEFAULT) instanceof RigidWorld);
    }

    private static SO3 attitude(Plan plan) {
        return Motion.of(plan.start()).attitude();
    }

    private static double length(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }
}
