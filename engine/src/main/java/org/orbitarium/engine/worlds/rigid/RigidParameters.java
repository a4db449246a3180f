package org.orbitarium.engine.worlds.rigid;

import java.util.List;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Parameter;

/**
 * The parameters of the rigid body. Moments of inertia are relative to a unit of the world's own, so momenta, torques and energies are in
 * that unit times 1/s, 1/s² and 1/s². A body that exists has no moment greater than the other two together; the equations do not mind, and
 * neither does the world. At 1, 2, 3 the body is flat.
 *
 * @param inertia      principal moments of inertia about the body's axes 1, 2 and 3
 * @param stepSeconds  duration of a control step
 * @param substeps     steps of the integrator in a control step
 * @param episodeSteps control steps of an episode
 * @param tilt         standard deviation of the start attitude about each axis of space, degrees
 * @param spin         standard deviation of each component of the angular momentum at the start
 * @param torque       standard deviation of each component of an exploring torque
 * @param attitudeSeed of the attitude that starts scatter about
 */
public record RigidParameters(
        @Parameter(doc = "principal moments of inertia about the body's axes 1, 2 and 3", def = "[1, 2, 3]", min = 0.01, max = 100)
        List<Double> inertia,
        @Parameter(doc = "duration of a control step of the body", def = "0.1", unit = "s", min = 0.001, max = 10) double stepSeconds,
        @Parameter(doc = "steps of the integrator in a control step", def = "2", min = 1, max = 1000) int substeps,
        @Parameter(doc = "control steps of an episode", def = "8", min = 1, max = 100_000) int episodeSteps,
        @Parameter(doc = "standard deviation of the start attitude about each axis of space", def = "15", unit = "deg", min = 0, max = 180)
        double tilt,
        @Parameter(doc = "standard deviation of each component of the angular momentum at the start", def = "1", min = 0, max = 1000)
        double spin,
        @Parameter(doc = "standard deviation of each component of an exploring torque", def = "2", min = 0, max = 1000) double torque,
        @Parameter(doc = "seed of the attitude that starts scatter about", def = "0") long attitudeSeed) {

    /** What a scene that says nothing gets. */
    public static final RigidParameters DEFAULT = new RigidParameters(List.of(1.0, 2.0, 3.0), 0.1, 2, 8, 15, 1, 2, 0);

    /** Copies the list, and refuses one that is not of three positive numbers. */
    public RigidParameters {
        inertia = List.copyOf(inertia);
        if (inertia.size() != 3 || !inertia.stream().allMatch(moment -> moment > 0 && Double.isFinite(moment))) {
            throw new BadInputException("inertia " + inertia, "three positive numbers expected", "Write it as [1, 2, 3].");
        }
    }
}
