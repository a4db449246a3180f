package org.orbitarium.engine.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void copiesAFileOfAnySize() throws IOException {
        byte[] content = new byte[(3 << 20) + 7];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) ((i * 31) >> 3);
        }
        Path from = Files.write(folder.resolve("from"), content);
        Path file = folder.resolve("deep/copy.bin");
        AtomicFiles.write(file, "old");
        AtomicFiles.copy(from, file);
        assertArrayEquals(content, Files.readAllBytes(file));
        assertEquals(List.of(file), files(folder.resolve("deep")));
        assertThrows(UnavailableException.class, () -> AtomicFiles.copy(folder.resolve("none"), file));
        assertArrayEquals(content, Files.readAllBytes(file));
        assertEquals(List.of(file), files(folder.resolve("deep")));
    }

    @Test
    void namesTheFileAndTheFixWhenTheFolderIsAFile() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
        UnavailableException error =
                assertThrows(UnavailableException.class, () -> AtomicFiles.write(blocked.resolve("result.json"), "x"));
        assertTrue(error.getMessage().contains("result.json") && error.getMessage().contains("--out"), error.getMessage());
    }

    /** One operation after the other fails, alone or with all that follow, with an old file in place and without. */
    @ParameterizedTest
    @CsvSource({"false, true, Input/output error, Check that", "true, true, No space left on device, Free some space",
        "true, false, Read-only file system, Get the right", "false, false, Disk quota exceeded, Free some space"})
    void whateverFailsTheFileIsWholeAndTheErrorTellsTheFix(boolean onwards, boolean exists, String reason, String fix) throws IOException {
        byte[] old = "old".getBytes(StandardCharsets.UTF_8);
        byte[] fresh = new byte[(2 << 20) + 5];
        Arrays.fill(fresh, (byte) 7);
        Set<FaultyFiles.Kind> failed = EnumSet.noneOf(FaultyFiles.Kind.class);
        NthFault fault = new NthFault(-1, false, reason);
        for (int n = 0; n == 0 || !fault.failed().isEmpty(); n++) {
            fault = new NthFault(n, onwards, reason);
            Path file = folder.resolve("n" + n + "/deep/result.bin");
            if (exists) {
                AtomicFiles.write(file, old);
            }
            boolean written = true;
            try {
                AtomicFiles.write(FaultyFiles.at(file, fault), fresh);
            } catch (UnavailableException e) {
                written = false;
                assertTrue(e.getMessage().startsWith("Cannot write " + file + " (" + reason + "). " + fix), e.getMessage());
            }
            assertEquals(exists || written, Files.exists(file), "operation " + n);
            if (exists || written) {
                assertArrayEquals(written ? fresh : old, Files.readAllBytes(file), "operation " + n);
            }
            Path deep = folder.resolve("n" + n + "/deep");
            List<Path> found = Files.isDirectory(deep) ? files(deep) : List.of();
            boolean stuck = fault.failed().contains(FaultyFiles.Kind.DELETE);
            assertTrue(stuck || found.equals(exists || written ? List.of(file) : List.of()), "operation " + n + " left " + found);
            AtomicFiles.sweep(folder);
            failed.addAll(fault.failed());
        }
        assertTrue(failed.containsAll(EnumSet.of(FaultyFiles.Kind.FOLDER, FaultyFiles.Kind.OPEN, FaultyFiles.Kind.WRITE,
                FaultyFiles.Kind.FORCE, FaultyFiles.Kind.MOVE)), failed.toString());
        try (Stream<Path> all = Files.walk(folder)) {
            assertEquals(List.of(), all.filter(path -> path.toString().endsWith(".part")).toList());
        }
    }

    /** Only what bears the name of a temporary file is removed. */
    @Test
    void whatAKilledWriterLeftIsSweptAndNothingElse() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("checkpoints/seed-0"));
        Path left = Files.writeString(deep.resolve(".mlp.state.safetensors.123456789.part"), "half");
        List<Path> kept = List.of(Files.writeString(deep.resolve("mlp.csv"), "step"),
                Files.writeString(deep.resolve(".notes.part"), "mine"), Files.writeString(deep.resolve("mlp.1.part"), "mine"));
        AtomicFiles.sweep(folder);
        assertFalse(Files.exists(left));
        kept.forEach(file -> assertTrue(Files.exists(file), file.toString()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereNothingCanBeMadeNoTriedNameIsTold() {
        UnavailableException file = assertThrows(UnavailableException.class, () -> AtomicFiles.write(Path.of("/proc/report.html"), "x"));
        assertTrue(file.getMessage().startsWith("Cannot write /proc/report.html (no file can be made in /proc)."), file.getMessage());
        UnavailableException lock = assertThrows(UnavailableException.class, () -> FolderLock.take(Path.of("/proc/x/y")));
        assertEquals("Cannot create the folder /proc/x/y (no folder can be made in /proc). Choose another folder with --out.",
                lock.getMessage());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceIsNotReplacedByAFile() {
        Path device = Path.of("/dev/null");
        UnavailableException error = assertThrows(UnavailableException.class, () -> AtomicFiles.write(device, "x"));
        assertTrue(error.getMessage().contains("/dev/null"), error.getMessage());
        assertFalse(Files.isRegularFile(device));
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

    /** Interrupted again and again while it writes: the channel is closed under it, the file is whole all the same. */
    @Test
    void anInterruptionInTheMiddleDoesNotDisturbEither() throws Exception {
        byte[] content = new byte[8 << 20];
        Arrays.fill(content, (byte) 3);
        Path file = folder.resolve("large.bin");
        Thread writer = Thread.ofPlatform().start(() -> AtomicFiles.write(file, content));
        for (int i = 0; i < 20 && writer.isAlive(); i++) {
            writer.interrupt();
            Thread.sleep(1);
        }
        writer.join();
        assertArrayEquals(content, Files.readAllBytes(file));
        assertEquals(List.of(file), files(folder));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
