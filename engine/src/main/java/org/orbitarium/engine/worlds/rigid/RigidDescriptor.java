package org.orbitarium.engine.worlds.rigid;

import org.orbitarium.engine.worlds.World;
import org.orbitarium.engine.worlds.WorldDescriptor;

/** Registers the rigid body. */
public final class RigidDescriptor implements WorldDescriptor<RigidParameters> {

    /** For the service loader. */
    public RigidDescriptor() {
    }

    @Override
    public String name() {
        return "rigid";
    }

    @Override
    public String documentation() {
        return "A rigid body that torques turn in space, pinned at its centre of mass; SO(3) acts on all of it.";
    }

    @Override
    public Class<RigidParameters> parameters() {
        return RigidParameters.class;
    }

    @Override
    public World create(RigidParameters parameters) {
        return new RigidWorld(parameters);
    }
}
