package org.orbitarium.app.shell;

import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.words.Words;

/**
 * Something the user can do. Menus, toolbar, shortcuts, the palette and the shortcut sheet are all drawn from these. Its words stand in the
 * bundle under its id: {@code command.ID} is the imperative that menus show, {@code command.ID.what} one sentence that explains it.
 *
 * @param id       unique and lasting, as in {@code orbit.step-forward}
 * @param key      the key that it has unless the user gives it another; null if none
 * @param category the menu it stands in
 * @param icon     name of its icon in the feather pack, as in {@code fth-sun}; empty if it has none
 * @param obstacle key of the text that says why it cannot be done now; empty if it can
 * @param action   what it does, on the FX thread
 */
public record Command(String id, @Nullable Key key, Category category, String icon, ObservableValue<String> obstacle, Runnable action) {

    /** The menus, in order. */
    public enum Category {
        /** Files and the end of the program. */
        FILE,
        /** What leaves the program; within the menu of files. */
        EXPORT,
        /** Undoing and settings. */
        EDIT,
        /** Scenes. */
        SCENE,
        /** The group element and time. */
        ORBIT,
        /** What computes. */
        RUN,
        /** What is visible. */
        VIEW,
        /** Help. */
        HELP;

        /** Returns the menu's title. */
        public String title(Words words) {
            return words.get("menu." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** Returns a command that can always be done; what listens to its obstacle lives as long as the command and no longer. */
    public static Command of(String id, @Nullable Key key, Category category, Runnable action) {
        return new Command(id, key, category, "", new SimpleStringProperty(""), action);
    }

    /** Returns the same command with an icon. */
    public Command icon(String name) {
        return new Command(id, key, category, name, obstacle, action);
    }

    /** Returns the same command, which something can be in the way of. */
    public Command unless(ObservableValue<String> reason) {
        return new Command(id, key, category, icon, reason, action);
    }

    /** Returns what menus show. */
    public String text(Words words) {
        return words.get("command." + id);
    }

    /** Returns what it does, in one sentence without a full stop. */
    public String explanation(Words words) {
        return words.get("command." + id + ".what");
    }

    /** Returns why it cannot be done now; empty if it can. */
    public String reason(Words words) {
        String reason = obstacle.getValue();
        return reason.isEmpty() ? "" : words.get(reason);
    }

    /** Returns whether it can be done now. */
    public boolean enabled() {
        return obstacle.getValue().isEmpty();
    }

    /** Does it if it can be done; returns whether it could. */
    public boolean run() {
        boolean can = enabled();
        if (can) {
            action.run();
        }
        return can;
    }
}
