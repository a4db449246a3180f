package org.orbitarium.engine.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        assertEquals(List.of(file), files(folder.resolve("deep")));
    }

    @Test
    void namesTheFileAndTheFixWhenTheFolderIsAFile() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
        UnavailableException error =
                assertThrows(UnavailableException.class, () -> AtomicFiles.write(blocked.resolve("result.json"), "x"));
        assertTrue(error.getMessage().contains("result.json") && error.getMessage().contains("--out"), error.getMessage());
    }

    @Test
    void aWriteThatFailsLeavesTheOldContentAndNoLitter() throws IOException {
        Path file = folder.resolve("result.json");
        AtomicFiles.write(file, "old");
        UnavailableException error = assertThrows(UnavailableException.class, () -> AtomicFiles.write(file, out -> {
            out.write("half of the n".getBytes(StandardCharsets.UTF_8));
            throw new IOException("No space left on device");
        }));
        assertTrue(error.getMessage().contains("No space left on device"), error.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), files(folder));
    }

    @Test
    void aMoveThatFailsLeavesNoLitter() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Path inside = Files.writeString(taken.resolve("inside"), "a file");
        assertThrows(UnavailableException.class, () -> AtomicFiles.write(taken, "x"));
        assertEquals(List.of(taken), files(folder));
        assertEquals(List.of(inside), files(taken));
    }

    @Test
    void thoseWhoWriteAtOnceDoNotDisturbEachOther() throws Exception {
        Path file = folder.resolve("shared.txt");
        List<String> contents = List.of("a".repeat(100_000), "b".repeat(50_000));
        AtomicFiles.write(file, contents.getFirst());
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> done = new ArrayList<>();
            for (String content : contents) {
                done.add(writers.submit(() -> {
                    for (int i = 0; i < 40; i++) {
                        AtomicFiles.write(file, content);
                        String found = Files.readString(file);
                        assertTrue(contents.contains(found), () -> found.length() + " characters of a mixture");
                    }
                    return null;
                }));
            }
            for (Future<?> writer : done) {
                writer.get();
            }
        }
        assertEquals(List.of(file), files(folder));
    }

    /** What is cancelled saves its work: a write must not be the victim of the interruption that asks for it. */
    @Test
    void anInterruptedThreadWritesAndStaysInterrupted() throws IOException {
        Path file = folder.resolve("saved.txt");
        Thread.currentThread().interrupt();
        AtomicFiles.write(file, "saved");
        assertTrue(Thread.interrupted(), "still interrupted");
        assertEquals("saved", Files.readString(file));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
