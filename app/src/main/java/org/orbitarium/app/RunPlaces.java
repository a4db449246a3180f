package org.orbitarium.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.orbitarium.app.lab.LabBench;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;

/**
 * Where the window finds runs, and who shows their reports.
 *
 * @param catalogue of the user's own runs and those that ship
 * @param reports   where reports of runs are written that are only read
 * @param browser   shows a page; from the FX thread
 */
record RunPlaces(RunCatalogue catalogue, Path reports, Consumer<URI> browser) {

    /** The system property that names the folder of the user's runs. */
    static final String PROPERTY = "orbitarium.runs";

    /** Returns the usual places: the folder {@code runs} in which the program was started, as for commands, or that of its home. */
    static RunPlaces of(Home home, Consumer<URI> browser) {
        String named = System.getProperty(PROPERTY);
        Path here = Path.of("runs").toAbsolutePath();
        Path runs = named != null ? Path.of(named) : Files.isDirectory(here) ? here : home.directory().resolve("runs");
        Path reports = StateFolder.find(System.getProperties(), System.getenv()).orElse(runs).resolve("reports");
        return new RunPlaces(RunCatalogue.of(runs, home), reports, browser);
    }

    /** Returns the same for the Lab. */
    LabBench.Places places(SceneShelf shelf) {
        return new LabBench.Places(catalogue, reports, browser, shelf::has);
    }
}
