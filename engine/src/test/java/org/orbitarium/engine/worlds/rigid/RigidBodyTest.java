package org.orbitarium.engine.worlds.rigid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.Axis;
import org.orbitarium.engine.geometry.SO3;

/** The integrator keeps what a free body keeps, has the order it claims, and agrees with Euler's equations. */
final class RigidBodyTest {

    private static final List<Double> INERTIA = List.of(1.0, 2.0, 3.0);
    private static final double[] NONE = new double[3];
    private static final int STEPS = 10_000;
    /** Radians turned in a step at the start. */
    private static final double TURN = 0.05;

    /**
     * Bodies of several shapes at |ω| = 1: turning about each axis, tumbling about the middle one with a disturbance of 1e-2 to 1e-9, and
     * at random.
     */
    static Stream<Spinning> spinning() {
        List<List<Double>> shapes = List.of(INERTIA, List.of(3.0, 1.0, 2.0), List.of(1.0, 1.5, 1.6), List.of(0.2, 2.0, 2.1));
        Stream<Spinning> tumbling = shapes.stream().flatMap(inertia -> Stream.of(new double[] {1, 0, 0}, new double[] {0, 1, 0},
                new double[] {0, 0, 1}, new double[] {1e-2, 1, 1e-2}, new double[] {1, 1e-6, 1e-6}, new double[] {1e-6, 1e-6, 1},
                new double[] {1e-9, 1, 0}, new double[] {1, 1, 1}).map(omega -> Spinning.of(inertia, SO3.IDENTITY, omega)));
        Stream<Spinning> random = LongStream.range(0, 5).mapToObj(seed -> {
            RandomStream stream = new Streams(seed).stream("spinning");
            return Spinning.of(INERTIA, SO3.haar(stream), SO3.haar(stream).apply(new double[] {1, 0, 0}));
        });
        return Stream.concat(tumbling, random);
    }

    /** A body and its motion at the start. */
    record Spinning(RigidBody body, List<Double> inertia, Motion start) {

        /** Returns the motion of an angular velocity in the body's frame, scaled to length 1. */
        static Spinning of(List<Double> inertia, SO3 attitude, double[] omega) {
            double length = Math.sqrt(omega[0] * omega[0] + omega[1] * omega[1] + omega[2] * omega[2]);
            double[] body = new double[3];
            for (int i = 0; i < 3; i++) {
                body[i] = inertia.get(i) * omega[i] / length;
            }
            return new Spinning(new RigidBody(inertia), inertia, new Motion(attitude, attitude.apply(body)));
        }
    }

    @ParameterizedTest
    @MethodSource("spinning")
    void energyAndAngularMomentumStayOverTenThousandFreeSteps(Spinning spinning) {
        RigidBody body = spinning.body();
        Motion motion = spinning.start();
        double energy = body.energy(motion);
        double size = length(motion.momentum());
        double worstEnergy = 0;
        double worstMomentum = 0;
        for (int n = 0; n < STEPS; n++) {
            motion = body.step(motion, NONE, TURN);
            worstEnergy = Math.max(worstEnergy, Math.abs(body.energy(motion) / energy - 1));
            worstMomentum = Math.max(worstMomentum, apart(spinning.start().momentum(), seen(spinning, motion)) / size);
        }
        assertArrayEquals(spinning.start().momentum(), motion.momentum(), "the momentum itself is not touched");
        assertTrue(worstEnergy < 1e-12, "energy " + worstEnergy);
        assertTrue(worstMomentum < 1e-13, "R I Rᵀ ω " + worstMomentum);
    }

    /** The angular momentum as attitude and angular velocity have it. */
    private static double[] seen(Spinning spinning, Motion motion) {
        double[] omega = motion.attitude().inverse().apply(spinning.body().angularVelocity(motion));
        return motion.attitude().apply(new double[] {
            spinning.inertia().get(0) * omega[0], spinning.inertia().get(1) * omega[1], spinning.inertia().get(2) * omega[2]
        });
    }

