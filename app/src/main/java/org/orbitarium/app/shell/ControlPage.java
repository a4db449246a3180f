package org.orbitarium.app.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * What a user does to closed loops and wants to see of them. States are those of the task as it was drawn, before g turns it, so that what
 * was moved turns along.
 *
 * @param goal     where the goal was put; empty if it is as drawn
 * @param nudges   what was moved by hand, in the order of time
 * @param together whether all controllers are shown in one picture
 * @param quantity over time
 * @param chart    the one in front where there is room for one
 */
public record ControlPage(List<Double> goal, List<Nudge> nudges, boolean together, Quantity quantity, Chart chart) {

    /** As drawn, side by side. */
    public static final ControlPage DEFAULT = new ControlPage(List.of(), List.of(), false, Quantity.POSITION, Chart.TIME);
    /** Of more the earliest are forgotten. */
    private static final int MOST = 16;

    /** Copies the lists. */
    public ControlPage {
        goal = List.copyOf(goal);
        nudges = List.copyOf(nudges);
    }

    /** What is told of the way to the goal. */
    public enum Quantity {
        /** Between the orientations. */
        ANGLE,
        /** Between the places. */
        POSITION,
        /** The share of the goal that is covered. */
        COVERAGE
    }

    /** A chart of the bench. */
    public enum Chart {
        /** What is left to do over time. */
        TIME,
        /** The same at the end, over the orbit. */
        ORBIT,
        /** How many tasks are solved. */
        SUCCESS,
        /** How far plans are from what becomes of them. */
        HORIZON
    }

    /**
     * A world that was changed by hand.
     *
     * @param step  control step before which it was
     * @param state of the world from then on
     */
    public record Nudge(int step, List<Double> state) {

        /** Copies the list. */
        public Nudge {
            state = List.copyOf(state);
        }
    }

    /** Returns the same view of a task that nobody has touched. */
    public ControlPage untouched() {
        return new ControlPage(List.of(), List.of(), together, quantity, chart);
    }

    /** Returns whether something was moved by hand. */
    public boolean touched() {
        return !goal.isEmpty() || !nudges.isEmpty();
    }

    /** Returns the same with the goal elsewhere. */
    public ControlPage withGoal(List<Double> state) {
        return new ControlPage(state, nudges, together, quantity, chart);
    }

    /** Returns the same with the world changed before a step; what was changed later has not happened then. */
    public ControlPage nudged(int step, List<Double> state) {
        List<Nudge> all = new ArrayList<>(nudges.stream().filter(nudge -> nudge.step() < step).toList());
        all.add(new Nudge(step, state));
        return new ControlPage(goal, all.subList(Math.max(0, all.size() - MOST), all.size()), together, quantity, chart);
    }

    /** Returns the same with all controllers in one picture, or side by side. */
    public ControlPage together(boolean inOne) {
        return new ControlPage(goal, nudges, inOne, quantity, chart);
    }

    /** Returns the same with something else over time. */
    public ControlPage with(Quantity other) {
        return new ControlPage(goal, nudges, together, other, chart);
    }

    /** Returns the same with another chart in front. */
    public ControlPage with(Chart other) {
        return new ControlPage(goal, nudges, together, quantity, other);
    }
}
