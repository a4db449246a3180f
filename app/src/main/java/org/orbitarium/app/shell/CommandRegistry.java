package org.orbitarium.app.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.words.Words;

/**
 * All commands of the window, in the order in which they were added, with the keys that they have now. An id, or a key that a command comes
 * with and another one too, is refused. FX thread only.
 */
public final class CommandRegistry {

    private final Words words;
    private final Consumer<String> notice;
    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final ObjectProperty<Keymap> keymap = new SimpleObjectProperty<>(this, "keymap", Keymap.DEFAULT);
    private final ObjectProperty<Recent> recent = new SimpleObjectProperty<>(this, "recent", Recent.NONE);
    private BiConsumer<String, Runnable> manner = (id, action) -> action.run();
    private Predicate<Command> heard = command -> true;
    private @Nullable Predicate<KeyEvent> taker;
    private boolean taken;
    private Consumer<String> withdrawal = said -> { };
    private Subscription waiting = Subscription.EMPTY;

    /**
     * Makes an empty registry.
     *
     * @param notice told why a command that was asked for cannot be done
     */
    public CommandRegistry(Words words, Consumer<String> notice) {
        this.words = words;
        this.notice = notice;
    }

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

    /** Returns the words in which commands are described. */
    public Words words() {
        return words;
    }

    /** Returns the keys that the user changed. */
    public ObjectProperty<Keymap> keymapProperty() {
        return keymap;
    }

    /** Returns which commands were chosen last from the palette. */
    public ObjectProperty<Recent> recentProperty() {
        return recent;
    }

    /** Returns the key of a command as it is now; null if it has none. */
    public @Nullable Key key(Command command) {
        return keymap.get().key(command);
    }

    /** Returns the explanation of a command, with its key or with why it cannot be done now. */
    public String tip(Command command) {
        String reason = command.reason(words);
        Key key = key(command);
        return command.explanation(words) + (key == null ? "" : "  (" + key.label() + ")") + (reason.isEmpty() ? "" : "\n" + reason);
    }

    /** Gives a command a key, or none; a command that had the key before has none afterwards. */
    public void assign(Command command, @Nullable Key key) {
        Keymap changed = keymap.get();
        for (Command other : commands.values()) {
            if (key != null && !other.equals(command) && key.equals(changed.key(other))) {
                changed = changed.with(other, null);
            }
        }
        keymap.set(changed.with(command, key));
    }

    /** Says something in one line. */
    public void say(String text) {
        notice.accept(text);
    }

    /** Lets something be told what was said and holds no longer, from now on. */
    public void withdrawing(Consumer<String> from) {
        withdrawal = from;
    }

    /** Lets commands be done in a manner from now on, which has the id of the command and what it does. */
    public void manner(BiConsumer<String, Runnable> how) {
        manner = how;
    }

    /** Does a command, or says why it cannot be done; returns whether it could. */
    public boolean run(Command command) {
        boolean done = command.enabled();
        if (done) {
            manner.accept(command.id(), command.action());
        } else {
            explain(command);
        }
        return done;
    }

    /** Says why a command cannot be done, as long as that is so. */
    private void explain(Command command) {
        String said = command.text(words) + ": " + command.reason(words);
        notice.accept(said);
        String reason = command.obstacle().getValue();
        waiting.unsubscribe();
        waiting = command.obstacle().subscribe(now -> {
            if (!now.equals(reason)) {
                withdrawal.accept(said);
            }
        });
    }

    /** Does a command chosen from the palette, and remembers it. */
    public void choose(Command command) {
        recent.set(recent.get().with(command.id()));
        run(command);
    }

    /** Lets the keys of a scene run the commands, before any control sees them. */
    public void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> dispatch(scene, event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> dispatch(scene, event));
    }

    /** Lets keys reach only some of the commands, as while something lies over the window. */
    public void hear(Predicate<Command> which) {
        heard = which;
    }

    /** Hands the keys that are pressed to somebody else, until that one says that it took one; to no one if it is null. */
    public void handOver(@Nullable Predicate<KeyEvent> next) {
        taker = next;
    }

    private void dispatch(Scene scene, KeyEvent event) {
        if (taken(event)) {
            event.consume();
            return;
        }
        for (Command command : all()) {
            Key key = key(command);
            if (key != null && key.matches(event)) {
                if (heard.test(command) && !keptByFocus(scene.getFocusOwner(), key, event.getCode()) && run(command)) {
                    event.consume();
                }
                return;
            }
        }
    }

    /** Returns whether a key went to the one that waits for it; what it types follows it. */
    private boolean taken(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            Predicate<KeyEvent> next = taker;
            taken = next != null;
            if (next != null && next.test(event) && next.equals(taker)) {
                taker = null;
            }
        }
        return taken;
    }

    /** A text field keeps what it can type; a control reached by Tab keeps the keys that operate it. */
    private static boolean keptByFocus(@Nullable Node focus, Key key, KeyCode code) {
        if (focus instanceof TextInputControl) {
            return !key.global();
        }
        if (focus instanceof ButtonBase && focus.isFocusVisible()) {
            return code == KeyCode.SPACE || code == KeyCode.ENTER;
        }
        if (focus instanceof TableView<?> || focus instanceof TreeTableView<?>) {
            return !key.global() && code.isNavigationKey();
        }
        if (focus instanceof ComboBoxBase<?> box) {
            return box.isShowing() || (box.isFocusVisible() && (code == KeyCode.SPACE || code.isArrowKey()));
        }
        return false;
    }
}
