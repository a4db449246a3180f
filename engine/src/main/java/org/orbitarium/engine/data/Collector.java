package org.orbitarium.engine.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.World;

/** Lets a world explore and keeps what can be used. Plan i is drawn from the stream {@code plan/i}. */
public final class Collector {

    private static final int FRUITLESS = 1000;

    private Collector() {
    }

    /**
     * Collects training transitions: the usable steps of plan after plan, until there are n.
     *
     * @param world   the world
     * @param wedge   orientations that starts are drawn from
     * @param n       how many transitions
     * @param steps   of each: what a model sees the world do in a row
     * @param streams gives the random numbers
     * @throws BadInputException if a thousand plans in a row hold nothing usable
     */
    public static Transitions collect(World world, Wedge wedge, int n, int steps, Streams streams) {
        Explored explored = explore(world, wedge, n, streams, new Keep(steps, false));
        return gather(world, explored.plans(), explored.samples(), steps, null);
    }

    /** Collects single steps; see {@link #collect(World, Wedge, int, int, Streams)}. */
    public static Transitions collect(World world, Wedge wedge, int n, Streams streams) {
        return collect(world, wedge, n, 1, streams);
    }

    /**
     * Which steps are kept.
     *
     * @param steps in a row that must be usable
     * @param clear whether a plan ends where it stops being comparable along the orbit
     */
    record Keep(int steps, boolean clear) {
    }

    /**
     * Plans and which of their steps are kept.
     *
     * @param plans   in the order they were drawn
     * @param samples in the order of plans and steps
     */
    record Explored(List<Plan> plans, List<Sample> samples) {
    }

    /** Draws plans until n usable steps are found. */
    static Explored explore(World world, Wedge wedge, int n, Streams streams, Keep keep) {
        List<Plan> plans = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        int fruitless = 0;
        while (samples.size() < n) {
            int before = samples.size();
            Plan plan = world.draw(streams.stream("plan/" + plans.size()), wedge);
            choose(world, plan, plans.size(), n, keep, samples);
            plans.add(plan);
            fruitless = samples.size() == before ? fruitless + 1 : 0;
            if (fruitless == FRUITLESS) {
                throw new BadInputException("data", FRUITLESS + " episodes in a row held no usable step",
                        "Choose another task, variant or wedge of the world.");
            }
        }
        return new Explored(plans, samples);
    }

    private static void choose(World world, Plan plan, int index, int n, Keep keep, List<Sample> samples) {
        double[][] states = plan.simulate(world);
        int row = 0;
        for (int t = 0; t < plan.actions().length && samples.size() < n; t++) {
            if (keep.clear && !world.clear(states[t], states[t + 1])) {
                return;
            }
            row = world.usable(states[t], states[t + 1]) ? row + 1 : 0;
            if (row >= keep.steps) {
                samples.add(new Sample(index, t + 1 - keep.steps));
            }
        }
    }

    /** Simulates plans, turned by g unless it is null, and returns what happens in so many steps from these samples on. */
    static Transitions gather(World world, List<Plan> plans, List<Sample> samples, int steps, @Nullable GroupElement g) {
        Rows before = Rows.zeros(samples.size(), world.observation().width());
        Rows actions = Rows.zeros(samples.size(), steps * world.action().width());
        Rows after = Rows.zeros(samples.size(), steps * world.observation().width());
        int simulated = -1;
        Plan plan = plans.getFirst();
        double[][] states = {};
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            if (sample.plan() != simulated) {
                simulated = sample.plan();
                plan = g == null ? plans.get(simulated) : world.turn(g, plans.get(simulated));
                states = plan.simulate(world);
            }
            before.set(i, world.observe(states[sample.step()]));
            for (int k = 0; k < steps; k++) {
                double[] action = plan.actions()[sample.step() + k];
                double[] next = world.observe(states[sample.step() + k + 1]);
                System.arraycopy(action, 0, actions.data(), i * actions.width() + k * action.length, action.length);
                System.arraycopy(next, 0, after.data(), i * after.width() + k * next.length, next.length);
            }
        }
        return new Transitions(before, actions, after);
    }
}
