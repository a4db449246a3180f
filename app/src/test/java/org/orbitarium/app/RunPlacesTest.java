package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs lie where the program was started, and never where nothing can be written. */
final class RunPlacesTest {

    @TempDir
    private Path folder;

    @Test
    void runsLieWhereTheProgramWasStarted() throws IOException {
        Path own = folder.resolve("own");
        assertEquals(folder.resolve("runs"), RunPlaces.runs(folder, own));
        Files.createDirectory(folder.resolve("runs"));
        assertEquals(folder.resolve("runs"), RunPlaces.runs(folder, own));
    }

    @Test
    void whereNoFolderCanBeMadeTheyLieBesideTheLog() {
        Path own = folder.resolve("own");
        // nobody, not even an administrator, can make a folder in one that is not there
        assertEquals(own.resolve("runs"), RunPlaces.runs(folder.resolve("missing"), own));
    }
}
