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

    /** The name of the inspector where it is enlarged: in a narrow window it then stands in the place of the bench. */
    public static final String INSPECTOR = "inspector";

    /** Everything has its place. */
    public static final Layout DEFAULT = new Layout(true, true, "", false);
}
