package org.orbitarium.engine.worlds.pusht;

/**
 * What touched during one control step of ten physics steps.
 *
 * @param points   contact points, summed over the physics steps
 * @param arbiters most pairs of shapes in contact at once
 * @param wall     whether the T touched a wall
 */
public record Contacts(int points, int arbiters, boolean wall) {

    /** Nothing touched. */
    public static final Contacts NONE = new Contacts(0, 0, false);
}
