package org.orbitarium.engine.worlds.pusht;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.formats.Table;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.worlds.GoalTask;
import org.orbitarium.engine.worlds.GoalWorld;
import org.orbitarium.engine.worlds.Miss;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.RecordableWorld;
import org.orbitarium.engine.worlds.RecordedEpisode;
import org.orbitarium.engine.worlds.Shortfall;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;

/**
 * PushT as a world under O(2), which turns and mirrors everything about the centre of the arena (255.5, 255.5). Away from the walls the
 * physics commutes with it; the walls know only the square's own symmetries.
 *
 * <p>State: the seven columns of {@link PushTSimulation}. Start: fourteen columns, the start state and then the goal state, both as poses
 * that the reset shall reach; or seven, a state from which an episode goes on without a reset. Action: relative as upstream (units of
 * 100 px), or in the absolute convention (target − 255.5) / 256, so that it turns as a vector. Observation: agent position
 * (p − 255.5) / 256, agent velocity v / 512, block position, block direction.
 *
 * <p>A rotation by α adds α to the block's angle θ; a mirroring element R(α)·diag(1, −1) makes it α − θ + π, because the T is symmetric
 * about its stem.
 */
public final class PushTWorld implements RecordableWorld, GoalWorld {

    /** Both coordinates of the centre of symmetry, px. */
    public static final double CENTRE = 255.5;
    /** Width of the arena, px. */
    public static final double ARENA = 512;
    /** Columns of a start. */
    public static final int START = 2 * PushTSimulation.STATE;

    /** Unit of positions in observations and of absolute actions, px. */
    static final double LENGTH = 256;
    private static final double SPEED = 512;
    private static final Component BLOCK = new Component("block position", 4, 2);
    /** The reflection at the axis of a T of angle 0; it is at the y axis. */
    private static final O2 UPRIGHT = new O2(Math.PI, true);
    private static final double PAPER_INTERIOR = 150;
    /** The walls' inner edges are 248.5 px from the centre; the rest is room for what the T does between two control steps. */
    private static final double CLEAN_INTERIOR = 235;
    /** When a task counts as solved (arXiv 2606.03003, section 3.3): px, and degrees where the angle is part of the task. */
    private static final double SOLVED_LENGTH = 24;
    private static final double SOLVED_ANGLE = 18;
    /** Degrees a pixel in the paper's choice of the best pose. */
    private static final double DEGREES_A_PIXEL = 0.3;

    private final PushTParameters parameters;
    private final TaskSampler sampler;
    private final Representation observation;

    /** Builds the world. */
    public PushTWorld(PushTParameters parameters) {
        this.parameters = parameters;
        sampler = new TaskSampler(parameters.task(), parameters.variant());
        observation = Representation.of(2, Field.VECTOR, Field.VECTOR, Field.VECTOR, parameters.feature().field());
    }

    /** Returns the parameters it was built with. */
    public PushTParameters parameters() {
        return parameters;
    }

    @Override
    public PushTSimulation start(double[] start) {
        if (start.length == PushTSimulation.STATE) {
            return PushTSimulation.at(parameters.convention(), parameters.order(), start).takingVectors();
        }
        if (start.length != START) {
            throw new IllegalArgumentException(START + " columns expected, got " + start.length);
        }
        double[] goal = goal(start);
        double[] request = Arrays.copyOf(start, PushTSimulation.STATE);
        if (parameters.convention() == Convention.ABSOLUTE) {
            // that reset turns the T about its centre of gravity after placing it: ask for what it will move away from
            request[4] -= Math.sin(request[6]) * Tee.CENTRE_OF_GRAVITY;
            request[5] -= (1 - Math.cos(request[6])) * Tee.CENTRE_OF_GRAVITY;
        }
        return PushTSimulation.reset(parameters.convention(), parameters.order(), request, goal).takingVectors();
    }

    /** Returns the goal state of a start; one without a goal shall stay where it is. */
    public static double[] goal(double[] start) {
        return start.length == PushTSimulation.STATE ? start : Arrays.copyOfRange(start, PushTSimulation.STATE, START);
    }

