package org.orbitarium.engine.worlds.pusht;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.formats.Table;

/**
 * Re-simulates recorded episodes from their reset requests and compares every state: position of the agent and the block, the block's angle
 * up to whole turns, and the agent's velocity in the rows that tell it.
 *
 * <p>Steps: {@code episode, step, action_x, action_y, agent_x, agent_y, block_x, block_y, block_angle}, optionally
 * {@code agent_vx, agent_vy} and {@code contacts, arbiters, wall} (otherwise what touched is our own account); step 0 is the state after
 * the reset. Resets: {@code episode, agent_x, agent_y, block_x, block_y, block_angle}, optionally {@code agent_vx, agent_vy}; relative
 * episodes need the same with {@code goal_} before it.
 */
public final class Replay {

    private final Convention convention;
    private final Order order;

    /** Replays in a convention and an order. */
    public Replay(Convention convention, Order order) {
        this.convention = convention;
        this.order = order;
    }

    /**
     * Replays a recording.
     *
     * @throws org.orbitarium.engine.base.BadInputException if columns are missing, cells are not numbers, an episode has no reset, or its
     *     steps are not consecutive
     */
    public ReplayReport compare(Table steps, Table resets, Progress progress) {
        List<String> needed = new ArrayList<>(List.of(Columns.EPISODE, Columns.STEP));
        needed.addAll(Columns.ACTION);
        needed.addAll(Columns.pose(""));
        steps.require(needed);
        Map<Integer, Integer> rows = rowsOfEpisodes(resets);
        Map<ContactClass, ReplayReport.Deviation> byContact = new EnumMap<>(ContactClass.class);
        for (ContactClass contact : ContactClass.values()) {
            byContact.put(contact, ReplayReport.Deviation.NONE);
        }
        Set<Integer> replayed = new HashSet<>();
        int row = 0;
        while (row < steps.count()) {
            progress.check("Replaying");
            progress.report((double) row / steps.count(), "Replaying");
            int episode = steps.whole(row, Columns.EPISODE);
            Integer reset = rows.get(episode);
            if (reset == null) {
                throw steps.problem(row, Columns.EPISODE, "episode " + episode + " has no row in " + resets.name(),
                        "Give the reset request of every episode.");
            }
            Columns.begin(steps, row, replayed);
            row = replay(steps, row, episode, begin(resets, reset), byContact);
        }
        return ReplayReport.of(replayed.size(), byContact);
    }

    private Map<Integer, Integer> rowsOfEpisodes(Table resets) {
        List<String> needed = new ArrayList<>(List.of(Columns.EPISODE));
        needed.addAll(Columns.pose(""));
        if (convention == Convention.RELATIVE) {
            needed.addAll(Columns.pose("goal_"));
        }
        resets.require(needed);
        Map<Integer, Integer> rows = new HashMap<>();
        for (int row = 0; row < resets.count(); row++) {
            if (rows.put(resets.whole(row, Columns.EPISODE), row) != null) {
                throw resets.problem(row, Columns.EPISODE, "names an episode a second time", "Give one row per episode.");
            }
        }
        return rows;
    }

    private PushTSimulation begin(Table resets, int row) {
        double[] start = Columns.state(resets, row, "");
        double[] goal = convention == Convention.RELATIVE ? Columns.state(resets, row, "goal_") : start;
        return PushTSimulation.reset(convention, order, start, goal);
    }

    /** Replays one episode; returns the row after its last. */
    private static int replay(Table steps, int first, int episode, PushTSimulation simulation,
            Map<ContactClass, ReplayReport.Deviation> byContact) {
        ContactClass worst = ContactClass.FREE;
        int done = 0;
        int row = first;
        while (row < steps.count() && steps.whole(row, Columns.EPISODE) == episode) {
            int step = Columns.step(steps, row, first, done);
            if (step > 0) {
                simulation.step(Columns.action(steps, row));
            }
            done = step;
            worst = worst.or(ContactClass.of(contacts(steps, row, simulation.contacts())));
            double[] recorded = Columns.state(steps, row, "");
            double[] state = simulation.state();
            double speed = Columns.moving(steps, row) ? speed(recorded, state) : 0;
            byContact.computeIfPresent(worst,
                    (_, so) -> so.with(step > 0, pixels(recorded, state), speed, radians(recorded, state)));
            row++;
        }
        return row;
    }

    private static Contacts contacts(Table steps, int row, Contacts ours) {
        return new Contacts(
                steps.present(row, "contacts") ? steps.whole(row, "contacts") : ours.points(),
                steps.present(row, "arbiters") ? steps.whole(row, "arbiters") : ours.arbiters(),
                steps.present(row, "wall") ? steps.whole(row, "wall") != 0 : ours.wall());
    }

    static double pixels(double[] recorded, double[] state) {
        return deviation(recorded, state, 0, 1, 4, 5);
    }

    static double speed(double[] recorded, double[] state) {
        return deviation(recorded, state, 2, 3);
    }

    private static double deviation(double[] recorded, double[] state, int... columns) {
        return Arrays.stream(columns).mapToDouble(column -> Math.abs(recorded[column] - state[column])).max().orElse(0);
    }

    /** Whole turns do not count: some recorders wrap the angle. */
    static double radians(double[] recorded, double[] state) {
        return Math.abs(Math.IEEEremainder(recorded[6] - state[6], 2 * Math.PI));
    }
}
