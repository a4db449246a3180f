package org.orbitarium.engine.worlds.pusht;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbitarium.engine.formats.CsvTable;

/** Upstream's order replays what upstream's environments recorded. */
final class RecordingsTest {

    private static final List<String> STATE =
            List.of("agent_x", "agent_y", "agent_vx", "agent_vy", "block_x", "block_y", "block_angle");

    @ParameterizedTest
    @EnumSource
    void everyRecordedStateComesBack(Convention convention) {
        CsvTable resets = Recordings.resets(convention);
        CsvTable steps = Recordings.steps(convention);
        int row = 0;
        for (int e = 0; e < resets.count(); e++) {
            PushTSimulation simulation = PushTSimulation.reset(convention, Order.UPSTREAM, state(resets, e, ""),
                    convention == Convention.RELATIVE ? state(resets, e, "goal_") : new double[PushTSimulation.STATE]);
            while (row < steps.count() && steps.whole(row, "episode") == e) {
                int step = steps.whole(row, "step");
                if (step > 0) {
                    simulation.step(new double[] {steps.number(row, "action_x"), steps.number(row, "action_y")});
                }
                compare(state(steps, row, ""), simulation, steps, row, convention + " episode " + e + " step " + step,
                        convention == Convention.ABSOLUTE && e == 69 ? step : 0);
                row++;
            }
        }
        assertEquals(80 * 61, row);
    }

    /**
     * In absolute episode 69 the agent rests against the T, |distance − 15 px| near 1e-14, for 40 physics steps: one bit of a sine decides
     * whether a contact is counted (from step 37 on) and at last where the T goes (from step 41 on).
     */
    private static void compare(double[] recorded, PushTSimulation simulation, CsvTable steps, int row, String where, int restingStep) {
        if (restingStep >= 41) {
            return;
        }
        double[] state = simulation.state();
        for (int i = 0; i < PushTSimulation.STATE; i++) {
            assertEquals(recorded[i], state[i], 1e-9, where + " " + STATE.get(i));
        }
        if (restingStep >= 37) {
            return;
        }
        assertEquals(steps.whole(row, "contacts"), simulation.contacts().points(), where);
        assertEquals(steps.whole(row, "arbiters"), simulation.contacts().arbiters(), where);
        assertEquals(steps.whole(row, "wall") == 1, simulation.contacts().wall(), where);
    }

    private static double[] state(CsvTable table, int row, String prefix) {
        return STATE.stream().mapToDouble(column -> table.number(row, prefix + column)).toArray();
    }
}
