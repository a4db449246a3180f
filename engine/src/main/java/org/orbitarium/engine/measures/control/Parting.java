package org.orbitarium.engine.measures.control;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.planning.LoopRecord;
import org.orbitarium.engine.worlds.GoalWorld;

/**
 * Where a loop at a turned element leaves the turned image of the loop as drawn.
 *
 * @param task    number of the task
 * @param element that turned it
 * @param step    the first after which states are further apart than {@value #APART} of the world's unit
 * @param before  how far they were apart before that step
 * @param cause   what parted them
 */
public record Parting(int task, GroupElement element, int step, double before, Cause cause) {

    /** Rounding stays far below it, and what is not rounding grows beyond it. */
    static final double APART = 1e-6;

    /** What can part two loops that are the same but for rounding. */
    public enum Cause {

        /** The plans were the same and the world did something else: a contact that rounding decides, or a wall. */
        WORLD,

        /** The plans differ: the model, or the order of two candidates that rounding decides. */
        PLAN
    }

    /** Returns the partings of the tasks that end at an element further apart than a bound from how they end as drawn. */
    static List<Parting> of(ControlTrial trial, Attempts attempts, double bound) {
        List<Parting> partings = new ArrayList<>();
        for (int element = 1; element < attempts.byElement().size(); element++) {
            for (int task = 0; task < attempts.byElement().get(element).size(); task++) {
                Attempt drawn = attempts.byElement().getFirst().get(task);
                Attempt turned = attempts.byElement().get(element).get(task);
                if (Math.max(Math.abs(turned.last().degrees() - drawn.last().degrees()),
                        Math.abs(turned.best().degrees() - drawn.best().degrees())) > bound) {
                    partings.add(find(trial.world(), trial.elements().get(element), task, drawn.loop(), turned.loop()));
                }
            }
        }
        return partings;
    }

    private static Parting find(GoalWorld world, GroupElement g, int task, LoopRecord drawn, LoopRecord turned) {
        double before = 0;
        for (int step = 0; step < drawn.actions().length; step++) {
            double apart = world.distance(world.turnState(g, drawn.states()[step + 1]), turned.states()[step + 1]);
            if (apart > APART) {
                double[] wanted = world.action().apply(g, drawn.actions()[step]);
                double planned = 0;
                for (int i = 0; i < wanted.length; i++) {
                    planned = Math.max(planned, Math.abs(wanted[i] - turned.actions()[step][i]));
                }
                return new Parting(task, g, step, before, planned > APART ? Cause.PLAN : Cause.WORLD);
            }
            before = apart;
        }
        return new Parting(task, g, drawn.actions().length, before, Cause.WORLD);
    }
}
