package org.orbitarium.engine.worlds;

/**
 * How far a state is from a goal.
 *
 * @param degrees between the orientations, on [0, 180]
 * @param length  between the places, in the world's own unit
 */
public record Miss(double degrees, double length) {
}
