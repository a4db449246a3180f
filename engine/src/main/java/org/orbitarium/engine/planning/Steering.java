package org.orbitarium.engine.planning;

/**
 * A planner and how it is used.
 *
 * @param planner  which
 * @param settings of its loops
 */
public record Steering(Planner planner, ControlSettings settings) {
}
