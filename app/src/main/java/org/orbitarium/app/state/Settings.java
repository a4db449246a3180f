package org.orbitarium.app.state;

import java.util.List;
import org.orbitarium.app.shell.Keymap;
import org.orbitarium.app.shell.Recent;

/**
 * What belongs to the user and the machine rather than to what is looked at.
 *
 * @param keymap  keys that were changed
 * @param recent  commands that were chosen last
 * @param place   where the window was
 */
public record Settings(Keymap keymap, Recent recent, Place place) {

    /** Of a first start. */
    public static final Settings DEFAULT = new Settings(Keymap.DEFAULT, Recent.NONE, new Place(0, 0, 0, 0, false));

    /** How settings are written. */
    public static final StateFormat<Settings> FORMAT = new StateFormat<>(Settings.class, "settings", List.of());

    /**
     * Where a window is, in px of the screen.
     *
     * @param width     0 if it was never open
     * @param maximized whether it filled the screen; the other numbers then say where it goes back to
     */
    public record Place(double x, double y, double width, double height, boolean maximized) {
    }
}
