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

    /**
     * Returns the usual places: the folder {@code runs} where the program was started, as for commands; where none is and none can be made,
     * that of the user's state.
     */
    static RunPlaces of(Home home, Consumer<URI> browser) {
        String named = System.getProperty(PROPERTY);
        Path here = Path.of("").toAbsolutePath();
        Path own = StateFolder.find(System.getProperties(), System.getenv()).orElse(here);
        Path runs = named != null ? Path.of(named) : runs(here, own);
        return new RunPlaces(RunCatalogue.of(runs, home), own.resolve("reports"), browser);
    }

    /** Returns the folder of runs of a program that was started in one folder and may write into another. */
    static Path runs(Path started, Path own) {
        Path runs = started.resolve("runs");
        return (Files.isDirectory(runs) || Files.isWritable(started) ? started : own).resolve("runs");
    }

    /** Returns the same for the Lab. */
    LabBench.Places places(SceneShelf shelf) {
        return new LabBench.Places(catalogue, reports, browser, shelf::has);
    }
}
