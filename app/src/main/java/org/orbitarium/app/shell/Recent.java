package org.orbitarium.app.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * What was chosen last, the newest first.
 *
 * @param ids of commands
 */
public record Recent(List<String> ids) {

    /** Nothing yet. */
    public static final Recent NONE = new Recent(List.of());

    private static final int MOST = 12;

    /** Copies the list. */
    public Recent {
        ids = List.copyOf(ids);
    }

    /** Returns the same with an id in front. */
    Recent with(String id) {
        List<String> changed = new ArrayList<>(ids);
        changed.remove(id);
        changed.addFirst(id);
        return new Recent(changed.subList(0, Math.min(MOST, changed.size())));
    }
}
