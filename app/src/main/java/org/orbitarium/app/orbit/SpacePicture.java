package org.orbitarium.app.orbit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.StageBodies;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.World;
import org.orbitarium.engine.worlds.cloud.CloudWorld;
import org.orbitarium.engine.worlds.rigid.RigidWorld;

/** How a world in space looks on the stage. Made once for a scene, then asked at every moment; immutable. */
public interface SpacePicture {

    /**
     * What a model encodes of the world at g.
     *
     * @param name    of the model
     * @param role    its colour
     * @param vectors x, y, z of vector after vector
     */
    record Latent(String name, Role role, double[] vectors) {
    }

    /**
     * Returns what stands on the stage.
     *
     * @param shift how far g shifts the world, three numbers: the stage goes along
     */
    StageBodies bodies(WorldPicture.Moment moment, List<Latent> latents, double[] shift);

    /**
     * Returns the picture of a world; null if it has none.
     *
     * @param episodes of the scene: what is drawn has one scale for all of them
     */
    static @Nullable SpacePicture of(World world, List<Plan> episodes) {
        return switch (world) {
            case CloudWorld cloud -> CloudPicture.of(cloud, episodes);
            case RigidWorld body -> RigidPicture.of(body);
            default -> null;
        };
    }
}
