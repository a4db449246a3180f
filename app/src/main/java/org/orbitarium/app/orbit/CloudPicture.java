package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.figures.CloudBodies;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.raster.Point3;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.cloud.CloudWorld;

/**
 * A cloud of points: as it is, as it will be, as models say it will be, and latents of the equivariant models as arrows.
 *
 * @param radius of the sphere about the origin in which most of the clouds stay at every rotation
 */
record CloudPicture(double radius) implements SpacePicture {

    /** How much of the radius the longest latent vector takes. */
    private static final double LONGEST = 0.8;
    private static final double ROOM = 1.05;

    static CloudPicture of(CloudWorld world, List<Plan> episodes) {
        double farthest = episodes.stream().mapToDouble(plan -> longest(plan.simulate(world)[0])).average().orElse(1);
        return new CloudPicture(ROOM * Math.max(farthest, 1e-9));
    }

    @Override
    public CloudBodies bodies(WorldPicture.Moment moment, List<Latent> latents, double[] shift) {
        double[][] actions = moment.plan().actions();
        double[] action = moment.step() < actions.length ? actions[moment.step()] : new double[0];
        double[] truth = moment.ahead() > 0 ? moment.states()[moment.step() + moment.ahead()] : new double[0];
        List<CloudBodies.Future> futures = new ArrayList<>();
        if (truth.length > 0) {
            moment.said().forEach(said -> futures.add(new CloudBodies.Future(said.name(), said.role(), said.observations().getLast())));
        }
        // the latents of a baseline are numbers that no rotation turns: as arrows they would mean nothing
        List<CloudBodies.Latents> arrows = latents.stream().filter(latent -> latent.role() == Role.EQUIVARIANT)
                .map(latent -> new CloudBodies.Latents(latent.name(), latent.role(), latent.vectors(),
                        LONGEST * radius / Math.max(1e-9, longest(latent.vectors())))).toList();
        return new CloudBodies(Point3.of(shift), radius, moment.states()[moment.step()], truth, futures, action, arrows);
    }

    private static double longest(double[] vectors) {
        double longest = 0;
        for (int i = 0; i < vectors.length; i += 3) {
            longest = Math.max(longest, Math.sqrt(vectors[i] * vectors[i] + vectors[i + 1] * vectors[i + 1]
                    + vectors[i + 2] * vectors[i + 2]));
        }
        return longest;
    }
}
