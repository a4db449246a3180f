package org.orbitarium.engine.worlds.rigid;

import java.util.List;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.Axis;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.geometry.SE3;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Simulation;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;
import org.orbitarium.engine.worlds.World;

/**
 * A rigid body, pinned at its centre of mass, that torques turn. State and start are seven numbers: the quaternion w, x, y, z of the
 * attitude, which takes the body's axes to where they point in space, and the angular momentum in space. An action is a torque in space,
 * constant over a control step. Without a torque the body tumbles as Euler's equations say, about its middle axis unstably.
 *
 * <p>An observation is twelve numbers: the directions in space of the body's axes 1, 2 and 3, each of length 1, and the angular velocity
 * in space, radians per second (about as large in what {@link #draw} makes by default). They are all vectors and determine the state. The
 * third axis is the cross product of the others; it is there because a vector neuron, whose maps are linear in its vectors and whose gates
 * are their scalar products, cannot make one. Angular velocity and torque are pseudovectors. The axes count as vectors; that would matter
 * only to a mirror, which takes a right-handed triple to a left-handed one, and the world has no mirrors.
 *
 * <p>SO(3) acts on everything. A translation, in an element of SE(3), does nothing: the body's centre does not move and is not observed.
 */
public final class RigidWorld implements World {

    private static final Representation ACTION = Representation.of(3, Field.PSEUDOVECTOR);
    private static final Representation OBSERVATION =
            Representation.of(3, Field.VECTOR, Field.VECTOR, Field.VECTOR, Field.PSEUDOVECTOR);
    private static final List<Component> COMPONENTS = List.of(new Component("axis 1", 0, 3), new Component("axis 2", 3, 3),
            new Component("axis 3", 6, 3), new Component("angular velocity", 9, 3));

    private final RigidParameters parameters;
    private final RigidBody body;
    private final SO3 base;

    /** Builds the world. */
    public RigidWorld(RigidParameters parameters) {
        this.parameters = parameters;
        body = new RigidBody(parameters.inertia());
        base = SO3.haar(new Streams(parameters.attitudeSeed()).within("rigid").stream("attitude"));
    }

    /** Returns the principal moments of inertia about the body's axes 1, 2 and 3. */
    public double[] inertia() {
        return parameters.inertia().stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public Simulation start(double[] start) {
        return new Course(body, Motion.of(start), parameters.stepSeconds() / parameters.substeps(), parameters.substeps());
    }

    /** The body starts near its base attitude with any angular momentum; all of it, torques too, is turned about z by the wedge's angle. */
    @Override
    public Plan draw(RandomStream stream, Wedge wedge) {
        SO3 turn = SO3.about(Axis.Z, wedge.draw(stream));
        double[] scatter = normal(stream, Math.toRadians(parameters.tilt()));
        SO3 attitude = SO3.rotationVector(scatter[0], scatter[1], scatter[2]).after(base);
        Motion start = new Motion(attitude, normal(stream, parameters.spin()));
        double[][] torques = new double[parameters.episodeSteps()][];
        for (int t = 0; t < torques.length; t++) {
            torques[t] = turn.apply(normal(stream, parameters.torque()));
        }
        return new Plan(start.turned(turn).state(), torques);
    }

    private static double[] normal(RandomStream stream, double deviation) {
        return new double[] {deviation * stream.nextGaussian(), deviation * stream.nextGaussian(), deviation * stream.nextGaussian()};
    }

    @Override
    public WedgeTie wedgeTie() {
        return new WedgeTie(WedgeTie.Extent.WHOLE, null);
    }

    /**
     * Returns the start turned by g; its translation does nothing.
     *
     * @throws IllegalArgumentException if g is an element of the plane
     */
    @Override
    public double[] turnStart(GroupElement g, double[] start) {
        return turnState(g, start);
    }

    /**
     * Returns the state turned by g; its translation does nothing.
     *
     * @throws IllegalArgumentException if g is an element of the plane
     */
    @Override
    public double[] turnState(GroupElement g, double[] state) {
        SO3 rotation = switch (g) {
            case SO3 turn -> turn;
            case SE3 motion -> motion.rotation();
            case O2 _ -> throw new IllegalArgumentException("an element of dimension 3 expected, got " + g);
        };
        return Motion.of(state).turned(rotation).state();
    }

    @Override
    public Representation action() {
        return ACTION;
    }

    @Override
    public double[] observe(double[] state) {
        Motion motion = Motion.of(state);
        double[] m = motion.attitude().matrix();
        double[] velocity = body.angularVelocity(motion);
        return new double[] {m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8], velocity[0], velocity[1], velocity[2]};
    }

