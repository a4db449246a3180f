package org.orbitarium.engine.worlds.pusht;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.orbitarium.engine.formats.Table;

/** The columns of recorded episodes: one file of reset requests, one of states. */
final class Columns {

    static final String EPISODE = "episode";
    static final String STEP = "step";
    static final List<String> ACTION = List.of("action_x", "action_y");
    /** In the order of {@link PushTSimulation#state}. */
    static final List<String> STATE = List.of("agent_x", "agent_y", "agent_vx", "agent_vy", "block_x", "block_y", "block_angle");
    static final List<String> RESETS = List.of(EPISODE, "policy", "agent_x", "agent_y", "block_x", "block_y", "block_angle", "agent_vx",
            "agent_vy", "goal_agent_x", "goal_agent_y", "goal_block_x", "goal_block_y", "goal_block_angle",
            "goal_agent_vx", "goal_agent_vy");
    static final List<String> STEPS = List.of(EPISODE, STEP, "action_x", "action_y", "agent_x", "agent_y", "agent_vx", "agent_vy",
            "block_x", "block_y", "block_angle", "coverage", "contacts", "arbiters", "wall");

    /** No coordinate, velocity or angle of a real episode is larger; beyond, the simulation would overflow. */
    private static final double FAR = 1e6;

    private Columns() {
    }

    /** Returns the columns of a pose; velocities may be missing. */
    static List<String> pose(String prefix) {
        List<String> pose = new ArrayList<>();
        for (String column : STATE) {
            if (!velocity(column)) {
                pose.add(prefix + column);
            }
        }
        return pose;
    }

    /** Returns the state of a row; a velocity that is not given is 0. */
    static double[] state(Table table, int row, String prefix) {
        double[] state = new double[PushTSimulation.STATE];
        for (int i = 0; i < state.length; i++) {
            String column = prefix + STATE.get(i);
            if (!velocity(STATE.get(i)) || table.present(row, column)) {
                state[i] = bounded(table, row, column);
            }
        }
        return state;
    }

    /** Returns whether a row tells the agent's velocity. */
    static boolean moving(Table table, int row) {
        return STATE.stream().filter(Columns::velocity).allMatch(column -> table.present(row, column));
    }

    /** Returns the number of the episode that begins in a row, after adding it to those that have begun; none begins twice. */
    static int begin(Table steps, int row, Set<Integer> begun) {
        int episode = steps.whole(row, EPISODE);
        if (!begun.add(episode)) {
            throw steps.problem(row, EPISODE, "episode " + episode + " begins a second time",
                    "Keep the rows of an episode together, in the order of its steps.");
        }
        return episode;
    }

    /** Returns the step of a row, which follows step {@code done} or is step 0 in the first row of its episode. */
    static int step(Table steps, int row, int first, int done) {
        int step = steps.whole(row, STEP);
        if (step != done + 1 && !(step == 0 && row == first)) {
            throw steps.problem(row, STEP, "is " + step + " where " + (done + 1) + " is expected",
                    "Keep the steps of an episode in order, from 0 (after the reset) or 1 on, without gaps.");
        }
        return step;
    }

    /** Returns the action of a row. */
    static double[] action(Table table, int row) {
        return new double[] {bounded(table, row, ACTION.get(0)), bounded(table, row, ACTION.get(1))};
    }

    private static double bounded(Table table, int row, String column) {
        double value = table.number(row, column);
        if (Math.abs(value) > FAR) {
            throw table.problem(row, column, "is " + value + ", far beyond the arena of 512 px", "Give pixels and radians.");
        }
        return value;
    }

    private static boolean velocity(String column) {
        return column.startsWith("agent_v");
    }
}
