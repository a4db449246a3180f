package org.orbitarium.engine.worlds.cloud;

import java.util.Collections;
import java.util.List;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.worlds.GoalTask;
import org.orbitarium.engine.worlds.GoalWorld;
import org.orbitarium.engine.worlds.Miss;
import org.orbitarium.engine.worlds.ObservedWorld;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Shortfall;
import org.orbitarium.engine.worlds.Simulation;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;

/**
 * The synthetic point cloud of arXiv 2606.03003, its teacher in space: a fixed template plus scatter, turned about the z axis by an angle
 * from the wedge, and a step of {@code CloudDynamics}. State, start and observation are the same numbers, x, y and z of one point after
 * another, without a unit.
 *
 * <p>SE(3) acts: points are places and turn and move, actions are vectors and turn alone. A mirror does not act, because the torque a × x
 * knows which way round is counter-clockwise. With gravity the vertical line is special (up and down are not told apart), and of the
 * rotations only those about it are left, and half turns about horizontal axes.
 *
 * <p>The paper leaves its actions as they are drawn when it turns a cloud into the wedge; here they turn with it, so that what is drawn at
 * one angle is what is drawn at another, turned. The two differ only where an action meets the sides of its box.
 */
public final class CloudWorld implements ObservedWorld, GoalWorld {

    private static final double[] EXTENT = {1, 0.55, 0.3};
    private static final double JITTER = 0.04;
    private static final double SCALE = 0.15;
    private static final double ACTION_DEVIATION = 0.6;
    /** A goal is so many steps away, along actions that scatter about one axis (arXiv 2606.03003, section 3.3, in space). */
    private static final int GOAL_STEPS = 6;
    private static final double GOAL_ACTION = 0.55;
    private static final double GOAL_DEVIATION = 0.25;
    /** When a task counts as solved: the paper has no such criterion in space; a goal is 30° away in the mean. */
    private static final double SOLVED_ANGLE = 10;
    private static final double SOLVED_LENGTH = 0.1;
    private static final Representation ACTION = Representation.vectors(3, 1);

    private final CloudDynamics dynamics;
    private final int steps;
    private final double[] template;
    /** The axis along which the goals of tasks lie, before the wedge turns it. */
    private final double[] axis;
    private final Representation observation;

    /** Builds the world. */
    public CloudWorld(CloudParameters parameters) {
        dynamics = new CloudDynamics(parameters.gravity());
        steps = parameters.steps();
        observation = new Representation(3, Collections.nCopies(parameters.points(), Field.POSITION));
        template = new double[3 * parameters.points()];
        RandomStream stream = new Streams(parameters.seed()).within("cloud").stream("template");
        for (int i = 0; i < template.length; i++) {
            template[i] = EXTENT[i % 3] * stream.nextGaussian();
        }
        RandomStream direction = new Streams(parameters.seed()).within("cloud").stream("goal axis");
        axis = new double[] {direction.nextGaussian(), direction.nextGaussian(), direction.nextGaussian()};
        double length = Math.sqrt(square(axis[0]) + square(axis[1]) + square(axis[2]));
        for (int i = 0; i < axis.length; i++) {
            axis[i] /= length;
        }
    }

    @Override
    public Simulation start(double[] start) {
        if (start.length != template.length) {
            throw new IllegalArgumentException(template.length + " columns expected, got " + start.length);
        }
        return new Course(dynamics, start.clone());
    }

    @Override
    public Plan draw(RandomStream stream, Wedge wedge) {
        double angle = wedge.draw(stream);
        double[] start = cloud(stream, angle);
        double[][] actions = new double[steps][];
        for (int t = 0; t < steps; t++) {
            actions[t] = action(stream, ACTION_DEVIATION, new double[3], angle);
        }
        return new Plan(start, actions);
    }

    private double[] cloud(RandomStream stream, double angle) {
        double[] scale = new double[3];
        for (int i = 0; i < 3; i++) {
            scale[i] = stream.uniform(1 - SCALE, 1 + SCALE);
        }
        double[] start = new double[template.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = scale[i % 3] * (template[i] + JITTER * stream.nextGaussian());
        }
        turnAboutZ(angle, start);
        return start;
    }

    /** Returns a normal action about a mean, clipped to the box and then turned about z. */
    private static double[] action(RandomStream stream, double deviation, double[] mean, double angle) {
        double[] action = new double[3];
        for (int i = 0; i < 3; i++) {
            action[i] = Math.clamp(mean[i] + deviation * stream.nextGaussian(), -1, 1);
        }
        turnAboutZ(angle, action);
        return action;
    }

    /** The goal is where some steps of the world lead, so that it can be reached. */
    @Override
    public GoalTask drawTask(RandomStream stream, Wedge wedge) {
        double angle = wedge.draw(stream);
        double[] start = cloud(stream, angle);
        double[] mean = {GOAL_ACTION * axis[0], GOAL_ACTION * axis[1], GOAL_ACTION * axis[2]};
        double[] goal = start;
        for (int t = 0; t < GOAL_STEPS; t++) {
            goal = dynamics.step(goal, action(stream, GOAL_DEVIATION, mean, angle));
        }
        return new GoalTask(start, goal);
    }

