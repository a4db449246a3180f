package org.orbitarium.engine.data;

import java.util.List;
import java.util.Optional;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Simulation;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;
import org.orbitarium.engine.worlds.World;

/**
 * A world whose plans are turned as a whole by a rotation from the full circle. A task may tie only one of its orientations to the wedge (a
 * push task draws the direction of the push, its T always starts upright); turned, its data cover every rotation of everything. What is
 * drawn from the wedge besides (how the push lies to the T) should be the full circle, or the wedge would promise less than there is to
 * see.
 *
 * @param world the world itself
 */
public record Turned(World world) implements World {

    @Override
    public Plan draw(RandomStream stream, Wedge wedge) {
        O2 g = O2.rotation(Wedge.FULL.draw(stream));
        return world.turn(g, world.draw(stream, wedge));
    }

    /** Every angle is as likely as any other; a mirror image is seen if the world draws such, since the rest of the way is a rotation. */
    @Override
    public WedgeTie wedgeTie() {
        return new WedgeTie(WedgeTie.Extent.NOTHING, world.wedgeTie().mirror());
    }

    @Override
    public Simulation start(double[] start) {
        return world.start(start);
    }

    @Override
    public double[] turnStart(GroupElement g, double[] start) {
        return world.turnStart(g, start);
    }

    @Override
    public double[] turnState(GroupElement g, double[] state) {
        return world.turnState(g, state);
    }

    @Override
    public Plan turn(GroupElement g, Plan plan) {
        return world.turn(g, plan);
    }

    @Override
    public Representation action() {
        return world.action();
    }

    @Override
    public double[] observe(double[] state) {
        return world.observe(state);
    }

    @Override
    public Representation observation() {
        return world.observation();
    }

    @Override
    public List<Component> components() {
        return world.components();
    }

    @Override
    public boolean usable(double[] before, double[] after) {
        return world.usable(before, after);
    }

    @Override
    public boolean clear(double[] before, double[] after) {
        return world.clear(before, after);
    }

    @Override
    public double distance(double[] state, double[] other) {
        return world.distance(state, other);
    }

    @Override
    public Optional<Component> subject() {
        return world.subject();
    }

    @Override
    public String unit() {
        return world.unit();
    }

    @Override
    public double stepSeconds() {
        return world.stepSeconds();
    }
}
