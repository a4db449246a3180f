package org.orbitarium.engine.worlds.pusht;

/**
 * Bar, stem, then the walls; no broad phase. Nothing here knows the axes, so a step away from the walls is covariant under rotations
 * and reflections up to rounding.
 */
final class FixedOrder implements ArbiterOrder {

    @Override
    public void collide(PushTSpace space) {
        space.collideAgent(PushTSpace.BAR);
        space.collideAgent(PushTSpace.STEM);
        for (int wall = 0; wall < Wall.COUNT; wall++) {
            space.collideWall(wall, PushTSpace.BAR);
            space.collideWall(wall, PushTSpace.STEM);
        }
    }

    @Override
    public ArbiterOrder copy() {
        return this;
    }
}
