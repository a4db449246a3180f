package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.figures.TeeBodies;

/** A window over scenes and runs that are damaged: each says why in one line where it is opened, and the others open as ever. */
@NullUnmarked
@DisabledOnOs(OS.WINDOWS) // links need a right there that users do not have
final class FailuresTest {

    @TempDir
    private Path folder;

    private final OpenWindow window = new OpenWindow();

    @BeforeEach
    void open() throws Exception {
        window.open(BrokenHome.in(folder), Workspace.of("pusht-forward"), 1600, 1000);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "unknown-key | data.tarin: unknown key 'tarin' | Did you mean 'train'?",
        "no-width    | data.wedge: wedge [30.0, 30.0]: its width must be more than 0 | Write it as [from, to]",
        "teacher-so2 | .safetensors | Restore the file that the run wrote",
    })
    void whatIsDamagedSaysSoWhereItIsOpenedAndTheOthersOpen(String scene, String problem, String fix) throws Exception {
        assertEquals("", failure());
        show(scene);
        String failure = failure();
        assertTrue(failure.contains(problem) && failure.contains(fix), failure);
        assertEquals(1, failure.lines().count());
        Toolkit.call(() -> {
            assertEquals(failure, window.view(ArenaView.class).getInput().message());
            assertFalse(window.workbench().registry().get("orbit.train").enabled());
            return null;
        });
        assertTrue(window.words().contains(failure), "the status bar tells it too");
        show("pusht-orbit");
        assertEquals("", failure());
        Toolkit.call(() -> {
            assertInstanceOf(TeeBodies.class, window.view(ArenaView.class).getInput().bodies());
            assertTrue(window.workbench().registry().get("orbit.train").enabled());
            return null;
        });
    }

    @Test
    void everySceneHasItsCard() throws Exception {
        String words = window.words();
        for (String title : new String[] {"unknown-key", "no-width", "Cannot be read"}) {
            assertTrue(words.contains(title), words);
        }
    }

    private String failure() throws Exception {
        return Toolkit.call(() -> window.workbench().failure());
    }

    private void show(String scene) throws Exception {
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.withScene(scene));
            return null;
        });
        window.settle();
    }
}
