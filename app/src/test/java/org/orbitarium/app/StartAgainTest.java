package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.state.Settings;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.measures.ErrorForm;

/** The program closes and starts again: everything is as it was left, and what could not be read is told and set aside. */
@NullUnmarked
final class StartAgainTest {

    @TempDir
    private Path folder;

    private final OpenWindow window = new OpenWindow();
    private Memory memory;

    @AfterEach
    void close() throws Exception {
        leave();
    }

    @Test
    void everythingIsAsItWasLeft() throws Exception {
        start(Home.find());
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.withScene("teacher-so2"));
            return null;
        });
        window.settle();
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.turned(17).withStep(2).withAhead(5).withForm(ErrorForm.POOLED).withTheme(Theme.LIGHT)
                    .withSpeeds(90, 0.25).withMotion(true, false));
            window.workbench().registry().assign(window.workbench().registry().get("orbit.mirror"), Key.of(KeyCode.X));
            return null;
        });
        Workspace left = window.now();
        assertEquals(5, left.ahead());
        leave();
        start(Home.find());
        assertEquals(left.with(left.motion().stopped()), window.now());
        Toolkit.call(() -> {
            assertEquals(Key.of(KeyCode.X), window.workbench().registry().key(window.workbench().registry().get("orbit.mirror")));
            return null;
        });
        assertEquals(List.of(), asides());
    }

    @Test
    void aDamagedWorkspaceIsToldAndSetAside() throws Exception {
        Files.writeString(folder.resolve("workspace.json"), "{ damaged");
        start(Home.find());
        assertTrue(window.words().contains("The workspace that was left could not be read"), window.words());
        assertEquals("{ damaged", Files.readString(folder.resolve(asides().getFirst())));
    }

    @Test
    void damagedSettingsAreToldAndSetAside() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{ damaged");
        start(Home.find());
        assertTrue(window.words().contains("The keys you changed and the place of the window could not be read"), window.words());
        assertEquals(1, asides().size());
        assertEquals("{ damaged", Files.readString(folder.resolve(asides().getFirst())));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // links need a right there that users do not have
    void aSceneThatIsGoneCostsNothingElse() throws Exception {
        Home home = BrokenHome.in(folder.resolve("home"));
        for (String scene : List.of("gone", "unknown-key")) {
            Workspace left = Workspace.of(scene).withTheme(Theme.LIGHT).withSides(false, true).turned(20).withStep(4);
            Path file = folder.resolve("workspace.json");
            String text = Memory.WORKSPACE.write(left);
            AtomicFiles.write(file, text);
            start(home);
            assertEquals(left.withScene("pusht-forward").look(), window.now().look(), "the look survives");
            assertEquals(left.layout(), window.now().layout());
            assertEquals(left.element(), window.now().element());
            assertEquals("pusht-forward", window.now().scene());
            assertTrue(window.words().contains("The scene of the workspace that was left cannot be shown"), window.words());
            leave();
            assertEquals(1, asides().size());
            Path aside = folder.resolve(asides().getFirst());
            assertEquals(text, Files.readString(aside), "nothing is lost");
            assertEquals("pusht-forward", Memory.WORKSPACE.read("new", Files.readString(file)).scene());
            Files.delete(aside);
        }
    }

    /** As when the machine loses power: nothing closes the window. */
    @Test
    void changedKeysAreWrittenBeforeTheWindowCloses() throws Exception {
        start(Home.find());
        Settings.Place place = new Settings.Place(10, 20, 1300, 900, false);
        Toolkit.call(() -> {
            window.workbench().registry().assign(window.workbench().registry().get("orbit.mirror"), Key.of(KeyCode.X));
            memory.place(place);
            for (int i = 0; i < 4; i++) {
                memory.accept(0.5);
            }
            return null;
        });
        Path file = folder.resolve("settings.json");
        long end = System.currentTimeMillis() + 20_000;
        while (!Files.exists(file)) {
            assertTrue(System.currentTimeMillis() < end, "settings are not written");
            Thread.sleep(20);
        }
        Settings written = Settings.FORMAT.read("settings.json", Files.readString(file));
        assertEquals("X", written.keymap().keys().get("orbit.mirror"));
        assertEquals(place, written.place());
    }

    /** What the thread that draws would have to wait for is read before. */
    @Test
    @DisabledOnOs(OS.WINDOWS) // links need a right there that users do not have
    void aWindowReadsNoFilesOfItsOwnWhenItOpens() throws Exception {
        Home home = BrokenHome.in(folder.resolve("home"));
        memory = Memory.of(Optional.of(folder));
        Opening read = Opening.read(home, page -> true);
        for (String name : List.of("css", "fonts")) {
            Files.delete(home.directory().resolve("assets").resolve(name));
        }
        window.open(read, memory);
        assertEquals("pusht-forward", window.now().scene());
        assertFalse(window.words().isEmpty());
    }

    private void start(Home home) throws Exception {
        memory = Memory.of(Optional.of(folder));
        window.open(Opening.read(home, page -> true), memory);
    }

    private void leave() throws Exception {
        if (memory != null) {
            Toolkit.call(memory::last).run();
            window.close();
            memory = null;
        }
    }

    private List<String> asides() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).filter(name -> name.contains(".damaged-")).toList();
        }
    }
}
