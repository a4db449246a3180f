package org.orbitarium.engine.worlds;

/**
 * A start and the actions to take from it: all that is needed to replay an episode, at any g.
 *
 * @param start   world specific
 * @param actions one row a control step
 */
public record Plan(double[] start, double[][] actions) {

    /** Returns the states from the start on: {@code actions.length + 1} rows. */
    public double[][] simulate(World world) {
        Simulation simulation = world.start(start);
        double[][] states = new double[actions.length + 1][];
        states[0] = simulation.state();
        for (int t = 0; t < actions.length; t++) {
            simulation.step(actions[t]);
            states[t + 1] = simulation.state();
        }
        return states;
    }
}
