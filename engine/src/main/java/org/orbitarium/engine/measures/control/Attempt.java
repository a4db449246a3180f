package org.orbitarium.engine.measures.control;

import org.orbitarium.engine.planning.LoopRecord;
import org.orbitarium.engine.worlds.GoalTask;
import org.orbitarium.engine.worlds.GoalWorld;
import org.orbitarium.engine.worlds.Miss;

/**
 * One attempt at one task.
 *
 * @param last     at the end
 * @param best     of the pose that came nearest, as the world scores it
 * @param solved   whether the goal was reached at some step
 * @param coverage of the goal at the end; NaN in a world where nothing is covered
 * @param loop     all that happened
 */
public record Attempt(Miss last, Miss best, boolean solved, double coverage, LoopRecord loop) {

    /** Judges a loop. */
    static Attempt of(GoalWorld world, GoalTask task, LoopRecord loop) {
        double[][] states = loop.states();
        Miss best = world.miss(states[0], task.goal());
        boolean solved = false;
        for (double[] state : states) {
            Miss miss = world.miss(state, task.goal());
            best = world.score(miss) < world.score(best) ? miss : best;
            solved |= world.solved(miss);
        }
        double[] end = states[states.length - 1];
        return new Attempt(world.miss(end, task.goal()), best, solved, world.coverage(end, task.goal()).orElse(Double.NaN), loop);
    }
}
