package org.orbitarium.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done to closed loops. */
final class ControlPageTest {

    private static final List<Double> STATE = List.of(1.0, 2.0);

    @Test
    void whatIsMovedUndoesWhatWasMovedLater() {
        ControlPage page = ControlPage.DEFAULT.nudged(3, STATE).nudged(9, STATE).nudged(5, List.of(7.0));
        assertEquals(List.of(new ControlPage.Nudge(3, STATE), new ControlPage.Nudge(5, List.of(7.0))), page.nudges());
        assertEquals(1, ControlPage.DEFAULT.nudged(3, STATE).nudged(3, STATE).nudges().size(), "a drag is one change");
    }

    @Test
    void anotherTaskIsUntouchedAndLooksTheSame() {
        ControlPage moved = ControlPage.DEFAULT.nudged(3, STATE).withGoal(STATE).together(true).with(ControlPage.Quantity.COVERAGE);
        assertTrue(moved.touched());
        Workspace w = Workspace.of("pusht-push").with(moved);
        for (Workspace other : List.of(w.withSample(1), w.withScene("pusht-orbit"), w.withChanges(w.changes()))) {
            assertFalse(other.control().touched());
            assertTrue(other.control().together());
            assertEquals(ControlPage.Quantity.COVERAGE, other.control().quantity());
        }
        assertEquals(moved, w.turned(5).withStep(4).control(), "g and time leave it");
    }
}
