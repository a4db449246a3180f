package org.orbitarium.engine.worlds.teacher;

import org.orbitarium.engine.base.Parameter;

/**
 * The parameters of the synthetic teacher.
 *
 * @param hidden     vectors in its hidden layer
 * @param seed       of its frozen weights
 * @param layout     standard deviation of the fixed arrangement that inputs scatter about
 * @param layoutSeed of that arrangement
 * @param jitter     standard deviation of the scatter
 * @param tau        0 for the one-step map; else how far a step goes along what the network gives
 */
public record TeacherParameters(
        @Parameter(doc = "vectors in the teacher's hidden layer", def = "8", min = 1, max = 1024) int hidden,
        @Parameter(doc = "seed of the teacher's frozen weights", def = "0") long seed,
        @Parameter(doc = "standard deviation of the fixed arrangement that inputs scatter about", def = "1.5", min = 0, max = 100)
        double layout,
        @Parameter(doc = "seed of that arrangement", def = "7") long layoutSeed,
        @Parameter(doc = "standard deviation of the scatter about it", def = "0.3", min = 0, max = 100) double jitter,
        @Parameter(doc = "0: the network gives the next state; else it gives a velocity, and a step adds this much of it", def = "0",
                min = 0, max = 1) double tau) {

    /** The paper's teacher and its stress tests' inputs. */
    public static final TeacherParameters PAPER = new TeacherParameters(8, 0, 1.5, 7, 0.3, 0);
}
