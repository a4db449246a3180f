package org.orbitarium.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/**
 * Something the user can do. Menus, toolbar, shortcuts, the palette and the shortcut sheet are all drawn from these.
 *
 * @param id          unique and lasting, as in {@code orbit.step-forward}
 * @param text        what menus show, as an imperative
 * @param explanation one sentence, for tooltips and the shortcut sheet
 * @param key         its key; null if it has none
 * @param category    the menu it stands in
 * @param icon        name of its icon in the feather pack, as in {@code fth-sun}; empty if it has none
 * @param enabled     whether it can be done now
 * @param action      what it does, on the FX thread
 */
public record Command(String id, String text, String explanation, @Nullable Key key, Category category, String icon,
        ObservableBooleanValue enabled, Runnable action) {

    /** The menus, in order. */
    public enum Category {
        /** Files and the end of the program. */
        FILE("File"),
        /** Scenes. */
        SCENE("Scene"),
        /** The group element and time. */
        ORBIT("Orbit"),
        /** What computes. */
        RUN("Run"),
        /** What is visible. */
        VIEW("View"),
        /** Help. */
        HELP("Help");

        private final String title;

        Category(String title) {
            this.title = title;
        }

        /** Returns the menu's title. */
        public String title() {
            return title;
        }
    }

    /** Returns a command that is always enabled. */
    public static Command of(String id, String text, String explanation, @Nullable Key key, Category category, Runnable action) {
        return new Command(id, text, explanation, key, category, "", Bindings.createBooleanBinding(() -> true), action);
    }

    /** Returns the same command with an icon. */
    public Command icon(String name) {
        return new Command(id, text, explanation, key, category, name, enabled, action);
    }

    /** Returns the same command, enabled by a condition. */
    public Command when(ObservableBooleanValue condition) {
        return new Command(id, text, explanation, key, category, icon, condition, action);
    }

    /** Does it if it is enabled; returns whether it was. */
    public boolean run() {
        boolean can = enabled.get();
        if (can) {
            action.run();
        }
        return can;
    }
}
