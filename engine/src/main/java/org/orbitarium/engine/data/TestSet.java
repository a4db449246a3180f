package org.orbitarium.engine.data;

import java.util.List;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.World;

/**
 * Held-out episodes that can be run again from a turned start, so that a profile over g measures the model on what the world does there
 * and not on turned copies of what it did here.
 *
 * <p>Which steps count is decided once, at the identity: those that the world calls usable, up to the first step of an episode that comes
 * within reach of what breaks the symmetry. So the set holds the same transitions at every g.
 *
 * @param world   the world
 * @param plans   the episodes at the identity
 * @param samples which steps count
 */
public record TestSet(World world, List<Plan> plans, List<Sample> samples) {

    /** Copies the lists. */
    public TestSet {
        plans = List.copyOf(plans);
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("a test set needs at least one step");
        }
    }

    /**
     * Draws episodes until n steps count.
     *
     * @throws org.orbitarium.engine.base.BadInputException if a thousand plans in a row hold nothing usable
     */
    public static TestSet draw(World world, Wedge wedge, int n, Streams streams) {
        Collector.Explored explored = Collector.explore(world, wedge, n, streams, new Collector.Keep(1, true));
        return new TestSet(world, explored.plans(), explored.samples());
    }

    /** Returns the number of transitions. */
    public int count() {
        return samples.size();
    }

    /** Returns the transitions as they were drawn. */
    public Transitions transitions() {
        return Collector.gather(world, plans, samples, 1, null);
    }

    /** Returns the transitions that the world makes when it is started from the turned starts and given the turned actions. */
    public Transitions at(GroupElement g) {
        return Collector.gather(world, plans, samples, 1, g);
    }

    /** Returns the drawn transitions turned by the representations: what {@link #at} gives if the world is symmetric. */
    public Transitions turned(GroupElement g) {
        Transitions drawn = transitions();
        return new Transitions(world.observation().apply(g, drawn.before()), world.action().apply(g, drawn.actions()),
                world.observation().apply(g, drawn.after()));
    }
}
