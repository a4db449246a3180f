package org.orbitarium.engine.worlds.teacher;

import java.util.Arrays;
import java.util.List;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.worlds.ObservedWorld;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Simulation;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;

/**
 * The synthetic SO(2) teacher of arXiv 2606.03003 (sections 1.3 d and 1.8): six state vectors and one action vector go in, the next six
 * come out, exactly equivariant. An episode is one step. State, start and observation are the same twelve numbers, x and y of six vectors.
 *
 * <p>Inputs are the paper's stress-test inputs, a fixed arrangement of seven vectors plus scatter, turned by an angle from the wedge: an
 * arrangement is needed, since normal inputs look the same at every angle and a wedge of them would hide nothing.
 */
public final class TeacherWorld implements ObservedWorld {

    private static final int WIDTH = 2 * Teacher.STATE;
    private static final Representation STATE = Representation.vectors(2, Teacher.STATE);
    private static final Representation ACTION = Representation.vectors(2, 1);

    private final Teacher teacher;
    private final double[] layout = new double[2 * Teacher.INPUTS];
    private final double jitter;
    private final double tau;

    /** Builds the world. */
    public TeacherWorld(TeacherParameters parameters) {
        teacher = new Teacher(parameters.hidden(), new Streams(parameters.seed()).within("teacher"));
        jitter = parameters.jitter();
        tau = parameters.tau();
        RandomStream stream = new Streams(parameters.layoutSeed()).stream("layout");
        for (int i = 0; i < layout.length; i++) {
            layout[i] = parameters.layout() * stream.nextGaussian();
        }
    }

    @Override
    public Simulation start(double[] start) {
        if (start.length != WIDTH) {
            throw new IllegalArgumentException(WIDTH + " columns expected, got " + start.length);
        }
        return new Course(teacher, tau, start.clone());
    }

    @Override
    public Plan draw(RandomStream stream, Wedge wedge) {
        double angle = wedge.draw(stream);
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double[] inputs = new double[layout.length];
        for (int i = 0; i < inputs.length; i += 2) {
            double x = layout[i] + jitter * stream.nextGaussian();
            double y = layout[i + 1] + jitter * stream.nextGaussian();
            inputs[i] = c * x - s * y;
            inputs[i + 1] = s * x + c * y;
        }
        return new Plan(Arrays.copyOf(inputs, WIDTH), new double[][] {Arrays.copyOfRange(inputs, WIDTH, inputs.length)});
    }

    /** The arrangement is turned as a whole and is no mirror image of itself; inputs without one look the same at every angle. */
    @Override
    public WedgeTie wedgeTie() {
        boolean arranged = Arrays.stream(layout).anyMatch(value -> value != 0);
        return arranged ? new WedgeTie(WedgeTie.Extent.WHOLE, null) : new WedgeTie(WedgeTie.Extent.NOTHING, new O2(0, true));
    }

    @Override
    public Representation action() {
        return ACTION;
    }

    @Override
    public Representation observation() {
        return STATE;
    }

    @Override
    public List<Component> components() {
        return List.of(new Component("state", 0, WIDTH));
    }

    /** The state and the network that moves it on. */
    private static final class Course implements Simulation {

        private final Teacher teacher;
        private final double tau;
        private double[] state;

        Course(Teacher teacher, double tau, double[] state) {
            this.teacher = teacher;
            this.tau = tau;
            this.state = state;
        }

        @Override
        public double[] state() {
            return state.clone();
        }

        @Override
        public void step(double[] action) {
            double[] inputs = Arrays.copyOf(state, WIDTH + 2);
            System.arraycopy(action, 0, inputs, WIDTH, 2);
            double[] output = teacher.apply(inputs);
            if (tau > 0) {
                for (int i = 0; i < output.length; i++) {
                    output[i] = state[i] + tau * output[i];
                }
            }
            state = output;
        }

        @Override
        public Simulation copy() {
            return new Course(teacher, tau, state.clone());
        }
    }
}
