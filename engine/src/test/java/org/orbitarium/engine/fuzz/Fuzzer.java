package org.orbitarium.engine.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.orbitarium.engine.base.OrbitariumException;
import org.orbitarium.engine.base.Streams;

/**
 * Reads many damaged files of a format. Each must give a value or an error for users that names the file, in bounded time and memory.
 * A case follows from the seed, the format's name and its number, so that it can be run again alone: {@code -Dfuzz.case=NAME/NUMBER}.
 */
public final class Fuzzer {

    /** Of processor time, which a busy machine does not stretch; real files take a few milliseconds. */
    private static final long MOST_NANOS = 3_000_000_000L;
    /** A reader that waits for something takes no processor time. */
    private static final int MOST_SECONDS = 120;
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_BYTES = 96L << 20;
    /** Deflate packs a thousand bytes into one; a few copies are made of them. */
    private static final long MOST_PER_BYTE = 4 * 1032;
    private static final int LONGEST_MESSAGE = 2000;
    private static final int TOLD = 12;

    private final Format format;
    private final long seed;
    private final Path folder;
    private final Map<String, String> findings = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private boolean stuck;

    private Fuzzer(Format format, long seed, Path folder) {
        this.format = format;
        this.seed = seed;
        this.folder = folder;
    }

    /**
     * Runs cases and fails with what was found, each kind of it once.
     *
     * @param share  of {@code -Dfuzz.cases}
     * @param folder to write the files to
     */
    public static void run(Format format, double share, Path folder) {
        String only = System.getProperty("fuzz.case", "");
        long seed = Long.getLong("fuzz.seed", 1);
        Fuzzer fuzzer = new Fuzzer(format, seed, folder);
        if (only.isEmpty()) {
            fuzzer.cases(0, (int) Math.ceil(share * Integer.getInteger("fuzz.cases", 20_000)));
        } else if (only.startsWith(format.name() + "/")) {
            int number = Integer.parseInt(only.substring(format.name().length() + 1));
            fuzzer.cases(number, number + 1);
        }
        fuzzer.report();
    }

    private void cases(int from, int to) {
        AtomicReference<Thread> reading = new AtomicReference<>(Thread.currentThread());
        ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
            Thread thread = Thread.ofPlatform().daemon().name("fuzz").unstarted(task);
            reading.set(thread);
            return thread;
        });
        try {
            for (int number = from; number < to && !stuck; number++) {
                one(reader, reading, number);
            }
        } finally {
            reader.shutdownNow();
        }
    }

    private void one(ExecutorService reader, AtomicReference<Thread> reading, int number) {
        String name = format.name() + "/" + number;
        byte[] content = format.content(new Streams(seed).stream(name));
        Path file = folder.resolve("case-" + number + "." + format.suffix());
        try {
            Files.write(file, content);
            String problem = awaited(reader.submit(() -> read(file, content.length)), reading);
            Files.deleteIfExists(file);
            if (!problem.isEmpty()) {
                add(number, problem, content);
            }
        } catch (ExecutionException | InterruptedException | IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Waits for a reader that comes back, and gives up one that does not. */
    private String awaited(Future<String> found, AtomicReference<Thread> reading) throws ExecutionException, InterruptedException {
        long before = -1;
        for (int second = 0; second < MOST_SECONDS; second++) {
            try {
                return found.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                long nanos = THREADS.getThreadCpuTime(reading.get().threadId());
                before = before < 0 ? nanos : before;
                if (nanos - before > MOST_NANOS) {
                    break;
                }
            }
        }
        stuck = true;
        return "is not read at all: " + Arrays.toString(reading.get().getStackTrace());
    }

    /** Returns what is wrong with the way in which a file is read; empty if nothing is. */
    @SuppressWarnings("CatchingUnchecked")
    private String read(Path file, int size) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanos = THREADS.getCurrentThreadCpuTime();
        String problem = "";
        try {
            format.read(file);
        } catch (OrbitariumException e) {
            problem = wording(file, e.getMessage());
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
            problem = "throws " + e.getClass().getName() + place(e) + ": " + cut(String.valueOf(e.getMessage()));
        }
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        nanos = THREADS.getCurrentThreadCpuTime() - nanos;
        if (problem.isEmpty() && bytes > MOST_BYTES + MOST_PER_BYTE * size) {
            problem = "takes too much memory: " + bytes + " bytes for a file of " + size;
        }
        if (problem.isEmpty() && nanos > MOST_NANOS) {
            problem = "takes too long: " + nanos / 1_000_000 + " ms for a file of " + size + " bytes";
        }
        return problem;
    }

    private String wording(Path file, String message) {
        if (!format.placed(file, message)) {
            return "does not name the file: " + cut(message);
        }
        return message.length() > LONGEST_MESSAGE ? "says too much: " + cut(message) : "";
    }

    private void add(int number, String problem, byte[] content) {
        String kind = problem.replaceFirst(": [\\s\\S]*", "");
        counts.merge(kind, 1, Integer::sum);
        if (findings.containsKey(kind) || findings.size() >= TOLD) {
            return;
        }
        findings.put(kind, format.name() + "/" + number + " " + problem);
        try {
            Path kept = Files.createDirectories(Path.of("target", "fuzz")).resolve(format.name() + "-" + number + "." + format.suffix());
            Files.write(kept, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report() {
        if (!findings.isEmpty()) {
            throw new AssertionError(findings.entrySet().stream()
                    .map(found -> "\n" + counts.get(found.getKey()) + " × as " + found.getValue()).collect(Collectors.joining())
                    + "\nThe files are in target/fuzz; run one again by -Dfuzz.seed=" + seed + " -Dfuzz.case=" + format.name() + "/NUMBER");
        }
    }

    private static String place(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace()).filter(frame -> frame.getClassName().startsWith("org.orbitarium")).findFirst()
                .map(frame -> " at " + frame.getFileName() + " " + frame.getLineNumber()).orElse("");
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
