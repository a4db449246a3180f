package org.orbitarium.app.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.app.shell.Keymap;
import org.orbitarium.app.shell.Look;
import org.orbitarium.app.shell.Recent;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.nn.Precision;

/** What is remembered comes back; what is damaged, older or newer is told apart and never lost. */
final class StateFileTest {

    private static final StateFormat<Workspace> FORMAT = new StateFormat<>(Workspace.class, "workspace", List.of());
    private static final Workspace SEEN = Workspace.of("pusht-orbit").withElement(new O2(1.234567890123, true)).withStep(7)
            .withPrecision(Precision.FLOAT64).withSpeeds(90, 0.25)
            .with(new Look(Theme.LIGHT, Language.CHINESE, 1.4)).withSides(false, true);

    @TempDir
    private Path folder;

    @Test
    void aWorkspaceComesBackToTheLastDigit() {
        assertEquals(SEEN, FORMAT.read("text", FORMAT.write(SEEN)));
    }

    @Test
    void settingsComeBack() {
        TreeMap<String, String> keys = new TreeMap<>();
        keys.put("orbit.train", "Ctrl+Shift+T");
        keys.put("orbit.mirror", "");
        keys.put("orbit.why", "no such key at all");
        Settings settings = new Settings(new Keymap(keys), new Recent(List.of("a", "b")), new Settings.Place(1, 2, 800, 600, true));
        Settings read = Settings.FORMAT.read("text", Settings.FORMAT.write(settings));
        assertEquals(settings, read);
        assertFalse(read.keymap().keys().containsKey("orbit.why"), "what is no key is dropped");
    }

    @Test
    void anOlderVersionIsBroughtUpToDate() {
        UnaryOperator<ObjectNode> renamed = old -> {
            old.set("place", old.remove("window"));
            return old;
        };
        StateFormat<Settings> second = new StateFormat<>(Settings.class, "settings", List.of(renamed));
        assertEquals(2, second.version());
        String first = Settings.FORMAT.write(Settings.DEFAULT).replace("\"place\"", "\"window\"");
        assertEquals(Settings.DEFAULT, second.read("old", first));
        assertTrue(second.write(Settings.DEFAULT).contains("\"version\" : 2"));
    }

    @Test
    void aNewerVersionIsRefusedByName() {
        String newer = FORMAT.write(SEEN).replace("\"version\" : 1", "\"version\" : 7");
        BadInputException refused = assertThrows(BadInputException.class, () -> FORMAT.read("work.json", newer));
        assertTrue(refused.getMessage().contains("work.json") && refused.getMessage().contains("version 7")
                && refused.getMessage().contains("newer"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"version\": 1}", "{\"version\": 0, \"workspace\": {}}",
        "{\"version\": 1, \"workspace\": {}}", "{\"version\": 1.5, \"workspace\": {}}", "{\"version\": 1, \"settings\": {}}"})
    void whatIsNoWorkspaceIsRefused(String text) {
        BadInputException refused = assertThrows(BadInputException.class, () -> FORMAT.read("work.json", text));
        assertTrue(refused.getMessage().startsWith("work.json"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"scale\" : 9", "\"scale\" : null", "\"scale\" : \"big\""})
    void aValueOutOfRangeIsRefusedWhereItStands(String scale) {
        String text = FORMAT.write(SEEN).replaceFirst("\"scale\" : 1.4", scale);
        BadInputException refused = assertThrows(BadInputException.class, () -> FORMAT.read("work.json", text));
        assertTrue(refused.getMessage().contains("look"), refused.getMessage());
    }

    @Test
    void aDamagedFileIsSetAsideAndTheNextOneIsWritten() throws IOException {
        Path file = folder.resolve("workspace.json");
        Files.writeString(file, "{ damaged");
        try (StateFile<Workspace> state = new StateFile<>(file, FORMAT)) {
            StateFile.Remembered<Workspace> remembered = state.load();
            assertNull(remembered.value());
            assertFalse(remembered.problem().isEmpty());
            assertNotNull(remembered.setAside());
            assertEquals("{ damaged", Files.readString(remembered.setAside()));
            assertFalse(Files.exists(file));
            state.saveLast(SEEN);
            assertEquals(SEEN, state.load().value());
        }
    }

    /** A value that is taken up already waits for its turn while the last one is written. */
    @Test
    void theLastValueIsTheLastThatIsWritten() throws Exception {
        StateFile<Workspace> state = new StateFile<>(folder.resolve("workspace.json"), FORMAT);
        Thread writer = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("remember workspace.json"))
                .findFirst().orElseThrow();
        synchronized (state) {
            state.save(SEEN.withStep(1));
            long end = System.currentTimeMillis() + 20_000;
            while (writer.getState() != Thread.State.BLOCKED) {
                assertTrue(System.currentTimeMillis() < end, "it is not taken up");
                Thread.sleep(5);
            }
            state.saveLast(SEEN);
        }
        writer.join(20_000);
        assertFalse(writer.isAlive());
        assertEquals(SEEN, state.load().value());
    }

    @Test
    void nothingIsRememberedAtFirst() {
        try (StateFile<Workspace> state = new StateFile<>(folder.resolve("none.json"), FORMAT)) {
            assertNull(state.load().value());
            assertEquals("", state.load().problem());
        }
    }
}
