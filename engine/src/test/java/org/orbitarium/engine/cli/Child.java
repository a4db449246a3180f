package org.orbitarium.engine.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.orbitarium.engine.base.Home;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * A command in a process of its own, watched from outside: by what it says and by the files it leaves.
 *
 * @param process the process
 * @param started when it was started, as {@link System#nanoTime()}
 * @param said    what it has said so far, a line each
 * @param epochs  how many of these tell an epoch
 * @param reader  the thread that listens
 */
record Child(Process process, long started, List<String> said, AtomicInteger epochs, Thread reader) {

    private static final long LOOK_NANOS = 500_000;

    /** Runs a command, as the program does. */
    @Command(name = "orbitarium")
    static final class Program {

        private Program() {
        }

        public static void main(String[] arguments) {
            System.exit(Commands.addTo(new CommandLine(new Program()), () -> Path.of("runs")).execute(arguments));
        }
    }

    /** Something that is to be seen from outside. */
    @FunctionalInterface
    interface Sign {

        /** Returns whether it is there. */
        boolean shows() throws IOException;
    }

    /** Starts a command; flags for the JVM come first and begin with a hyphen. */
    static Child start(String... flagsAndArguments) throws IOException {
        return start(line(flagsAndArguments));
    }

    /** Starts a command that may not make any file longer than this; writing on tells the error of a disk, whoever the user is. */
    static Child startWithShortFiles(int kilobytes, String... flagsAndArguments) throws IOException {
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f " + 2 * kilobytes + "; exec \"$@\"", "sh"));
        line.addAll(line(flagsAndArguments));
        return start(line);
    }

    private static Child start(List<String> line) throws IOException {
        long started = System.nanoTime();
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        AtomicInteger epochs = new AtomicInteger();
        return new Child(process, started, said, epochs, Thread.ofPlatform().daemon().start(() -> listen(process, said, epochs)));
    }

    private static List<String> line(String... flagsAndArguments) {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true", "-Djava.awt.headless=true",
                "-D" + Home.PROPERTY + "=" + Home.find().directory(),
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        List<String> all = List.of(flagsAndArguments);
        int flags = (int) all.stream().takeWhile(word -> word.startsWith("-")).count();
        line.addAll(all.subList(0, flags));
        line.add(Program.class.getName());
        line.addAll(all.subList(flags, all.size()));
        return line;
    }

    private static void listen(Process process, List<String> said, AtomicInteger epochs) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                if (line.contains("epoch")) {
                    epochs.incrementAndGet();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a sign shows or the process has ended; returns whether it is alive. */
    boolean await(Sign sign) throws IOException, InterruptedException {
        while (process.isAlive() && !sign.shows()) {
            sleep(LOOK_NANOS);
        }
        return process.isAlive();
    }

    /** Waits for the end; returns the exit code. */
    int end() throws InterruptedException {
        int code = process.waitFor();
        reader.join();
        return code;
    }

    /** Asks it to end, as Ctrl-C does. Through its handle, because the process itself would be cut off from what is still said. */
    boolean stop() {
        return process.toHandle().destroy();
    }

    /** Kills it as the operating system does when memory runs out; returns whether that ended it, rather than its own end before. */
    boolean kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        // a process that a signal ended tells 128 and the number of the signal
        return end() == 128 + 9;
    }

    /** Returns what it has said. */
    String text() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }

    static void sleep(long nanos) throws InterruptedException {
        Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
    }

    /** Returns whether some file of this ending has been written since. */
    static boolean writtenSince(Path folder, String ending, FileTime since) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.find(folder, 8, (path, found) -> isNew(path, found, ending, since))) {
            return files.findAny().isPresent();
        } catch (NoSuchFileException | UncheckedIOException e) {
            // temporary files come and go while one looks
            return false;
        }
    }

    private static boolean isNew(Path path, BasicFileAttributes found, String ending, FileTime since) {
        return found.isRegularFile() && path.toString().endsWith(ending) && found.lastModifiedTime().compareTo(since) > 0;
    }
}
