package org.orbitarium.engine.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.worlds.GoalTask;
import org.orbitarium.engine.worlds.GoalWorld;
import org.orbitarium.engine.worlds.Simulation;

/**
 * A controller at work: it plans every few steps, and takes the actions of its plan in between. The noise of the plan at step t is the
 * stream {@code plan/t}, the same whatever turned the task and whichever model plans. Not thread safe.
 */
public final class ClosedLoop {

    private final GoalWorld world;
    private final Steering steering;
    private final Outlook outlook;
    private final double[] goal;
    private final Streams streams;
    private final @Nullable GroupElement told;
    private final Simulation simulation;
    private final List<double[]> states = new ArrayList<>();
    private final List<double[]> actions = new ArrayList<>();
    private final List<LoopRecord.Planned> plans = new ArrayList<>();
    private double @Nullable [] plan;
    private int planned;

    /**
     * Begins at the start of a task.
     *
     * @param told the g that turned the task, for planners that are told
     */
    public ClosedLoop(GoalWorld world, Steering steering, Outlook outlook, GoalTask task, Streams streams, @Nullable GroupElement told) {
        this.world = world;
        this.steering = steering;
        this.outlook = outlook;
        this.goal = task.goal();
        this.streams = streams;
        this.told = told;
        simulation = world.start(task.start());
        states.add(simulation.state());
    }

    /** Runs a task to its end. */
    public static LoopRecord run(GoalWorld world, Steering steering, Outlook outlook, GoalTask task, Streams streams,
            @Nullable GroupElement told) {
        ClosedLoop loop = new ClosedLoop(world, steering, outlook, task, streams, told);
        for (int step = 0; step < steering.settings().steps(); step++) {
            loop.step();
        }
        return loop.record();
    }

    /** Runs a task to its end without doing anything. */
    public static LoopRecord idle(GoalWorld world, int steps, GoalTask task) {
        Simulation simulation = world.start(task.start());
        double[][] states = new double[steps + 1][];
        double[][] actions = new double[steps][world.action().width()];
        states[0] = simulation.state();
        for (int step = 0; step < steps; step++) {
            simulation.step(actions[step]);
            states[step + 1] = simulation.state();
        }
        return new LoopRecord(states, actions, List.of());
    }

    /** Plans if it is time to, and takes one step. */
    public void step() {
        int step = actions.size();
        int width = world.action().width();
        if (plan == null || due()) {
            decide();
        }
        double[] action = new double[width];
        System.arraycopy(plan, (step - planned) * width, action, 0, width);
        simulation.step(action);
        actions.add(action);
        states.add(simulation.state());
    }

    /** Returns whether the next step begins with a plan. */
    public boolean due() {
        int ahead = actions.size() - planned;
        return plan == null || ahead >= steering.settings().replan() || (ahead + 1) * world.action().width() > plan.length;
    }

    /** Looks ahead from where the world is now, with the controller's own model or with another. */
    public Foresight foresee(Outlook model) {
        return model.from(simulation, goal);
    }

    /** Plans from where the world is now. */
    public Decision decide() {
        int step = actions.size();
        double[] seen = world.observe(simulation.state());
        StateFrame frame = StateFrame.of(world.observation(), seen);
        Decision decision = steering.planner().decide(new Question(outlook.from(simulation, goal), world.action(), frame, told,
                remaining(step), streams.stream("plan/" + step)));
        plan = decision.plan();
        planned = step;
        plans.add(new LoopRecord.Planned(step, decision.plan(), decision.costs()[0], frame.degenerate()));
        return decision;
    }

    private double @Nullable [] remaining(int step) {
        if (plan == null) {
            return null;
        }
        int done = Math.min(plan.length, (step - planned) * world.action().width());
        double[] rest = new double[plan.length];
        System.arraycopy(plan, done, rest, 0, plan.length - done);
        return rest;
    }

    /** Returns what happened so far. */
    public LoopRecord record() {
        return new LoopRecord(states.toArray(double[][]::new), actions.toArray(double[][]::new), plans);
    }
}
