package org.orbitarium.app.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.runs.catalogue.RunComparison;

/**
 * Two runs, side by side.
 *
 * @param first    its name
 * @param second   likewise
 * @param settings all that both have, not only what differs
 * @param runs     what differs, and every number
 */
record Compared(String first, String second, List<RunComparison.Difference> settings, RunComparison runs) {

    /** Copies the list. */
    Compared {
        settings = List.copyOf(settings);
    }

    /** Reads and compares two runs; off the FX thread. */
    static Compared read(String first, Path firstFolder, String second, Path secondFolder) {
        RunFolder one = RunFolder.open(firstFolder);
        RunFolder other = RunFolder.open(secondFolder);
        return new Compared(first, second, sideBySide(RunComparison.settings(one), RunComparison.settings(other)),
                RunComparison.of(one, other));
    }

    static List<RunComparison.Difference> sideBySide(Map<String, String> first, Map<String, String> second) {
        Set<String> keys = new LinkedHashSet<>(first.keySet());
        keys.addAll(second.keySet());
        List<RunComparison.Difference> all = new ArrayList<>();
        keys.forEach(key -> all.add(new RunComparison.Difference(key, first.get(key), second.get(key))));
        return all;
    }

    /** Returns whether both runs say the same of something. */
    static boolean same(RunComparison.Difference line) {
        return Objects.equals(line.first(), line.second());
    }
}
