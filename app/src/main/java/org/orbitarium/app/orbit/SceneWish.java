package org.orbitarium.app.orbit;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which scene the bench is to show.
 *
 * @param name    of the scene
 * @param changes of its parameters: values by dotted keys
 */
public record SceneWish(String name, SortedMap<String, String> changes) {

    /** Copies the map. */
    public SceneWish {
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** Returns the changes as overrides of a scene. */
    public List<String> overrides() {
        return changes.entrySet().stream().map(change -> change.getKey() + "=" + change.getValue()).toList();
    }
}
