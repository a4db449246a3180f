package org.orbitarium.app.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** All commands of the window, in the order in which they were added. An id or a key that is taken is refused. */
public final class CommandRegistry {

    private final Map<String, Command> commands = new LinkedHashMap<>();

    /** Adds commands. */
    public void add(List<Command> added) {
        added.forEach(this::add);
    }

    /** Adds a command. */
    public void add(Command command) {
        Key key = command.key();
        for (Command other : commands.values()) {
            if (key != null && key.equals(other.key())) {
                throw new IllegalArgumentException(key.label() + " of " + command.id() + " is taken by " + other.id());
            }
        }
        if (commands.putIfAbsent(command.id(), command) != null) {
            throw new IllegalArgumentException("there are two commands " + command.id());
        }
    }

    /** Removes commands, as those of a bench that closes. */
    public void remove(List<Command> removed) {
        removed.forEach(command -> commands.remove(command.id()));
    }

    /** Returns all commands. */
    public List<Command> all() {
        return List.copyOf(commands.values());
    }

    /** Returns the commands of a menu. */
    public List<Command> of(Command.Category category) {
        List<Command> chosen = new ArrayList<>(commands.values());
        chosen.removeIf(command -> command.category() != category);
        return chosen;
    }

    /** Returns a command by its id. */
    public Command get(String id) {
        Command command = commands.get(id);
        if (command == null) {
            throw new IllegalArgumentException("no command " + id);
        }
        return command;
    }

    /** Lets the keys of a scene run the commands, before any control sees them. */
    public void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> dispatch(scene, event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> dispatch(scene, event));
    }

    private void dispatch(Scene scene, KeyEvent event) {
        for (Command command : all()) {
            Key key = command.key();
            if (key != null && key.matches(event)) {
                if (!keptByFocus(scene.getFocusOwner(), key, event.getCode()) && command.run()) {
                    event.consume();
                }
                return;
            }
        }
    }

    /** A text field keeps what it can type; a control reached by Tab keeps the keys that operate it. */
    private static boolean keptByFocus(@Nullable Node focus, Key key, KeyCode code) {
        if (focus instanceof TextInputControl) {
            return !key.global();
        }
        if (focus instanceof ButtonBase && focus.isFocusVisible()) {
            return code == KeyCode.SPACE || code == KeyCode.ENTER;
        }
        if (focus instanceof ComboBoxBase<?> box) {
            return box.isShowing() || (box.isFocusVisible() && (code == KeyCode.SPACE || code.isArrowKey()));
        }
        return false;
    }
}
