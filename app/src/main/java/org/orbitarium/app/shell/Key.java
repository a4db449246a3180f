package org.orbitarium.app.shell;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The key of a command: either a key of the keyboard with modifiers, or a character whatever keys type it (a question mark is
 * not at the same place everywhere).
 *
 * @param code      the key; null for a character
 * @param character the character; empty for a key
 * @param modifiers which must be held
 */
public record Key(@Nullable KeyCode code, String character, Set<Modifier> modifiers) {

    /** What is held together with a key. */
    public enum Modifier {
        /** Ctrl, or Command on a Mac. */
        CTRL("Ctrl"),
        /** Shift. */
        SHIFT("Shift"),
        /** Alt. */
        ALT("Alt");

        private final String label;

        Modifier(String label) {
            this.label = label;
        }
    }

    /** Copies the set. */
    public Key {
        modifiers = Set.copyOf(modifiers);
    }

    /** Returns a key with modifiers. */
    public static Key of(KeyCode code, Modifier... modifiers) {
        return new Key(code, "", Set.of(modifiers));
    }

    /** Returns a typed character. */
    public static Key typed(char character) {
        return new Key(null, String.valueOf(character), Set.of());
    }

    /** Reads what {@link #label} writes. */
    public static Optional<Key> parse(String label) {
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        String rest = label;
        for (Modifier modifier : Modifier.values()) {
            if (rest.startsWith(modifier.label + "+") && rest.length() > modifier.label.length() + 1) {
                modifiers.add(modifier);
                rest = rest.substring(modifier.label.length() + 1);
            }
        }
        String name = rest;
        Optional<KeyCode> code = Stream.of(KeyCode.values()).filter(each -> name(each).equals(name)).findFirst();
        if (code.isPresent()) {
            return Optional.of(new Key(code.get(), "", modifiers));
        }
        return modifiers.isEmpty() && name.length() == 1 ? Optional.of(typed(name.charAt(0))) : Optional.empty();
    }

    /** Returns the key that an event presses; nothing while only modifiers are held. */
    static Optional<Key> pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        return code.isModifierKey() || code == KeyCode.UNDEFINED ? Optional.empty() : Optional.of(new Key(code, "", held(event)));
    }

    /** Returns whether this event is the key: pressed, or typed for a character. */
    public boolean matches(KeyEvent event) {
        if (code == null) {
            return event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals(character)
                    && !event.isShortcutDown() && !event.isMetaDown();
        }
        return event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == code && held(event).equals(modifiers);
    }

    /** Returns whether it needs Ctrl or Alt, or is a function key: such a key never types into a field. */
    public boolean global() {
        return modifiers.contains(Modifier.CTRL) || modifiers.contains(Modifier.ALT) || (code != null && code.isFunctionKey());
    }

    /** Returns how menus and the shortcut sheet name it, as in "Ctrl+K". */
    public String label() {
        StringBuilder label = new StringBuilder();
        for (Modifier modifier : Modifier.values()) {
            if (modifiers.contains(modifier)) {
                label.append(modifier.label).append('+');
            }
        }
        return label.append(code == null ? character : name(code)).toString();
    }

    /** Returns a key combination that shows the label in a menu and matches nothing: keys are dispatched by the registry alone. */
    KeyCombination shown() {
        return new Shown(label());
    }

    private static Set<Modifier> held(KeyEvent event) {
        Set<Modifier> held = EnumSet.noneOf(Modifier.class);
        if (event.isShortcutDown()) {
            held.add(Modifier.CTRL);
        }
        if (event.isShiftDown()) {
            held.add(Modifier.SHIFT);
        }
        if (event.isAltDown()) {
            held.add(Modifier.ALT);
        }
        return held;
    }

    private static String name(KeyCode code) {
        String name = code.getName();
        return name.length() == 1 ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static final class Shown extends KeyCombination {

        private final String label;

        Shown(String label) {
            this.label = label;
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getDisplayText() {
            return label;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Shown shown && shown.label.equals(label);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(label);
        }
    }
}
