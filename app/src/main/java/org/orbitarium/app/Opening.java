package org.orbitarium.app;

import java.net.URI;
import java.util.function.Predicate;
import javafx.util.Duration;
import org.orbitarium.app.shell.Presenter;
import org.orbitarium.app.theme.StyleSheets;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.base.Home;

/**
 * What is read of the disk before a window opens, on any thread but the one that draws.
 *
 * @param home     the home folder
 * @param shelf    its scenes
 * @param sheets   its style sheets
 * @param faces    its fonts
 * @param runs     where runs are
 * @param outside  what the window asks of the machine
 * @param patience how long nobody touches anything before g sweeps for an audience
 */
record Opening(Home home, SceneShelf shelf, StyleSheets sheets, Typefaces faces, RunPlaces runs, Workbench.Outside outside,
        Duration patience) {

    /** Reads everything from the usual places. */
    static Opening read(Home home, Predicate<URI> browser) {
        return read(home, RunPlaces.of(home, browser), Workbench.Outside.ours());
    }

    /** Reads everything, over other folders of runs and among other programs than those of this machine. */
    static Opening read(Home home, RunPlaces runs, Workbench.Outside outside) {
        return new Opening(home, SceneShelf.open(home), StyleSheets.load(home), Typefaces.load(home), runs, outside, Presenter.IDLE);
    }

    /** Returns the same with another patience. */
    Opening patient(Duration other) {
        return new Opening(home, shelf, sheets, faces, runs, outside, other);
    }
}
