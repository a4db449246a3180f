package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.orbitarium.engine.formats.SafeTensors;

/** The files of run folders, compared. */
public final class RunFiles {

    private RunFiles() {
    }

    /** Returns the files of a folder by their path in it. */
    public static SortedSet<String> in(Path folder) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.filter(Files::isRegularFile).forEach(file -> names.add(folder.relativize(file).toString()));
            }
        }
        return names;
    }

    /** Checks that two folders hold the same files with the same bytes. */
    public static void assertSame(Path expected, Path actual) throws IOException {
        assertEquals(in(expected), in(actual));
        assertTrue(in(expected).size() > 10, in(expected).toString());
        for (String file : in(expected)) {
            assertArrayEquals(Files.readAllBytes(expected.resolve(file)), Files.readAllBytes(actual.resolve(file)), file);
        }
    }

    /**
     * Checks that every file of a run that was stopped is whole: equal to that of a run that came to its end, or an earlier one of what
     * grows. Temporary files are passed over.
     */
    public static void assertWhole(Path expected, Path stopped) throws IOException {
        for (String file : in(stopped)) {
            Path found = stopped.resolve(file);
            if (file.endsWith(".state.safetensors")) {
                assertTrue(SafeTensors.read(found).metadata().containsKey("step"), file);
            } else if (file.startsWith("checkpoints") && file.endsWith(".csv")) {
                String text = Files.readString(found);
                assertTrue(text.endsWith("\n") && Files.readString(expected.resolve(file)).startsWith(text), file + "\n" + text);
            } else if (!file.endsWith(".part") && !file.endsWith(".lock")) {
                assertArrayEquals(Files.readAllBytes(expected.resolve(file)), Files.readAllBytes(found), file);
            }
        }
    }
}
