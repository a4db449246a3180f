package org.orbitarium.engine.worlds.pusht;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.worlds.Plan;

/**
 * Random episodes of 30 control steps that stay away from the walls: T anywhere near the centre at any angle, agent clear of it, half of
 * the actions aimed at the T and half uniform.
 */
final class InteriorEpisodes {

    static final int STEPS = 30;

    private InteriorEpisodes() {
    }

    /** Returns the first {@code n} drawn episodes that stay inside. */
    static List<Plan> draw(PushTWorld world, int n, Streams streams) {
        return keep(world, n, streams, InteriorEpisodes::plan, 0);
    }

    /** As above, of episodes in which the agent works in the notch between bar and stem and touches both at once. */
    static List<Plan> drawNotch(PushTWorld world, int n, Streams streams) {
        return keep(world, n, streams, InteriorEpisodes::notch, 2);
    }

    /** As above, of two-contact episodes in which the agent starts inside the T, as half of the paper's pose tasks do. */
    static List<Plan> drawInside(PushTWorld world, int n, Streams streams) {
        return keep(world, n, streams, stream -> plan(stream, 60, distance -> distance == 0), 2);
    }

    /**
     * As above, of two-contact episodes in which the agent starts anywhere about the T, inside it or not, as upstream's own reset draws it
     * without a look at the T.
     */
    static List<Plan> drawAnywhere(PushTWorld world, int n, Streams streams) {
        return keep(world, n, streams, stream -> plan(stream, 150, _ -> true), 2);
    }

    /** Returns the same episode in absolute targets. */
    static Plan absolute(Plan plan) {
        return new Plan(plan.start(), PushTWorld.targets(plan.start(), plan.actions()));
    }

    private static List<Plan> keep(PushTWorld world, int n, Streams streams, Function<RandomStream, Plan> drawn, int pairs) {
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; plans.size() < n; i++) {
            Plan plan = drawn.apply(streams.stream("interior/" + i));
            if (staysInside(world, plan, pairs)) {
                plans.add(plan);
            }
        }
        return plans;
    }

    /** Returns a random rotation or reflection. */
    static O2 element(Streams streams, int i) {
        RandomStream stream = streams.stream("element/" + i);
        return new O2(stream.uniform(0, 2 * Math.PI), stream.nextDouble() < 0.5);
    }

    /** Returns the greatest difference of a state from the turned one, in px and rad; velocities are left out. */
    static double residual(double[] turned, double[] found) {
        double worst = 0;
        for (int column : new int[] {0, 1, 4, 5, 6}) {
            worst = Math.max(worst, Math.abs(turned[column] - found[column]));
        }
        return worst;
    }

    private static Plan plan(RandomStream stream) {
        return plan(stream, 150, distance -> distance >= Agent.RADIUS + 1);
    }

    private static Plan plan(RandomStream stream, double reach, DoublePredicate distance) {
        double blockX = PushTWorld.CENTRE + stream.uniform(-40, 40);
        double blockY = PushTWorld.CENTRE + stream.uniform(-40, 40);
        double angle = stream.uniform(-Math.PI, Math.PI);
        double agentX;
        double agentY;
        do {
            agentX = blockX + stream.uniform(-reach, reach);
            agentY = blockY + stream.uniform(-reach, reach);
        } while (!distance.test(Tee.distance(agentX, agentY, blockX, blockY, angle)));
        double[] start = {agentX, agentY, 0, 0, blockX, blockY, angle, agentX, agentY, 0, 0, blockX, blockY, angle};
        double[][] actions = new double[STEPS][];
        double length = Math.hypot(blockX - agentX, blockY - agentY);
        for (int t = 0; t < STEPS; t++) {
            double pull = stream.nextDouble() < 0.5 && t < STEPS / 3 ? 0.7 / length : 0;
            actions[t] = new double[] {
                Math.clamp(pull * (blockX - agentX) + stream.uniform(-0.6, 0.6), -1, 1),
                Math.clamp(pull * (blockY - agentY) + stream.uniform(-0.6, 0.6), -1, 1)};
        }
        return new Plan(start, actions);
    }

    private static Plan notch(RandomStream stream) {
        double blockX = PushTWorld.CENTRE + stream.uniform(-40, 40);
        double blockY = PushTWorld.CENTRE + stream.uniform(-40, 40);
        double angle = stream.uniform(-Math.PI, Math.PI);
        double side = stream.nextDouble() < 0.5 ? 1 : -1;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double localX = side * (15 + Agent.RADIUS + stream.uniform(1, 8));
        double localY = 30 + Agent.RADIUS + stream.uniform(1, 8);
        double agentX = blockX + c * localX - s * localY;
        double agentY = blockY + s * localX + c * localY;
        double[] start = {agentX, agentY, 0, 0, blockX, blockY, angle, agentX, agentY, 0, 0, blockX, blockY, angle};
        double[][] actions = new double[STEPS][];
        for (int t = 0; t < STEPS; t++) {
            double alongX = t < STEPS / 2 ? -side * stream.uniform(0, 0.5) : 0;
            double alongY = t < STEPS / 2 ? -stream.uniform(0, 0.5) : 0;
            actions[t] = new double[] {
                c * alongX - s * alongY + stream.uniform(-0.3, 0.3), s * alongX + c * alongY + stream.uniform(-0.3, 0.3)};
        }
        return new Plan(start, actions);
    }

    private static boolean staysInside(PushTWorld world, Plan plan, int pairs) {
        PushTSimulation simulation = world.start(plan.start());
        int most = 0;
        for (double[] action : plan.actions()) {
            simulation.step(action);
            most = Math.max(most, simulation.contacts().arbiters());
            if (!PushTWorld.interior(simulation.state())) {
                return false;
            }
        }
        return most >= pairs;
    }
}
