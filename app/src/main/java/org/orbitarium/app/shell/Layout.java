package org.orbitarium.app.shell;

/**
 * What is open in the window.
 *
 * @param storyboard whether the storyboard is
 * @param inspector  whether the inspector is
 * @param enlarged   name of the panel that fills the bench; empty if none does
 * @param presenting whether the window is shown to an audience
 */
public record Layout(boolean storyboard, boolean inspector, String enlarged, boolean presenting) {

    /** Everything has its place. */
    public static final Layout DEFAULT = new Layout(true, true, "", false);
}