    @Override
    public Representation observation() {
        return OBSERVATION;
    }

    @Override
    public List<Component> components() {
        return COMPONENTS;
    }

    @Override
    public boolean usable(double[] before, double[] after) {
        return true;
    }

    /** Returns by what angle one attitude has to be turned to become the other; momenta do not count. */
    @Override
    public double distance(double[] state, double[] other) {
        return Motion.of(state).attitude().angleTo(Motion.of(other).attitude());
    }

    @Override
    public String unit() {
        return "rad";
    }

    @Override
    public double stepSeconds() {
        return parameters.stepSeconds();
    }

    /** Returns the kinetic energy of a state, in units of inertia / s². Without a torque it stays what it is. */
    public double energy(double[] state) {
        return body.energy(Motion.of(state));
    }

    /** Returns the angular momentum of a state in space, in units of inertia / s. Without a torque it stays what it is. */
    public double[] angularMomentum(double[] state) {
        return Motion.of(state).momentum();
    }

    /**
     * Returns how far an episode has drifted from what a rigid body keeps.
     *
     * @param states  of the episode
     * @param torques one a control step
     * @param step    up to which control step
     */
    public Balance balance(double[][] states, double[][] torques, int step) {
        double seconds = parameters.stepSeconds() / parameters.substeps();
        double work = 0;
        double mostEnergy = energy(states[0]);
        double[] expected = angularMomentum(states[0]);
        double mostMomentum = length(expected);
        for (int t = 0; t < step; t++) {
            Motion motion = Motion.of(states[t]);
            for (int n = 0; n < parameters.substeps(); n++) {
                work += body.work(motion, torques[t], seconds);
                motion = body.step(motion, torques[t], seconds);
            }
            for (int i = 0; i < 3; i++) {
                expected[i] += parameters.stepSeconds() * torques[t][i];
            }
            mostEnergy = Math.max(mostEnergy, energy(states[t + 1]));
            mostMomentum = Math.max(mostMomentum, length(angularMomentum(states[t + 1])));
        }
        double[] momentum = angularMomentum(states[step]);
        double missing = length(new double[] {momentum[0] - expected[0], momentum[1] - expected[1], momentum[2] - expected[2]});
        return new Balance(share(Math.abs(energy(states[step]) - energy(states[0]) - work), mostEnergy), share(missing, mostMomentum));
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static double length(double[] vector) {
        return Math.hypot(Math.hypot(vector[0], vector[1]), vector[2]);
    }

    /** The motion and the body that makes it. */
    private static final class Course implements Simulation {

        private final RigidBody body;
        private final double seconds;
        private final int substeps;
        private Motion motion;

        Course(RigidBody body, Motion motion, double seconds, int substeps) {
            this.body = body;
            this.motion = motion;
            this.seconds = seconds;
            this.substeps = substeps;
        }

        @Override
        public double[] state() {
            return motion.state();
        }

        @Override
        public void step(double[] action) {
            if (action.length != 3) {
                throw new IllegalArgumentException("a torque of 3 components expected, got " + action.length);
            }
            for (int n = 0; n < substeps; n++) {
                motion = body.step(motion, action, seconds);
            }
        }

        @Override
        public Simulation copy() {
            return new Course(body, motion, seconds, substeps);
        }
    }
}
