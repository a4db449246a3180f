package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.shell.ControlPage;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.views.TrailsView;
import org.orbitarium.engine.figures.LoopBodies;

/** The Control bench in a window, with a planner that is quick. */
@NullUnmarked
final class ControlBenchTest {

    private final OpenWindow window = new OpenWindow();

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void open(int width, int height) throws Exception {
        TreeMap<String, String> quick = new TreeMap<>();
        quick.put("planner.samples", "6");
        quick.put("planner.elites", "2");
        quick.put("planner.iterations", "1");
        quick.put("planner.horizon", "4");
        quick.put("control.steps", "9");
        quick.put("data.test", "60");
        window.open(Workspace.of("pusht-push").withChanges(quick), width, height);
        assertEquals("", window.workbench().failure());
        Toolkit.call(() -> window.scene().snapshot(null));
    }

    private ArenaView arena() {
        return OpenWindow.all(window.scene().getRoot()).stream().filter(ArenaView.class::isInstance).map(ArenaView.class::cast)
                .filter(view -> OpenWindow.shown(view) && view.getInput() != null && view.getInput().bodies() instanceof LoopBodies)
                .findFirst().orElseThrow();
    }

    private LoopBodies bodies() {
        return (LoopBodies) arena().getInput().bodies();
    }

    @Test
    void itOpensWithTheSimulatorAloneAndSaysThatNothingIsTrained() throws Exception {
        open(1280, 800);
        assertTrue(window.words().contains("No trained model yet"), window.words());
        Toolkit.call(() -> {
            assertEquals("Simulator", bodies().drives().getFirst().name());
            assertEquals(1, window.view(TrailsView.class).getInput().groups().getFirst().trails().size());
            return null;
        });
    }

    @Test
    void anotherTaskQuantityChartAndWorldHaveKeys() throws Exception {
        open(1280, 800);
        window.press(KeyCode.N);
        window.press(KeyCode.Q);
        window.press(KeyCode.V);
        window.press(KeyCode.S);
        window.settle();
        assertEquals(1, window.now().sample());
        assertTrue(window.now().control().together());
        assertEquals(ControlPage.Chart.ORBIT, window.now().control().chart());
        assertFalse(window.run("control.restore"), "nothing was moved");
    }

    @Test
    void gTurnsTheWholeTask() throws Exception {
        open(1280, 800);
        double before = Toolkit.call(() -> bodies().goal().theta());
        window.press(KeyCode.RIGHT);
        window.settle();
        double after = Toolkit.call(() -> bodies().goal().theta());
        assertEquals(Math.toRadians(5), Math.IEEEremainder(after - before, 2 * Math.PI), 1e-9);
        Toolkit.call(() -> {
            assertEquals(2, window.view(TrailsView.class).getInput().groups().getFirst().trails().size(), "both elements are kept");
            return null;
        });
    }

    @Test
    void noEnglishIsLeftInChinese() throws Exception {
        open(1600, 1000);
        assertTrue(window.run("shell.language"));
        window.settle();
        for (String text : window.words().split("\n", -1)) {
            assertFalse(Set.of("Still to Go", "Tasks Solved, %", "planning…", "as drawn").contains(text), text);
        }
        assertTrue(window.words().contains("按 g⁻¹ 转回的轨迹"));
    }
}
