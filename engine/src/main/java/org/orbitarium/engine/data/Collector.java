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
     * @param streams gives the random numbers
     * @throws BadInputException if a thousand plans in a row hold nothing usable
     */
    public static Transitions collect(World world, Wedge wedge, int n, Streams streams) {
        Explored explored = explore(world, wedge, n, streams, false);
        return gather(world, explored.plans(), explored.samples(), null);
    }

    /**
     * Plans and which of their steps are kept.
     *
     * @param plans   in the order they were drawn
     * @param samples in the order of plans and steps
     */
    record Explored(List<Plan> plans, List<Sample> samples) {
    }

    /** Draws plans until n usable steps are found; with {@code clear} a plan ends where it stops being comparable along the orbit. */
    static Explored explore(World world, Wedge wedge, int n, Streams streams, boolean clear) {
        List<Plan> plans = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        int fruitless = 0;
        while (samples.size() < n) {
            int before = samples.size();
            Plan plan = world.draw(streams.stream("plan/" + plans.size()), wedge);
            choose(world, plan, plans.size(), n, clear, samples);
            plans.add(plan);
            fruitless = samples.size() == before ? fruitless + 1 : 0;
            if (fruitless == FRUITLESS) {
                throw new BadInputException("data", FRUITLESS + " episodes in a row held no usable step",
                        "Choose another task, variant or wedge of the world.");
            }
        }
        return new Explored(plans, samples);
    }

    private static void choose(World world, Plan plan, int index, int n, boolean clear, List<Sample> samples) {
        double[][] states = plan.simulate(world);
        for (int t = 0; t < plan.actions().length && samples.size() < n; t++) {
            if (clear && !world.clear(states[t], states[t + 1])) {
                return;
            }
            if (world.usable(states[t], states[t + 1])) {
                samples.add(new Sample(index, t));
            }
        }
    }

    /** Simulates plans, turned by g unless it is null, and returns the transitions of these samples. */
    static Transitions gather(World world, List<Plan> plans, List<Sample> samples,
            @Nullable GroupElement g) {
        Rows before = Rows.zeros(samples.size(), world.observation().width());
        Rows actions = Rows.zeros(samples.size(), world.action().width());
        Rows after = Rows.zeros(samples.size(), world.observation().width());
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
            actions.set(i, plan.actions()[sample.step()]);
            after.set(i, world.observe(states[sample.step() + 1]));
        }
        return new Transitions(before, actions, after);
    }
}
