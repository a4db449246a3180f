package org.orbitarium.engine.measures;

import java.util.List;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.worlds.ObservedWorld;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Simulation;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;

/** A world small enough to be known by heart: x′ = 0.5 x + a, with x in the plane; it is equivariant under O(2). */
record Spring() implements ObservedWorld {

    @Override
    public Simulation start(double[] start) {
        return new Motion(start.clone());
    }

    @Override
    public Plan draw(RandomStream stream, Wedge wedge) {
        double angle = wedge.draw(stream);
        double radius = stream.uniform(0.5, 1);
        double[][] actions = {{stream.uniform(-1, 1), stream.uniform(-1, 1)}};
        return new Plan(new double[] {radius * Math.cos(angle), radius * Math.sin(angle)}, actions);
    }

    @Override
    public WedgeTie wedgeTie() {
        return new WedgeTie(WedgeTie.Extent.WHOLE, new O2(0, true));
    }

    @Override
    public Representation action() {
        return Representation.vectors(2, 1);
    }

    @Override
    public Representation observation() {
        return Representation.vectors(2, 1);
    }

    @Override
    public List<Component> components() {
        return List.of(new Component("position", 0, 2));
    }

    /** n one-step transitions from the wedge, turned at their start by g and simulated from there. */
    Transitions transitions(Wedge wedge, int n, GroupElement g) {
        RandomStream stream = new Streams(3).stream("spring");
        Rows before = Rows.zeros(n, 2);
        Rows actions = Rows.zeros(n, 2);
        Rows after = Rows.zeros(n, 2);
        for (int i = 0; i < n; i++) {
            Plan plan = turn(g, draw(stream, wedge));
            double[][] states = plan.simulate(this);
            before.set(i, states[0]);
            actions.set(i, plan.actions()[0]);
            after.set(i, states[1]);
        }
        return new Transitions(before, actions, after);
    }

    private static final class Motion implements Simulation {

        private final double[] state;

        Motion(double[] state) {
            this.state = state;
        }

        @Override
        public double[] state() {
            return state.clone();
        }

        @Override
        public void step(double[] action) {
            for (int i = 0; i < state.length; i++) {
                state[i] = 0.5 * state[i] + action[i];
            }
        }

        @Override
        public Simulation copy() {
            return new Motion(state.clone());
        }
    }
}
