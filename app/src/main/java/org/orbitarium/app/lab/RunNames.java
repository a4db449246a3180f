package org.orbitarium.app.lab;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;
import org.orbitarium.engine.runs.catalogue.RunEntry;

/** How a workspace names runs: {@code NAME} for one of the user's own, {@code shipped/NAME} for one that ships; no machine's paths. */
public final class RunNames {

    private static final String SHIPPED = RunEntry.SHIPPED + "/";
    private static final String FIX = "Open the run in the Lab, which names it.";

    private RunNames() {
    }

    /**
     * Returns the folder of a run, which need not exist. It lies right in one of the two folders of runs, whatever a workspace says.
     *
     * @throws BadInputException if the name is none of a folder there
     */
    public static Path folder(RunCatalogue catalogue, String name) {
        boolean shipped = name.startsWith(SHIPPED);
        Path parent = shipped ? catalogue.shipped() : catalogue.runs();
        String plain = name.substring(shipped ? SHIPPED.length() : 0);
        try {
            if (plain(plain) && parent.equals(parent.resolve(plain).getParent())) {
                return parent.resolve(plain);
            }
        } catch (InvalidPathException e) {
            // not every word is a name on every system
            throw new BadInputException("run", problem(name), FIX, e);
        }
        throw new BadInputException("run", problem(name), FIX);
    }

    private static boolean plain(String name) {
        return !name.isBlank() && !name.equals(".") && !name.equals("..")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }

    private static String problem(String name) {
        return "'" + name.replaceAll("\\p{Cntrl}", "?") + "' is not the name of a folder of runs";
    }
}
