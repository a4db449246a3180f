package org.orbitarium.engine.planning;

import org.orbitarium.engine.base.Rows;

/**
 * What a planner decides.
 *
 * @param plan       the actions of one step after another
 * @param candidates that were weighed last, best first
 * @param costs      of them
 * @param elites     how many of them count as good
 */
public record Decision(double[] plan, Rows candidates, double[] costs, int elites) {
}
