package org.orbitarium.app.shell;

/**
 * Something that the palette can do.
 *
 * @param title   as shown
 * @param detail  one sentence
 * @param kind    in one word what it is, as in "command"
 * @param key     its key as shown; empty if it has none
 * @param reason  why it cannot be done now; empty if it can
 * @param weight  greater comes first among equally good matches
 * @param action  what it does, on the FX thread
 */
public record PaletteEntry(String title, String detail, String kind, String key, String reason, int weight, Runnable action) {
}
