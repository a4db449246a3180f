package org.orbitarium.app.shell;

/**
 * What the Lab shows. Runs are named as {@code NAME} and {@code shipped/NAME}, so that a workspace means the same on another machine.
 *
 * @param open     whether the Lab stands in the place of the scene's bench
 * @param selected the run that is described; empty for none
 * @param pinned   the run with which the selected one is compared; empty for none
 */
public record LabPage(boolean open, String selected, String pinned) {

    /** Closed, with nothing chosen. */
    public static final LabPage CLOSED = new LabPage(false, "", "");

    /** Returns the same, open or not. */
    public LabPage opened(boolean shown) {
        return new LabPage(shown, selected, pinned);
    }

    /** Returns the same with another run selected. */
    public LabPage select(String run) {
        return new LabPage(open, run, pinned);
    }

    /** Returns the same with another run to compare with; none if the name is empty. */
    public LabPage pin(String run) {
        return new LabPage(open, selected, run);
    }

    /** Returns whether two runs are compared. */
    public boolean compares() {
        return !pinned.isEmpty() && !selected.isEmpty() && !pinned.equals(selected);
    }
}
