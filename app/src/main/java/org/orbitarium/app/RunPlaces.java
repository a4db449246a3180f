package org.orbitarium.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.orbitarium.app.lab.LabBench;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Paths;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;

/**
 * Where the window and the commands find runs, and who shows their reports.
 *
 * @param catalogue of the user's own runs and those that ship
 * @param reports   where reports of runs are written that are only read
 * @param browser   shows a page, and says whether it could; off the FX thread
 */
record RunPlaces(RunCatalogue catalogue, Path reports, Predicate<URI> browser) {

    /** The system property that names the folder of the user's runs. */
    static final String PROPERTY = "orbitarium.runs";

    /** Returns the usual places. */
    static RunPlaces of(Home home, Predicate<URI> browser) {
        return new RunPlaces(RunCatalogue.of(folder(), home), own().resolve("reports"), browser);
    }

    /**
     * Returns the folder of the user's runs: that which was named, else {@code runs} where the program was started; where none is and none
     * can be made, that of the user's state.
     */
    static Path folder() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return Paths.of("-D" + PROPERTY, named);
        }
        Path here = here();
        Path runs = runs(here, own());
        // commands tell where they write, and nobody needs the whole way to where they are
        return runs.startsWith(here) ? here.relativize(runs) : runs;
    }

    private static Path own() {
        return StateFolder.find(System.getProperties(), System.getenv()).orElseGet(RunPlaces::here);
    }

    private static Path here() {
        return Path.of("").toAbsolutePath();
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
