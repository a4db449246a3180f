package org.orbitarium.engine.data;

/**
 * Where a transition comes from.
 *
 * @param plan index of the plan
 * @param step index of its action, from 0
 */
public record Sample(int plan, int step) {
}
