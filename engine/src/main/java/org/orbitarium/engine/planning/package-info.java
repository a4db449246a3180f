/**
 * Planners, what they plan with, and closed loops: a controller asks a planner for actions, takes the first of them in the world, and asks
 * again. Nothing in here knows which world or which model it is.
 */
@NullMarked
package org.orbitarium.engine.planning;

import org.jspecify.annotations.NullMarked;
