package org.orbitarium.engine.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One writer at a time, in this process and among processes; a killed one is no obstacle. */
final class FolderLockTest {

    @TempDir
    private Path folder;

    /** Takes the lock of a folder, says so, and gives it back when it is told to. */
    static final class Holder {

        private Holder() {
        }

        public static void main(String[] arguments) throws IOException {
            try (FolderLock _ = FolderLock.take(Path.of(arguments[0]))) {
                System.out.println("held");
                int told = System.in.read();
                assertTrue(told >= 0, "told to end");
            }
            System.out.println("free");
        }
    }

    @Test
    void aSecondOneInThisProcessIsRefusedByEveryNameOfTheFolder() throws IOException {
        Path other = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("run")));
        try (FolderLock _ = FolderLock.take(folder.resolve("run"))) {
            String real = folder.resolve("run").toRealPath().toString();
            for (Path name : List.of(folder.resolve("run"), folder.resolve("run/../run"), other)) {
                String message = assertThrows(UnavailableException.class, () -> FolderLock.take(name)).getMessage();
                assertTrue(message.contains(real + " is being written by another run in this program"), message);
                assertTrue(message.contains("--out"), message);
            }
            FolderLock.take(folder.resolve("elsewhere")).close();
        }
        FolderLock.take(other).close();
        assertEquals(List.of(), files(folder.resolve("run")));
    }

    @Test
    @Timeout(60)
    void anotherProcessIsRefusedUntilThisOneEndsOrIsKilled() throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        Process holder = holder(run);
        try (BufferedReader said = holder.inputReader()) {
            assertEquals("held", said.readLine());
            String message = assertThrows(UnavailableException.class, () -> FolderLock.take(run)).getMessage();
            assertTrue(message.contains(run.toRealPath() + " is being written by process " + holder.pid()), message);
            // an attempt in this process that fails must not disturb the one that holds it
            assertThrows(UnavailableException.class, () -> FolderLock.take(run));
            holder.getOutputStream().write('\n');
            holder.getOutputStream().flush();
            assertEquals("free", said.readLine());
            assertEquals(List.of(), files(run));
            try (FolderLock _ = FolderLock.take(run)) {
                assertThrows(UnavailableException.class, () -> FolderLock.take(run));
                // the refusal above did not give the lock back to the operating system
                Process second = holder(run);
                assertEquals(1, second.waitFor());
            }
        } finally {
            holder.destroyForcibly().waitFor();
        }
        Process killed = holder(run);
        try (BufferedReader said = killed.inputReader()) {
            assertEquals("held", said.readLine());
        } finally {
            killed.destroyForcibly().waitFor();
        }
        assertEquals(List.of(run.resolve(FolderLock.FILE)), files(run));
        FolderLock.take(run).close();
        assertEquals(List.of(), files(run));
    }

    /** Threads take and give back as fast as they can: no two are ever inside, and nobody waits for ever on a file that lost its name. */
    @Test
    @Timeout(60)
    void ofManyOneIsInside() throws Exception {
        Path run = folder.resolve("run");
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> {
                    for (int mine = 0; mine < 50;) {
                        try (FolderLock _ = FolderLock.take(run)) {
                            assertEquals(1, inside.incrementAndGet());
                            taken.incrementAndGet();
                            mine++;
                            inside.decrementAndGet();
                        } catch (UnavailableException e) {
                            Thread.onSpinWait();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertEquals(200, taken.get());
    }

    @Test
    void anInterruptedThreadGivesTheLockBackAndTakesNone() {
        FolderLock lock = FolderLock.take(folder);
        Thread.currentThread().interrupt();
        lock.close();
        assertTrue(Thread.currentThread().isInterrupted(), "still interrupted");
        assertThrows(CancelledException.class, () -> FolderLock.take(folder));
        assertTrue(Thread.interrupted(), "still interrupted");
        FolderLock.take(folder).close();
    }

    @ParameterizedTest
    @EnumSource(names = {"FOLDER", "OPEN", "WRITE"})
    void aFolderThatCannotBeWrittenIsNamedAndFreeAfterwards(FaultyFiles.Kind refused) throws IOException {
        Path run = folder.resolve("run");
        Path full = FaultyFiles.at(run, (kind, path) -> {
            if (kind == refused) {
                throw new FileSystemException(path.toString(), null, "No space left on device");
            }
        });
        String message = assertThrows(UnavailableException.class, () -> FolderLock.take(full)).getMessage();
        assertTrue(message.contains(run.toString()) && message.contains("Free some space"), message);
        assertFalse(Files.exists(run.resolve(FolderLock.FILE)));
        FolderLock.take(run).close();
        assertEquals(List.of(), files(run));
    }

    private static Process holder(Path run) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Holder.class.getName(), run.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
