package org.orbitarium.app.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.figures.LoopBodies;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.worlds.Miss;

/**
 * What one controller did with a task, as far as it is computed. Immutable; the arrays are only read.
 *
 * @param name     of the controller
 * @param role     its colour
 * @param states   of the world, at the start and after every step
 * @param left     how far each of them is from the goal
 * @param coverage of the goal, of each of them; NaN where nothing is covered
 * @param plans    in the order in which they were made
 */
record Attempted(String name, Role role, List<double[]> states, List<Miss> left, List<Double> coverage, List<Planned> plans) {

    /** Copies the lists. */
    Attempted {
        states = List.copyOf(states);
        left = List.copyOf(left);
        coverage = List.copyOf(coverage);
        plans = List.copyOf(plans);
    }

    /**
     * One plan.
     *
     * @param step    at which it was made
     * @param drawn   what was weighed and chosen; null of a world without a picture
     * @param horizon how far what its model imagines is from what the world would do, after each step of the plan
     * @param millis  how long it took
     */
    record Planned(int step, LoopBodies.@Nullable Plan drawn, double[] horizon, double millis) {
    }

    /** Returns how many steps are computed. */
    int steps() {
        return states.size() - 1;
    }

    /** Returns the plan that is carried out at a step; null if there is none to draw. */
    LoopBodies.@Nullable Plan planAt(int step) {
        LoopBodies.Plan last = null;
        for (Planned plan : plans) {
            if (plan.step() <= step) {
                last = plan.drawn();
            }
        }
        return last;
    }

    /** Returns how long a plan took, on average; NaN if there was none. */
    double millis() {
        return plans.stream().mapToDouble(Planned::millis).average().orElse(Double.NaN);
    }
}
