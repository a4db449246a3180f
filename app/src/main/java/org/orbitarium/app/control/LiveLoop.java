package org.orbitarium.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.figures.LoopBodies;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.planning.ClosedLoop;
import org.orbitarium.engine.planning.Decision;
import org.orbitarium.engine.planning.Foresight;
import org.orbitarium.engine.planning.Outlook;
import org.orbitarium.engine.planning.SimulatorOutlook;
import org.orbitarium.engine.planning.Steering;
import org.orbitarium.engine.worlds.GoalTask;
import org.orbitarium.engine.worlds.GoalWorld;
import org.orbitarium.engine.worlds.Miss;

/** One controller that is computed ahead of what is shown, with all that is to be seen of it. Not thread safe. */
final class LiveLoop {

    /** So many elites and so many others are drawn of a plan. */
    private static final int DRAWN = 20;

    private final Controller controller;
    private final GoalTask task;
    private final Streams streams;
    private final GroupElement g;
    private final NavigableMap<Integer, double[]> nudges;
    private final List<double[]> states = new ArrayList<>();
    private final List<Miss> left = new ArrayList<>();
    private final List<Double> coverage = new ArrayList<>();
    private final List<Attempted.Planned> plans = new ArrayList<>();
    private ClosedLoop loop;

    /**
     * Who acts where.
     *
     * @param name     of the controller
     * @param role     its colour
     * @param world    where it acts
     * @param picture  of the world; null if it has none
     * @param steering its planner
     * @param outlook  its model
     */
    record Controller(String name, Role role, GoalWorld world, @Nullable LoopPicture picture, Steering steering, Outlook outlook) {
    }

    /**
     * Begins at the start of a task.
     *
     * @param nudges states that a hand brings about before a step, turned as the task is
     */
    LiveLoop(Controller controller, GoalTask task, Streams streams, GroupElement g, NavigableMap<Integer, double[]> nudges) {
        this.controller = controller;
        this.task = task;
        this.streams = streams;
        this.g = g;
        this.nudges = nudges;
        loop = closed(task, streams);
        add(last());
        nudge();
    }

    private ClosedLoop closed(GoalTask from, Streams of) {
        return new ClosedLoop(controller.world(), controller.steering(), controller.outlook(), from, of, g);
    }

    /** Goes on where another attempt was before a hand changed the world for the last time: up to there both are the same. */
    void after(Attempted before) {
        if (nudges.isEmpty() || nudges.lastKey() == 0 || before.steps() < nudges.lastKey()) {
            return;
        }
        int step = nudges.lastKey();
        states.clear();
        left.clear();
        coverage.clear();
        for (int i = 0; i <= step; i++) {
            add(before.states().get(i));
        }
        plans.clear();
        before.plans().stream().filter(plan -> plan.step() < step).forEach(plans::add);
        nudge();
    }

    /** A world that was changed by hand goes on from there, with a plan of its own. */
    private void nudge() {
        double[] state = nudges.get(steps());
        if (state == null) {
            return;
        }
        loop = closed(new GoalTask(state, task.goal()), streams.within("nudge/" + steps()));
        states.removeLast();
        left.removeLast();
        coverage.removeLast();
        add(last());
    }

    private double[] last() {
        double[][] all = loop.record().states();
        return all[all.length - 1];
    }

    private void add(double[] state) {
        states.add(state);
        left.add(controller.world().miss(state, task.goal()));
        coverage.add(controller.world().coverage(state, task.goal()).orElse(Double.NaN));
    }

    int steps() {
        return states.size() - 1;
    }

    /** Plans if it is time to, and takes one step. */
    void step() {
        if (loop.due()) {
            plan();
        }
        loop.step();
        add(last());
        nudge();
    }

    private void plan() {
        Foresight foresight = loop.foresee(controller.outlook());
        Foresight truth = loop.foresee(new SimulatorOutlook(controller.world(), controller.steering().settings().cost()));
        long before = System.nanoTime();
        Decision decision = loop.decide();
        double millis = (System.nanoTime() - before) / 1e6;
        LoopPicture picture = controller.picture();
        if (picture == null) {
            plans.add(new Attempted.Planned(steps(), null, new double[0], millis));
            return;
        }
        List<double[]> imagined = picture.statesOf(foresight.path(decision.plan()));
        List<double[]> real = picture.statesOf(truth.path(decision.plan()));
        double[] apart = new double[imagined.size()];
        for (int k = 0; k < apart.length; k++) {
            apart[k] = controller.world().miss(imagined.get(k), real.get(k)).length();
        }
        plans.add(new Attempted.Planned(steps(), new LoopBodies.Plan(picture.way(imagined), picture.block(imagined.getLast()),
                fan(picture, foresight, decision), Math.min(DRAWN, decision.elites())), apart, millis));
    }

    private static List<double[]> fan(LoopPicture picture, Foresight foresight, Decision decision) {
        List<double[]> fan = new ArrayList<>();
        int elites = Math.min(decision.elites(), decision.candidates().count());
        int others = decision.candidates().count() - elites;
        for (int i = 0; i < Math.min(DRAWN, elites); i++) {
            fan.add(picture.way(picture.statesOf(foresight.path(decision.candidates().row(i * elites / Math.min(DRAWN, elites))))));
        }
        for (int i = 0; i < Math.min(DRAWN, others); i++) {
            int row = elites + i * others / Math.min(DRAWN, others);
            fan.add(picture.way(picture.statesOf(foresight.path(decision.candidates().row(row)))));
        }
        return fan;
    }

    /** Returns what happened so far. */
    Attempted attempted() {
        return new Attempted(controller.name(), controller.role(), states, left, coverage, plans);
    }
}
