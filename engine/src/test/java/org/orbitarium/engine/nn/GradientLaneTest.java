package org.orbitarium.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.UnavailableException;

final class GradientLaneTest {

    @TempDir
    private Path folder;

    @Test
    void tellsWhatDecidesTheBytes() {
        try (GradientLane lane = new GradientLane()) {
            Map<String, String> versions = lane.versions();
            assertEquals("0.35.1", versions.get("djl"));
            assertEquals("2.7.1", versions.get("pytorch"));
            assertTrue(Integer.parseInt(Objects.requireNonNull(versions.get("threads"))) >= 1);
        }
    }

    @Test
    void slicesAreServedInTheOrderOfTheirArrival() throws InterruptedException {
        try (GradientLane lane = new GradientLane()) {
            lane.versions();
            List<Integer> served = new ArrayList<>();
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch begun = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>();
            threads.add(Thread.ofPlatform().start(() -> lane.run(engine -> {
                begun.countDown();
                await(held);
                return served.add(0);
            })));
            begun.await();
            for (int i = 1; i < 6; i++) {
                int number = i;
                Thread thread = Thread.ofPlatform().start(() -> lane.run(engine -> served.add(number)));
                threads.add(thread);
                awaitWaiting(thread);
            }
            held.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(List.of(0, 1, 2, 3, 4, 5), served);
        }
    }

    @Test
    void anErrorReachesWhoHandedTheSliceInAndTheLaneGoesOn() {
        try (GradientLane lane = new GradientLane()) {
            assertThrows(ArithmeticException.class, () -> lane.run(engine -> {
                throw new ArithmeticException("in a slice");
            }));
            assertEquals("still here", lane.run(engine -> "still here"));
        }
    }

    /** A step whose outcome were lost would be taken twice. */
    @Test
    void anInterruptionDoesNotLoseTheOutcomeAndIsKept() {
        try (GradientLane lane = new GradientLane()) {
            Thread.currentThread().interrupt();
            assertEquals("done", lane.run(engine -> "done"));
            assertTrue(Thread.interrupted(), "still interrupted");
        }
    }

    /** As when the window closes while a training still collects its data. */
    @Test
    void aClosedLaneCancelsWhatComesLate() {
        GradientLane lane = new GradientLane();
        lane.close();
        assertThrows(CancelledException.class, () -> lane.run(engine -> "late"));
    }

    @Test
    @Timeout(60)
    void closingWhileInterruptedServesThoseWhoWait() throws InterruptedException {
        GradientLane lane = new GradientLane();
        lane.versions();
        CountDownLatch held = new CountDownLatch(1);
        List<String> served = new ArrayList<>();
        Thread first = Thread.ofPlatform().start(() -> lane.run(engine -> {
            await(held);
            return served.add("first");
        }));
        awaitWaiting(first);
        Thread second = Thread.ofPlatform().start(() -> lane.run(engine -> served.add("second")));
        awaitWaiting(second);
        Thread closing = Thread.ofPlatform().start(lane::close);
        closing.interrupt();
        held.countDown();
        for (Thread thread : List.of(first, second, closing)) {
            thread.join();
        }
        assertEquals(List.of("first", "second"), served);
    }

    /** In a JVM of its own, because an engine that is loaded stays loaded. */
    @Test
    @Timeout(120)
    void aCacheFolderThatCannotBeWrittenIsNamedWithTheFix() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true", "-DENGINE_CACHE_DIR=" + file.resolve("cache"),
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Loading.class.getName())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        int code = process.waitFor();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(3, code, text);
        assertTrue(text.contains(file.resolve("cache").toString()) && text.contains("ENGINE_CACHE_DIR"), text);
    }

    /** Whether there is space is asked before anything is unpacked; nothing but the folder itself is made. */
    @Test
    void aCacheFolderThatIsTooFullIsNamedWithTheFix() throws IOException {
        Path cache = folder.resolve("cache");
        EngineCache.check(cache, 1);
        String message = assertThrows(UnavailableException.class, () -> EngineCache.check(cache, Long.MAX_VALUE)).getMessage();
        assertTrue(message.contains(cache.toString()) && message.contains(" MB are free") && message.contains("ENGINE_CACHE_DIR")
                && message.contains("ORBITARIUM_OPTS"), message);
        try (Stream<Path> files = Files.list(cache)) {
            assertEquals(List.of(), files.toList());
        }
    }

    /** A quarter of a petabyte. */
    @Test
    void aLackOfMemoryInTheLibraryIsToldAndTheLaneGoesOn() {
        try (GradientLane lane = new GradientLane()) {
            String message = assertThrows(UnavailableException.class, () -> lane.run(engine -> {
                try (NDManager manager = NDManager.newBaseManager(engine.defaultDevice(), engine.getEngineName())) {
                    return manager.zeros(new Shape(1L << 46)).getShape().size();
                }
            })).getMessage();
            assertTrue(message.contains("not enough memory") && message.contains("training.batch"), message);
            assertEquals(1, message.lines().count());
            assertEquals("served", lane.run(engine -> "served"));
        }
    }

    /** Loads the engine and tells the error. */
    static final class Loading {

        private Loading() {
        }

        public static void main(String[] arguments) {
            try (GradientLane lane = new GradientLane()) {
                lane.versions();
            } catch (UnavailableException e) {
                System.err.println(e.getMessage());
                System.exit(3);
            }
        }
    }

    private static void awaitWaiting(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
