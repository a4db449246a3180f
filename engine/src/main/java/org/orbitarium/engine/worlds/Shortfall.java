package org.orbitarium.engine.worlds;

/**
 * What an observation lacks to one of the goal, in squares of the lengths of observations. g changes none of the three.
 *
 * @param place       |p − p_goal|² of what is moved
 * @param orientation 0 where it is turned as the goal, growing with the angle
 * @param approach    |a − p|² of what moves it; 0 in a world where nothing has to come near first
 */
public record Shortfall(double place, double orientation, double approach) {
}
