package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.BadInputException;

/** What happens before the window: where the log goes, whether a window can open, how failures read. */
final class StartTest {

    @TempDir
    private Path folder;

    @Test
    void theLogGoesWhereTheUserKeepsState() {
        Properties linux = properties("Linux");
        assertEquals(Optional.of(folder.resolve("home/.local/state/orbitarium")), StateFolder.find(linux, Map.of()));
        assertEquals(Optional.of(folder.resolve("xdg/orbitarium")),
                StateFolder.find(linux, Map.of("XDG_STATE_HOME", folder.resolve("xdg").toString())));
        assertEquals(Optional.of(folder.resolve("other/.local/state/orbitarium")),
                StateFolder.find(linux, Map.of("HOME", folder.resolve("other").toString())));
        linux.setProperty(StateFolder.PROPERTY, folder.resolve("named").toString());
        assertEquals(Optional.of(folder.resolve("named")), StateFolder.find(linux, Map.of()));
        assertEquals(Optional.of(folder.resolve("home/Library/Logs/Orbitarium")), StateFolder.find(properties("Mac OS X"), Map.of()));
    }

    @Test
    void aFolderThatCannotBeWrittenIsReplaced() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Properties blocked = properties("Linux");
        blocked.setProperty(StateFolder.PROPERTY, file.resolve("below").toString());
        assertEquals(Optional.of(folder.resolve("tmp/orbitarium")), StateFolder.find(blocked, Map.of()));
        blocked.setProperty("java.io.tmpdir", file.toString());
        assertEquals(Optional.empty(), StateFolder.find(blocked, Map.of()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aMissingDisplayIsOneLineWithAPackage() {
        String none = Display.obstacle(properties("Linux"), Map.of()).orElseThrow();
        assertTrue(none.startsWith("No window: ") && none.contains("apt install"), none);
        assertEquals(1, none.lines().count());
        String wayland = Display.obstacle(properties("Linux"), Map.of("WAYLAND_DISPLAY", "wayland-0")).orElseThrow();
        assumeTrue(!wayland.contains("library"), "a library that JavaFX needs is missing here");
        assertTrue(wayland.contains("xwayland"), wayland);
    }

    @Test
    void aPlatformWithoutDisplayNeedsNone() {
        Properties headless = properties("Linux");
        headless.setProperty("glass.platform", "Headless");
        assertEquals(Optional.empty(), Display.obstacle(headless, Map.of()));
        assertEquals(Optional.empty(), Display.obstacle(properties("Windows 11"), Map.of()));
    }

    @Test
    void whatNoOneCaughtIsToldInOneLine() {
        List<String> told = new ArrayList<>();
        Uncaught handler = new Uncaught(told::add);
        handler.uncaughtException(Thread.currentThread(), new BadInputException("a.yaml:3 models", "unknown", "Choose one."));
        handler.uncaughtException(Thread.currentThread(), new IllegalStateException("broken"));
        handler.uncaughtException(Thread.currentThread(), new OutOfMemoryError("Java heap space"));
        assertEquals(3, told.size());
        assertEquals("a.yaml:3 models: unknown. Choose one.", told.get(0));
        assertTrue(told.get(1).startsWith("This is a defect of Orbitarium (IllegalStateException, broken). Please report it"), told.get(1));
        assertTrue(told.get(2).contains("ORBITARIUM_OPTS"), told.get(2));
    }

    /** A signal takes JavaFX apart while it draws; that is nobody's defect. */
    @Test
    void whatTheEndOfTheProgramCutsOffIsNotTold() {
        List<String> told = new ArrayList<>();
        new Uncaught(told::add, () -> true).uncaughtException(Thread.currentThread(), new NullPointerException("renderer"));
        assertEquals(List.of(), told);
    }

    private Properties properties(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", folder.resolve("home").toString());
        properties.setProperty("java.io.tmpdir", folder.resolve("tmp").toString());
        return properties;
    }
}
