package org.orbitarium.engine.worlds.pusht;

import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.worlds.Plan;

/**
 * An episode beside the same one turned by g.
 *
 * @param residual greatest difference from the turned states, px and rad, over all steps
 * @param pairs    most pairs of shapes in contact at once, at the identity
 * @param wall     whether a wall was touched in either
 */
record Orbit(double residual, int pairs, boolean wall) {

    static Orbit of(PushTWorld world, Plan plan, GroupElement g) {
        return of(world, plan, world.turn(g, plan), g);
    }

    /** As above with a turned plan that may have been rounded. */
    static Orbit of(PushTWorld world, Plan plan, Plan turned, GroupElement g) {
        PushTSimulation a = world.start(plan.start());
        PushTSimulation b = world.start(turned.start());
        double worst = InteriorEpisodes.residual(world.turnState(g, a.state()), b.state());
        int pairs = a.contacts().arbiters();
        boolean wall = a.contacts().wall() || b.contacts().wall();
        for (int t = 0; t < plan.actions().length; t++) {
            a.step(plan.actions()[t]);
            b.step(turned.actions()[t]);
            worst = Math.max(worst, InteriorEpisodes.residual(world.turnState(g, a.state()), b.state()));
            pairs = Math.max(pairs, a.contacts().arbiters());
            wall |= a.contacts().wall() || b.contacts().wall();
        }
        return new Orbit(worst, pairs, wall);
    }
}
