package org.orbitarium.app.shell;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the user gave to commands instead of those they come with.
 *
 * @param keys by the id of the command, as {@link Key#label} writes them; empty for a command that is to have none
 */
public record Keymap(SortedMap<String, String> keys) {

    /** Nothing was changed. */
    public static final Keymap DEFAULT = new Keymap(new TreeMap<>());

    /** Copies the map, and drops what is no key. */
    public Keymap {
        SortedMap<String, String> readable = new TreeMap<>();
        keys.forEach((id, label) -> {
            if (label.isEmpty() || Key.parse(label).isPresent()) {
                readable.put(id, label);
            }
        });
        keys = Collections.unmodifiableSortedMap(readable);
    }

    /** Returns the key of a command. */
    public @Nullable Key key(Command command) {
        String label = keys.get(command.id());
        return label == null ? command.key() : Key.parse(label).orElse(null);
    }

    /** Returns whether the user changed the key of a command. */
    public boolean changed(Command command) {
        return keys.containsKey(command.id());
    }

    /** Returns the same with another key for a command; null for none. */
    Keymap with(Command command, @Nullable Key key) {
        Map<String, String> changed = new TreeMap<>(keys);
        changed.remove(command.id());
        if (key == null ? command.key() != null : !key.equals(command.key())) {
            changed.put(command.id(), key == null ? "" : key.label());
        }
        return new Keymap(new TreeMap<>(changed));
    }
}