    @Override
    public Plan draw(RandomStream stream, Wedge wedge) {
        TaskSampler.Draw draw = sampler.draw(stream, wedge);
        double[] start = Arrays.copyOf(draw.start(), START);
        System.arraycopy(draw.goal(), 0, start, PushTSimulation.STATE, PushTSimulation.STATE);
        double[][] actions = parameters.convention() == Convention.RELATIVE ? draw.actions() : targets(draw.start(), draw.actions());
        return new Plan(start, actions);
    }

    @Override
    public GoalTask drawTask(RandomStream stream, Wedge wedge) {
        double[] start = draw(stream, wedge).start();
        return new GoalTask(start, goal(start));
    }

    @Override
    public Miss miss(double[] state, double[] goal) {
        return new Miss(Math.abs(Math.toDegrees(Math.IEEEremainder(state[6] - goal[6], 2 * Math.PI))),
                Math.hypot(state[4] - goal[4], state[5] - goal[5]));
    }

    @Override
    public boolean solved(Miss miss) {
        return miss.length() < SOLVED_LENGTH && (parameters.task() == Task.PUSH || miss.degrees() < SOLVED_ANGLE);
    }

    @Override
    public double score(Miss miss) {
        return parameters.task() == Task.PUSH ? miss.length() : miss.degrees() + DEGREES_A_PIXEL * miss.length();
    }

    @Override
    public double error(Miss miss) {
        return parameters.task() == Task.PUSH ? miss.length() : miss.degrees();
    }

    @Override
    public String errorUnit() {
        return parameters.task() == Task.PUSH ? unit() : "°";
    }

    @Override
    public String criterion() {
        String length = "position within " + Math.round(SOLVED_LENGTH) + " px";
        return parameters.task() == Task.PUSH ? length : "angle below " + Math.round(SOLVED_ANGLE) + "°, " + length;
    }

    @Override
    public OptionalDouble coverage(double[] state, double[] goal) {
        return OptionalDouble.of(Coverage.of(state, goal));
    }

    @Override
    public Shortfall shortfall(double[] observations, int from, double[] goal) {
        double x = observations[from + 4];
        double y = observations[from + 5];
        return new Shortfall(square(x - goal[4]) + square(y - goal[5]),
                1 - observations[from + 6] * goal[6] - observations[from + 7] * goal[7],
                square(observations[from] - x) + square(observations[from + 1] - y));
    }

    private static double square(double x) {
        return x * x;
    }

    /**
     * A push task draws the direction of the push, its T stands upright whatever the direction. A pose task turns everything; there the T's
     * local x axis points along the direction, in a mirror image against it.
     */
    @Override
    public WedgeTie wedgeTie() {
        return switch (parameters.task()) {
            case PUSH -> new WedgeTie(WedgeTie.Extent.PART, UPRIGHT);
            case POSE -> new WedgeTie(WedgeTie.Extent.WHOLE, null);
        };
    }

    /** The agent is kinematic, so where relative actions send it is known without the T. */
    static double[][] targets(double[] start, double[][] relative) {
        Agent agent = new Agent(start[0], start[1]);
        double[][] targets = new double[relative.length][];
        for (int t = 0; t < targets.length; t++) {
            double x = agent.x + Convention.SCALE * relative[t][0];
            double y = agent.y + Convention.SCALE * relative[t][1];
            targets[t] = new double[] {scaled(x), scaled(y)};
            agent.follow(x, y);
        }
        return targets;
    }

    @Override
    public double[] turnStart(GroupElement g, double[] start) {
        if (start.length == PushTSimulation.STATE) {
            return turnState(g, start);
        }
        double[] turned = Arrays.copyOf(turnState(g, start), START);
        System.arraycopy(turnState(g, goal(start)), 0, turned, PushTSimulation.STATE, PushTSimulation.STATE);
        return turned;
    }

    @Override
    public double[] turnState(GroupElement g, double[] state) {
        if (!(g instanceof O2(double angle, boolean mirror))) {
            throw new IllegalArgumentException("an element of the plane expected, got " + g);
        }
        double[] m = g.matrix();
        double[] turned = new double[PushTSimulation.STATE];
        for (int i = 0; i < 6; i += 2) {
            double about = i == 2 ? 0 : CENTRE;
            double x = state[i] - about;
            double y = state[i + 1] - about;
            turned[i] = m[0] * x + m[1] * y + about;
            turned[i + 1] = m[2] * x + m[3] * y + about;
        }
        turned[6] = mirror ? angle - state[6] + Math.PI : angle + state[6];
        return turned;
    }

