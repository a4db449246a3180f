package org.orbitarium.engine.worlds.pusht;

import org.orbitarium.engine.worlds.World;
import org.orbitarium.engine.worlds.WorldDescriptor;

/** Registers PushT. */
public final class PushTDescriptor implements WorldDescriptor<PushTParameters> {

    /** For the service loader. */
    public PushTDescriptor() {
    }

    @Override
    public String name() {
        return "pusht";
    }

    @Override
    public String documentation() {
        return "A disc pushes a T over a plane with four walls; O(2) acts about the centre of the arena.";
    }

    @Override
    public Class<PushTParameters> parameters() {
        return PushTParameters.class;
    }

    @Override
    public World create(PushTParameters parameters) {
        return new PushTWorld(parameters);
    }
}
