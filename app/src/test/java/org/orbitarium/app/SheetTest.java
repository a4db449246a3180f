package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.views.Toolkit;

/** Keys while the shortcut sheet lies over the window: they are given to commands, and do not run them. */
@NullUnmarked
final class SheetTest {

    private final OpenWindow window = new OpenWindow();

    @BeforeEach
    void open() throws Exception {
        window.open(Workspace.of("pusht-orbit"), 1600, 1000);
        window.type("?");
        assertTrue(sheet());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void aKeyThatAnotherCommandHasIsGivenAndNotRun() throws Exception {
        Workspace before = window.now();
        choose("orbit.sweep");
        press(KeyCode.M);
        assertEquals(before, window.now(), "nothing is mirrored, nothing sweeps");
        assertEquals(Key.of(KeyCode.M), key("orbit.sweep"));
        assertNull(key("orbit.mirror"));
        assertTrue(sheet(), "the sheet stays for the next key");
        Toolkit.call(() -> {
            assertEquals(button("orbit.sweep"), window.scene().getFocusOwner(), "the focus stays where it was");
            return null;
        });
    }

    @Test
    void aKeyWithCtrlIsGivenAndNotRun() throws Exception {
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.turned(20));
            return null;
        });
        Workspace before = window.now();
        choose("orbit.why");
        press(KeyCode.CONTROL);
        press(KeyCode.Z, true, false);
        assertEquals(before, window.now(), "nothing is undone");
        assertEquals(Key.of(KeyCode.Z, Key.Modifier.CTRL), key("orbit.why"));
        assertNull(key("shell.undo"));
    }

    @Test
    void escapeLeavesTheKeyAndOnlyThenClosesTheSheet() throws Exception {
        choose("orbit.sweep");
        press(KeyCode.ESCAPE);
        assertTrue(sheet());
        assertEquals(Key.of(KeyCode.SPACE), key("orbit.sweep"));
        press(KeyCode.M);
        assertFalse(window.now().element().mirror(), "what lies over the window has the keys");
        press(KeyCode.ESCAPE);
        assertFalse(sheet());
        press(KeyCode.M);
        assertTrue(window.now().element().mirror());
    }

    @Test
    void deleteTakesTheKeyAwayAndNoRun() throws Exception {
        window.type("?");
        window.run("lab.toggle");
        window.settle();
        window.type("?");
        choose("lab.compare");
        String before = window.words();
        press(KeyCode.DELETE);
        assertNull(key("lab.compare"));
        assertEquals(Key.of(KeyCode.DELETE), key("lab.delete"));
        assertFalse(before.contains("Delete Run: "), before);
        assertFalse(window.words().contains("Delete Run: "), "deleting was not even tried");
    }

    @Test
    void whatAKeyTypesBelongsToIt() throws Exception {
        choose("orbit.mirror");
        press(KeyCode.SLASH, false, true);
        fire(new KeyEvent(KeyEvent.KEY_TYPED, "?", "", KeyCode.UNDEFINED, true, false, false, false));
        assertTrue(sheet(), "a question mark would close the sheet");
        assertEquals(Key.of(KeyCode.SLASH, Key.Modifier.SHIFT), key("orbit.mirror"));
    }

    @Test
    void keysThatNeverTypeGoOnToWork() throws Exception {
        press(KeyCode.L, true, false);
        assertEquals(Theme.LIGHT, window.now().theme());
        window.type("?");
        assertFalse(sheet());
    }

    @Test
    void aSheetThatIsClosedWhileItWaitsLetsKeysGo() throws Exception {
        choose("orbit.sweep");
        Toolkit.call(() -> {
            window.workbench().registry().get("shell.sheet").run();
            return null;
        });
        assertFalse(sheet());
        press(KeyCode.M);
        assertTrue(window.now().element().mirror());
        assertEquals(Key.of(KeyCode.SPACE), key("orbit.sweep"));
    }

    private void choose(String command) throws Exception {
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            Button button = button(command);
            button.requestFocus();
            button.fire();
            return null;
        });
    }

    private Button button(String command) {
        CommandRegistry registry = window.workbench().registry();
        Command wanted = registry.get(command);
        return (Button) window.scene().getRoot().lookupAll(".sheet .key-cap").stream()
                .filter(node -> wanted.text(registry.words()).equals(node.getAccessibleText())).findFirst().orElseThrow();
    }

    private Key key(String command) throws Exception {
        return Toolkit.call(() -> window.workbench().registry().key(window.workbench().registry().get(command)));
    }

    private boolean sheet() throws Exception {
        return Toolkit.call(() -> !window.scene().getRoot().lookupAll(".sheet-ground > .sheet").isEmpty());
    }

    private void press(KeyCode code) throws Exception {
        press(code, false, false);
    }

    private void press(KeyCode code, boolean control, boolean shift) throws Exception {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    }

    /** As JavaFX delivers it: through the scene to the node that has the focus. */
    private void fire(KeyEvent event) throws Exception {
        Toolkit.call(() -> {
            Node focus = window.scene().getFocusOwner();
            // a window takes the focus from what is gone with its next pulse
            EventTarget target = focus == null || focus.getScene() == null ? window.scene() : focus;
            Event.fireEvent(target, event);
            return null;
        });
    }
}