    /** Half the step, a sixty-fourth of the error. */
    @Test
    void theOrderIsSix() {
        double[] torque = {0.5, 1, -0.7};
        Motion start = new Motion(SO3.rotationVector(0.3, 0.1, -2), new double[] {0.3, -1, 2});
        SO3 exact = after(start, torque, 2, 400).attitude();
        double coarse = exact.angleTo(after(start, torque, 2, 8).attitude());
        double fine = exact.angleTo(after(start, torque, 2, 16).attitude());
        assertEquals(6, Math.log(coarse / fine) / Math.log(2), 0.2, coarse + " and " + fine);
    }

    private static Motion after(Motion start, double[] torque, double seconds, int steps) {
        RigidBody body = new RigidBody(INERTIA);
        Motion motion = start;
        for (int n = 0; n < steps; n++) {
            motion = body.step(motion, torque, seconds / steps);
        }
        return motion;
    }

    /** Euler's equations in the body's frame, I dω/dt = Iω × ω + Rᵀτ, by Runge and Kutta's method of order 4 in steps of 1 ms. */
    @Test
    void theMotionIsThatOfEulersEquations() {
        for (long seed = 0; seed < 5; seed++) {
            RandomStream stream = new Streams(seed).stream("motion");
            Motion start = new Motion(SO3.haar(stream), SO3.haar(stream).apply(new double[] {2, 0, 0}));
            double[] torque = SO3.haar(stream).apply(new double[] {1.5, 0, 0});
            double[] body = start.inBody();
            double[] y = {start.attitude().w(), start.attitude().x(), start.attitude().y(), start.attitude().z(),
                body[0] / INERTIA.get(0), body[1] / INERTIA.get(1), body[2] / INERTIA.get(2)};
            for (int n = 0; n < 2000; n++) {
                y = rungeKutta(y, torque, 1e-3);
            }
            double norm = Math.sqrt(y[0] * y[0] + y[1] * y[1] + y[2] * y[2] + y[3] * y[3]);
            SO3 expected = new SO3(y[0] / norm, y[1] / norm, y[2] / norm, y[3] / norm);
            Motion motion = after(start, torque, 2, 80);
            assertEquals(0, expected.angleTo(motion.attitude()), 1e-11);
            assertArrayEquals(expected.apply(new double[] {y[4], y[5], y[6]}), new RigidBody(INERTIA).angularVelocity(motion), 1e-11);
        }
    }