    @Override
    public Representation action() {
        return Representation.vectors(2, 1);
    }

    @Override
    public double[] observe(double[] state) {
        BlockFeature feature = parameters.feature();
        return new double[] {scaled(state[0]), scaled(state[1]), state[2] / SPEED, state[3] / SPEED, scaled(state[4]), scaled(state[5]),
            feature.x(state[6]), feature.y(state[6])};
    }

    /** Returns the state that an observation, or a prediction of one, shows; the angle is on (−π, π]. */
    public double[] stateOf(double[] seen) {
        return new double[] {pixels(seen[0]), pixels(seen[1]), seen[2] * SPEED, seen[3] * SPEED, pixels(seen[4]), pixels(seen[5]),
            parameters.feature().angle(seen[6], seen[7])};
    }

    @Override
    public Representation observation() {
        return observation;
    }

    @Override
    public List<Component> components() {
        return List.of(new Component("agent position", 0, 2), new Component("agent velocity", 2, 2),
                BLOCK, new Component("block direction", 6, 2));
    }

    @Override
    public Optional<Component> subject() {
        return Optional.of(BLOCK);
    }

    @Override
    public List<String> stateColumns() {
        return Columns.STATE;
    }

    @Override
    public List<String> actionColumns() {
        return Columns.ACTION;
    }

    @Override
    public List<RecordedEpisode> episodes(Table table) {
        return new EpisodeReader(parameters.convention()).read(table);
    }

    @Override
    public double orientation(double[] state) {
        return Math.toDegrees(parameters.task() == Task.PUSH ? Math.atan2(state[5] - state[1], state[4] - state[0]) : state[6]);
    }

    @Override
    public String orientation() {
        return parameters.task() == Task.PUSH ? "the direction from the agent to the block" : "the angle of the block";
    }

    @Override
    public double[] startAt(double[] state) {
        return state.clone();
    }

    @Override
    public double[] apart(double[] recorded, double[] simulated) {
        return new double[] {Replay.pixels(recorded, simulated), Replay.speed(recorded, simulated), Replay.radians(recorded, simulated)};
    }

    @Override
    public List<String> units() {
        return List.of("px", "px/s", "rad");
    }

    @Override
    public boolean usable(double[] before, double[] after) {
        return parameters.variant() == Variant.PAPER
                ? Math.hypot(after[4] - CENTRE, after[5] - CENTRE) < PAPER_INTERIOR
                : interior(before) && interior(after);
    }

    @Override
    public boolean clear(double[] before, double[] after) {
        return offTheWalls(before) && offTheWalls(after);
    }

    /** Returns the distance of the agents or of the two places of a corner of the T, whichever is greatest; velocities do not count. */
    @Override
    public double distance(double[] state, double[] other) {
        double greatest = Math.hypot(state[0] - other[0], state[1] - other[1]);
        double[][] corners = Tee.outline(state[4], state[5], state[6]);
        double[][] others = Tee.outline(other[4], other[5], other[6]);
        for (int i = 0; i < corners.length; i++) {
            greatest = Math.max(greatest, Math.hypot(corners[i][0] - others[i][0], corners[i][1] - others[i][1]));
        }
        return greatest;
    }

    @Override
    public String unit() {
        return "px";
    }

    @Override
    public double stepSeconds() {
        return PushTSimulation.SUBSTEPS * PushTSpace.DT;
    }

    /** Returns whether the T cannot reach a wall, however the arena is turned. */
    static boolean offTheWalls(double[] state) {
        return Tee.farthestCorner(CENTRE, CENTRE, state[4], state[5], state[6]) <= CLEAN_INTERIOR;
    }

    /** Returns whether the agent too keeps within the disc that the walls leave to the T. */
    static boolean interior(double[] state) {
        return offTheWalls(state) && Math.hypot(state[0] - CENTRE, state[1] - CENTRE) <= CLEAN_INTERIOR;
    }

    static double scaled(double pixels) {
        return (pixels - CENTRE) / LENGTH;
    }

    static double pixels(double scaled) {
        return scaled * LENGTH + CENTRE;
    }
}
