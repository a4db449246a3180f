package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orbitarium.engine.figures.RigidBodies;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.worlds.rigid.RigidWorld;

/**
 * A rigid body: a box with the moments of inertia of the body, where its axes go, and where models say they go.
 *
 * @param world whose states are shown
 * @param half  half lengths of the box
 */
record RigidPicture(RigidWorld world, double[] half) implements SpacePicture {

    private static final int AXES = 9;
    private static final double LEAST = 0.12;
    private static final double LONGEST = 0.95;

    /** A box with half lengths a, b, c has moments as b² + c², a² + c², a² + b². */
    static RigidPicture of(RigidWorld world) {
        double[] i = world.inertia();
        double[] half = new double[3];
        for (int k = 0; k < 3; k++) {
            half[k] = Math.sqrt(Math.max(0, (i[(k + 1) % 3] + i[(k + 2) % 3] - i[k]) / 2));
        }
        double longest = Arrays.stream(half).max().orElse(1);
        for (int k = 0; k < 3; k++) {
            half[k] = Math.max(LEAST, LONGEST * half[k] / Math.max(longest, 1e-9));
        }
        return new RigidPicture(world, half);
    }

    @Override
    public RigidBodies bodies(WorldPicture.Moment moment, List<Latent> latents, double[] shift) {
        double[] now = world.observe(moment.states()[moment.step()]);
        double[][] actions = moment.plan().actions();
        double[] torque = moment.step() < actions.length ? actions[moment.step()] : new double[0];
        List<RigidBodies.Track> tracks = new ArrayList<>();
        List<double[]> truth = new ArrayList<>();
        for (int k = 0; k <= moment.ahead(); k++) {
            truth.add(axes(world.observe(moment.states()[moment.step() + k])));
        }
        tracks.add(new RigidBodies.Track("", Role.TRUTH, truth));
        moment.said().forEach(said -> {
            List<double[]> way = new ArrayList<>(List.of(axes(now)));
            said.observations().forEach(observation -> way.add(axes(observation)));
            tracks.add(new RigidBodies.Track(said.name(), said.role(), way));
        });
        return new RigidBodies(half, axes(now), Arrays.copyOfRange(now, AXES, AXES + 3), torque, tracks,
                world.balance(moment.states(), actions, moment.step()));
    }

    private static double[] axes(double[] observation) {
        return Arrays.copyOf(observation, AXES);
    }
}
