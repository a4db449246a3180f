package org.orbitarium.engine.measures.rollout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.World;

/**
 * Starts of test episodes, from each of which the world runs on under one action, the first of its episode.
 *
 * @param world    the world
 * @param plans    a start and its action, as often as steps are made
 * @param horizons ascending; the last one is how many steps are made
 */
record Starts(World world, List<Plan> plans, List<Integer> horizons) {

    /** Copies the lists. */
    Starts {
        plans = List.copyOf(plans);
        horizons = List.copyOf(horizons);
    }

    /**
     * Takes the first episodes that keep clear, all the way, of what breaks the world's symmetry.
     *
     * @param episodes of the test set
     * @param most     how many to take
     * @throws BadInputException if none keeps clear so long
     */
    static Starts of(World world, List<Plan> episodes, List<Integer> horizons, int most) {
        int steps = horizons.getLast();
        List<Plan> plans = new ArrayList<>();
        for (Plan episode : episodes) {
            if (plans.size() == most) {
                break;
            }
            double[][] actions = new double[steps][];
            Arrays.fill(actions, episode.actions()[0]);
            Plan plan = new Plan(episode.start(), actions);
            if (clear(world, plan.simulate(world))) {
                plans.add(plan);
            }
        }
        if (plans.isEmpty()) {
            throw new BadInputException("measures.rollout.horizons", "under one action no test episode keeps clear of what breaks the "
                    + "symmetry of the world for " + steps + " steps", "Choose shorter horizons, or a world without walls.");
        }
        return new Starts(world, plans, horizons);
    }

    private static boolean clear(World world, double[][] states) {
        for (int t = 1; t < states.length; t++) {
            if (!world.clear(states[t - 1], states[t])) {
                return false;
            }
        }
        return true;
    }

    /** Lets the world run from the starts that are turned, under the actions that are turned. */
    Course at(GroupElement g) {
        Rows first = Rows.zeros(plans.size(), world.observation().width());
        Rows actions = Rows.zeros(plans.size(), world.action().width());
        List<Rows> later = horizons.stream().map(h -> Rows.zeros(plans.size(), world.observation().width())).toList();
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = world.turn(g, plans.get(i));
            double[][] states = plan.simulate(world);
            first.set(i, world.observe(states[0]));
            actions.set(i, plan.actions()[0]);
            for (int k = 0; k < later.size(); k++) {
                later.get(k).set(i, world.observe(states[horizons.get(k)]));
            }
        }
        return new Course(g, first, actions, later);
    }

    /**
     * What the world does from starts that are turned by one element.
     *
     * @param element g
     * @param first   what is seen of the starts
     * @param actions of each start
     * @param later   what is seen after each horizon
     */
    record Course(GroupElement element, Rows first, Rows actions, List<Rows> later) {
    }
}
