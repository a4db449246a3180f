package org.orbitarium.app.orbit;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which scene the bench is to show.
 *
 * @param name    of the scene
 * @param changes of its parameters: values by dotted keys
 * @param run     whose models it is shown with, as a workspace names it; empty for those that ship
 */
public record SceneWish(String name, SortedMap<String, String> changes, String run) {

    /** Copies the map. */
    public SceneWish {
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** Returns the changes that the overrides of a scene are. */
    public static SortedMap<String, String> changes(List<String> overrides) {
        SortedMap<String, String> changes = new TreeMap<>();
        for (String override : overrides) {
            int equals = override.indexOf('=');
            changes.put(override.substring(0, equals), override.substring(equals + 1));
        }
        return changes;
    }

    /** Returns the command that runs the same over many seeds. */
    String command() {
        return "orbitarium run " + name + overrides().stream().map(override -> " --set '" + override + "'").collect(Collectors.joining());
    }

    /** Returns the changes as overrides of a scene. */
    public List<String> overrides() {
        return changes.entrySet().stream().map(change -> change.getKey() + "=" + change.getValue()).toList();
    }
}
