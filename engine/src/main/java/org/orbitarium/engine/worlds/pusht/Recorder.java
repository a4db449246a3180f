package org.orbitarium.engine.worlds.pusht;

import java.nio.file.Path;
import org.orbitarium.engine.formats.CsvWriter;

/** Records episodes in the two files that {@link Replay} reads. */
public final class Recorder {

    private final Convention convention;
    private final Order order;
    private final CsvWriter resets = new CsvWriter(Columns.RESETS);
    private final CsvWriter steps = new CsvWriter(Columns.STEPS);
    private int episodes;

    /** Begins an empty recording. */
    public Recorder(Convention convention, Order order) {
        this.convention = convention;
        this.order = order;
    }

    /**
     * Simulates an episode and records it.
     *
     * @param policy  a word for what chose the actions
     * @param start   the reset request, seven columns as {@link PushTSimulation#state}
     * @param goal    the goal state, seven columns
     * @param actions in upstream's units: targets in px, or displacements in units of 100 px
     */
    public void record(String policy, double[] start, double[] goal, double[][] actions) {
        resets.row(episodes, policy, start[0], start[1], start[4], start[5], start[6], start[2], start[3],
                goal[0], goal[1], goal[4], goal[5], goal[6], goal[2], goal[3]);
        PushTSimulation simulation = PushTSimulation.reset(convention, order, start, goal);
        row(0, new double[] {Double.NaN, Double.NaN}, simulation, goal);
        for (int t = 0; t < actions.length; t++) {
            simulation.step(actions[t]);
            row(t + 1, actions[t], simulation, goal);
        }
        episodes++;
    }

    private void row(int step, double[] action, PushTSimulation simulation, double[] goal) {
        double[] state = simulation.state();
        Contacts contacts = simulation.contacts();
        steps.row(episodes, step, action[0], action[1], state[0], state[1], state[2], state[3], state[4], state[5], state[6],
                convention == Convention.ABSOLUTE ? Coverage.of(state, goal) : Double.NaN,
                contacts.points(), contacts.arbiters(), contacts.wall() ? 1 : 0);
    }

    /** Returns the number of recorded episodes. */
    public int episodes() {
        return episodes;
    }

    /** Writes both files. */
    public void write(Path stepsFile, Path resetsFile) {
        resets.write(resetsFile);
        steps.write(stepsFile);
    }
}
