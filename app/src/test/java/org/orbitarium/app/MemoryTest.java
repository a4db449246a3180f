package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.shell.ControlPage;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.state.StateFormat;
import org.orbitarium.engine.base.BadInputException;

/** Workspaces of every version that was ever written are read; those of newer ones are refused. */
final class MemoryTest {

    private static final Workspace SEEN = Workspace.of("pusht-orbit").turned(7).withStep(3);

    /** As the first version wrote it. */
    private static final String FIRST = """
            {"version": 1, "workspace": {"scene": "pusht-orbit", "element": "ELEMENT", "sample": 0, "step": 3,
              "reading": {"ahead": 10, "precision": "FLOAT32", "form": "RATIO"},
              "motion": {"turning": false, "playing": false, "sweep": 30.0, "pace": 1.0},
              "look": {"theme": "DARK", "language": "ENGLISH", "scale": 1.0},
              "layout": {"storyboard": true, "inspector": true, "enlarged": "", "presenting": false}, "changes": {}}}
            """;

    @Test
    void theFirstVersionIsBroughtUpToDate() {
        Workspace read = Memory.WORKSPACE.read("old.json", FIRST.replace("ELEMENT", SEEN.element().toString()));
        assertEquals(SEEN.with(read.reading()).with(read.motion()).with(read.look()), read);
        assertEquals("", read.run());
        assertEquals(read.look().scale(), read.look().elsewhere(), "there was one size for the desk and for the audience");
        assertTrue(!read.lab().open() && read.lab().pinned().isEmpty());
    }

    @Test
    void theLabIsRemembered() {
        Workspace lab = SEEN.withRun("pusht-forward", "mine", SEEN.changes());
        Workspace open = lab.with(lab.lab().opened(true).select("shipped/pusht-orbit").pin("mine"));
        assertEquals(open, Memory.WORKSPACE.read("new.json", Memory.WORKSPACE.write(open)));
    }

    @Test
    void whatAHandMovedIsRemembered() {
        Workspace moved = SEEN.with(ControlPage.DEFAULT.nudged(4, List.of(1.5, -2.0)).withGoal(List.of(3.0)).together(true)
                .with(ControlPage.Chart.HORIZON));
        assertEquals(moved, Memory.WORKSPACE.read("new.json", Memory.WORKSPACE.write(moved)));
    }

    @Test
    void olderProgramsRefuseWhatThisOneWrites() {
        String text = Memory.WORKSPACE.write(SEEN);
        BadInputException refused = assertThrows(BadInputException.class,
                () -> new StateFormat<>(Workspace.class, "workspace", List.of()).read("work.json", text));
        assertTrue(refused.getMessage().contains("version " + Memory.WORKSPACE.version()), refused.getMessage());
    }
}