    private static double[] rungeKutta(double[] y, double[] torque, double h) {
        double[] k1 = slope(y, torque);
        double[] k2 = slope(plus(y, k1, h / 2), torque);
        double[] k3 = slope(plus(y, k2, h / 2), torque);
        double[] k4 = slope(plus(y, k3, h), torque);
        double[] next = y.clone();
        for (int i = 0; i < y.length; i++) {
            next[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
        }
        return next;
    }

    private static double[] slope(double[] y, double[] torque) {
        double norm = Math.sqrt(y[0] * y[0] + y[1] * y[1] + y[2] * y[2] + y[3] * y[3]);
        double[] t = new SO3(y[0] / norm, y[1] / norm, y[2] / norm, y[3] / norm).inverse().apply(torque);
        double i1 = INERTIA.get(0);
        double i2 = INERTIA.get(1);
        double i3 = INERTIA.get(2);
        return new double[] {
            (-y[1] * y[4] - y[2] * y[5] - y[3] * y[6]) / 2, (y[0] * y[4] + y[2] * y[6] - y[3] * y[5]) / 2,
            (y[0] * y[5] - y[1] * y[6] + y[3] * y[4]) / 2, (y[0] * y[6] + y[1] * y[5] - y[2] * y[4]) / 2,
            ((i2 - i3) * y[5] * y[6] + t[0]) / i1, ((i3 - i1) * y[6] * y[4] + t[1]) / i2, ((i1 - i2) * y[4] * y[5] + t[2]) / i3
        };
    }

    private static double[] plus(double[] y, double[] k, double h) {
        double[] sum = y.clone();
        for (int i = 0; i < y.length; i++) {
            sum[i] += h * k[i];
        }
        return sum;
    }

    /** A symmetric top precesses about L at |L|/I and spins about its own axis: known in closed form, and exact at any step. */
    @Test
    void aBodyWithAnAxisOfSymmetryIsExactAtAnyStep() {
        for (int axis = 0; axis < 3; axis++) {
            for (double along : new double[] {0.5, 2, 5}) {
                Double[] inertia = {2.0, 2.0, 2.0};
                inertia[axis] = along;
                RigidBody body = new RigidBody(List.of(inertia));
                RandomStream stream = new Streams(axis).stream("top");
                Motion start = new Motion(SO3.haar(stream), SO3.haar(stream).apply(new double[] {3, 0, 0}));
                Motion motion = start;
                for (int n = 0; n < 20; n++) {
                    motion = body.step(motion, NONE, 1.3);
                }
                double seconds = 20 * 1.3;
                double[] l = start.momentum();
                double spin = (1 / along - 1 / 2.0) * start.inBody()[axis];
                SO3 expected = SO3.rotationVector(seconds * l[0] / 2, seconds * l[1] / 2, seconds * l[2] / 2).after(start.attitude())
                        .after(SO3.about(List.of(Axis.values()).get(axis), seconds * spin));
                assertEquals(0, expected.angleTo(motion.attitude()), 1e-12);
            }
        }
    }

    /** Turning about the middle axis is unstable (the tennis racket, Dzhanibekov's nut), about the others it is not. */
    @Test
    void onlyTheMiddleAxisFlips() {
        for (int axis = 0; axis < 3; axis++) {
            double[] omega = {1e-3, 1e-3, 1e-3};
            omega[axis] = 1;
            Spinning spinning = Spinning.of(INERTIA, SO3.IDENTITY, omega);
            Motion motion = spinning.start();
            double least = 1;
            for (int n = 0; n < 1000; n++) {
                motion = spinning.body().step(motion, NONE, TURN);
                least = Math.min(least, motion.inBody()[axis] / length(motion.momentum()));
            }
            assertTrue(axis == 1 ? least < -0.99 : least > 0.999, "axis " + axis + " " + least);
        }
    }

    @Test
    void theWayBackIsTheWay() {
        RigidBody body = new RigidBody(INERTIA);
        double[] torque = {0.2, -0.1, 0.3};
        RandomStream stream = new Streams(0).stream("there and back");
        for (int n = 0; n < 20; n++) {
            Motion start = new Motion(SO3.haar(stream), SO3.haar(stream).apply(new double[] {2, 0, 0}));
            Motion motion = start;
            for (int step = 0; step < 200; step++) {
                motion = body.step(motion, torque, step < 100 ? TURN : -TURN);
            }
            assertEquals(0, start.attitude().angleTo(motion.attitude()), 1e-12);
            assertArrayEquals(start.momentum(), motion.momentum(), 1e-13);
        }
    }

    @Test
    void theAttitudeTurnsWithTheAngularVelocity() {
        Spinning spinning = Spinning.of(INERTIA, SO3.rotationVector(1, -2, 0.5), new double[] {0.3, 1, -0.4});
        double h = 1e-5;
        SO3 before = spinning.body().step(spinning.start(), NONE, -h).attitude();
        SO3 after = spinning.body().step(spinning.start(), NONE, h).attitude();
        double[] turn = after.after(before.inverse()).rotationVector();
        double[] found = {turn[0] / (2 * h), turn[1] / (2 * h), turn[2] / (2 * h)};
        assertArrayEquals(spinning.body().angularVelocity(spinning.start()), found, 1e-9);
    }

    private static double apart(double[] a, double[] b) {
        return length(new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]});
    }

    private static double length(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }
}
