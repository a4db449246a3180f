package org.orbitarium.app.lab;

import java.nio.file.Path;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;
import org.orbitarium.engine.runs.catalogue.RunEntry;

/** How a workspace names runs: {@code NAME} for one of the user's own, {@code shipped/NAME} for one that ships; no machine's paths. */
public final class RunNames {

    private static final String SHIPPED = "shipped/";

    private RunNames() {
    }

    /** Returns the name of a run. */
    static String of(RunEntry entry) {
        return (entry.shipped() ? SHIPPED : "") + entry.name();
    }

    /** Returns the folder of a run, which need not exist. */
    public static Path folder(RunCatalogue catalogue, String name) {
        boolean shipped = name.startsWith(SHIPPED);
        Path file = Path.of(name.substring(shipped ? SHIPPED.length() : 0)).getFileName();
        return (shipped ? catalogue.shipped() : catalogue.runs()).resolve(file);
    }
}
