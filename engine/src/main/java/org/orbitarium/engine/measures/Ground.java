package org.orbitarium.engine.measures;

import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.TestSet;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.planning.Steering;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;
import org.orbitarium.engine.worlds.World;

/**
 * What the models of a scene are measured on, the same for all of them and for every seed.
 *
 * @param world   the scene's world
 * @param wedge   of the training data
 * @param tie     what that wedge ties in these data
 * @param test    held-out transitions
 * @param streams random numbers of the test
 * @param steering the planner of the scene; null if nobody acts in it
 */
public record Ground(World world, Wedge wedge, WedgeTie tie, TestSet test, Streams streams, @Nullable Steering steering) {

    /** Returns the dimension of the world's space. */
    public int dimension() {
        return world.observation().dimension();
    }

    /** Returns the test transitions as they were drawn: simulated again at the element that does nothing. */
    public Transitions unturned() {
        return test.at(Elements.identity(dimension()));
    }
}
