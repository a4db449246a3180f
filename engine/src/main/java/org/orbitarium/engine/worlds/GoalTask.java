package org.orbitarium.engine.worlds;

/**
 * Something to bring about: from a start to a goal.
 *
 * @param start world specific, as {@link World#start} takes it
 * @param goal  a state
 */
public record GoalTask(double[] start, double[] goal) {
}
