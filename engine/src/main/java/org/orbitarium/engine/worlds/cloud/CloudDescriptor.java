package org.orbitarium.engine.worlds.cloud;

import org.orbitarium.engine.worlds.World;
import org.orbitarium.engine.worlds.WorldDescriptor;

/** Registers the point cloud. */
public final class CloudDescriptor implements WorldDescriptor<CloudParameters> {

    /** For the service loader. */
    public CloudDescriptor() {
    }

    @Override
    public String name() {
        return "cloud";
    }

    @Override
    public String documentation() {
        return "A cloud of points in space that an action pushes, twists and stretches; SE(3) acts, unless gravity breaks it.";
    }

    @Override
    public Class<CloudParameters> parameters() {
        return CloudParameters.class;
    }

    @Override
    public World create(CloudParameters parameters) {
        return new CloudWorld(parameters);
    }
}