    @Override
    public Miss miss(double[] state, double[] goal) {
        double[] centre = CloudDynamics.centre(state, 0, state.length);
        double[] wanted = CloudDynamics.centre(goal, 0, goal.length);
        return new Miss(Math.toDegrees(SO3.aligning(about(state, centre), about(goal, wanted)).angle()), Math.sqrt(square(centre, wanted)));
    }

    private static double[] about(double[] points, double[] centre) {
        double[] moved = new double[points.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = points[i] - centre[i % 3];
        }
        return moved;
    }

    @Override
    public boolean solved(Miss miss) {
        return miss.degrees() < SOLVED_ANGLE && miss.length() < SOLVED_LENGTH;
    }

    @Override
    public double score(Miss miss) {
        return miss.degrees();
    }

    @Override
    public double error(Miss miss) {
        return miss.degrees();
    }

    @Override
    public String errorUnit() {
        return "°";
    }

    @Override
    public String criterion() {
        return "angle below " + Math.round(SOLVED_ANGLE) + "°, centroid within " + SOLVED_LENGTH;
    }

    /** The orientation is that of the shape: the mean of |x̃ − x̃_goal|² over the points about their centroids. */
    @Override
    public Shortfall shortfall(double[] observations, int from, double[] goal) {
        double[] centre = CloudDynamics.centre(observations, from, goal.length);
        double[] wanted = CloudDynamics.centre(goal, 0, goal.length);
        double shape = 0;
        for (int i = 0; i < goal.length; i++) {
            shape += square(observations[from + i] - centre[i % 3] - goal[i] + wanted[i % 3]);
        }
        return new Shortfall(square(centre, wanted), shape / (goal.length / 3.0), 0);
    }

    /** The cloud and its actions are turned as a whole, and a random cloud is no mirror image of itself. */
    @Override
    public WedgeTie wedgeTie() {
        return new WedgeTie(WedgeTie.Extent.WHOLE, null);
    }

    @Override
    public Representation action() {
        return ACTION;
    }

    @Override
    public Representation observation() {
        return observation;
    }

    @Override
    public List<Component> components() {
        return List.of(new Component("points", 0, template.length));
    }

    /** The greatest distance between a point and where it is in the other state. */
    @Override
    public double distance(double[] state, double[] other) {
        double greatest = 0;
        for (int i = 0; i < state.length; i += 3) {
            greatest = Math.max(greatest, Math.sqrt(square(state[i] - other[i]) + square(state[i + 1] - other[i + 1])
                    + square(state[i + 2] - other[i + 2])));
        }
        return greatest;
    }

    /**
     * Returns how far the dynamics are from equivariance (section 3.7): Σ |Dyn(g x, g a) − g Dyn(x, a)|² / Σ |Dyn(x, a) − x|² over the
     * first steps of plans and over elements g. Rounding apart it is 0 without gravity and for rotations about the vertical.
     *
     * <p>The paper's values, 0.126, 0.402, 0.888 and 1.270 for gravity 0.1, 0.2, 0.4 and 0.8, are near those of clouds at any orientation.
     * Clouds of the wedge lie flat and gravity moves them little, so where it is strong theirs are up to two and a half times as great.
     *
     * @param plans    at least one
     * @param elements at least one
     */
    public double nonEquivariance(List<Plan> plans, List<? extends GroupElement> elements) {
        double broken = 0;
        double moved = 0;
        for (Plan plan : plans) {
            double[] action = plan.actions()[0];
            double[] next = dynamics.step(plan.start(), action);
            moved += elements.size() * square(next, plan.start());
            for (GroupElement g : elements) {
                broken += square(dynamics.step(turnStart(g, plan.start()), ACTION.apply(g, action)), turnState(g, next));
            }
        }
        return broken / moved;
    }

    private static void turnAboutZ(double angle, double[] points) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        for (int i = 0; i < points.length; i += 3) {
            double x = points[i];
            double y = points[i + 1];
            points[i] = c * x - s * y;
            points[i + 1] = s * x + c * y;
        }
    }

    private static double square(double x) {
        return x * x;
    }

    private static double square(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += square(a[i] - b[i]);
        }
        return sum;
    }

    /** The places of the points and what moves them on. */
    private static final class Course implements Simulation {

        private final CloudDynamics dynamics;
        private double[] state;

        Course(CloudDynamics dynamics, double[] state) {
            this.dynamics = dynamics;
            this.state = state;
        }

        @Override
        public double[] state() {
            return state.clone();
        }

        @Override
        public void step(double[] action) {
            state = dynamics.step(state, action);
        }

        @Override
        public Simulation copy() {
            return new Course(dynamics, state.clone());
        }
    }
}
