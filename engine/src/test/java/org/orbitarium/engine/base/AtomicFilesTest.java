package org.orbitarium.engine.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is replaced whole or not at all. */
final class AtomicFilesTest {

    @TempDir
    Path folder;

    @Test
    void replacesTheContentAndLeavesNothingBehind() throws IOException {
        Path file = folder.resolve("deep/result.json");
        AtomicFiles.write(file, "old");
        AtomicFiles.write(file, "new, with é");
        assertEquals("new, with é", Files.readString(file));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void namesTheFileAndTheFixWhenTheFolderIsAFile() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
        UnavailableException error =
                assertThrows(UnavailableException.class, () -> AtomicFiles.write(blocked.resolve("result.json"), "x"));
        assertTrue(error.getMessage().contains("result.json") && error.getMessage().contains("--out"), error.getMessage());
    }
}
