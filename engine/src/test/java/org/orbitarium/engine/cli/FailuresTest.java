package org.orbitarium.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.runs.RunFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can go wrong with a command: one line that names the place, what was expected and what to do; a proper exit code; nothing lost. */
final class FailuresTest {

    private static final List<String> SMALL = List.of("--seeds", "3", "--set", "training.epochs=2", "--set", "data.train=30",
            "--set", "data.test=20", "--set", "measures.orbit.dial=4", "--set", "measures.orbit.mirrors=0");

    @TempDir
    private static Path folders;
    private static Path whole;

    /** What a command said and how it ended. */
    private record Outcome(int code, String line) {

        void says(int expected, String... words) {
            assertEquals(expected, code, line);
            assertEquals(1, line.lines().count(), line);
            for (String word : words) {
                assertTrue(line.contains(word), word + " is missing in: " + line);
            }
            assertFalse(line.contains("Exception") || line.contains("\tat "), line);
        }
    }

    @Command(name = "orbitarium")
    private static final class Root {
    }

    /** Throws what a test gives it. */
    @Command(name = "fail")
    private static final class Fail implements Runnable {

        private final Throwable thrown;

        Fail(Throwable thrown) {
            this.thrown = thrown;
        }

        @Override
        public void run() {
            switch (thrown) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new AssertionError(thrown);
            }
        }
    }

    @BeforeAll
    static void runOnce() {
        whole = folders.resolve("whole");
        assertEquals(0, run(whole).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "train: 1500 | tarin: 1500 | data.tarin | unknown key 'tarin' | Did you mean 'train'?",
        "[0, 90]     | [30, 30]    | data.wedge | width must be more than 0 and at most 360 degrees | Write it as [from, to]",
    })
    void aSceneThatCannotBeIsNamedByFileLineAndKey(String old, String wrong, String key, String problem, String fix) throws IOException {
        String yaml = Files.readString(Home.find().directory().resolve("scenes/teacher-so2.yaml"));
        long line = yaml.substring(0, yaml.indexOf(old)).lines().count();
        Path scene = Files.writeString(folders.resolve("scene.yaml"), yaml.replace(old, wrong));
        Path out = folders.resolve("of-a-wrong-scene");
        execute("run", scene.toString(), "--out", out.toString()).says(2, scene + ":" + line + " " + key + ": ", problem, fix);
        assertFalse(Files.exists(out), "nothing is begun");
    }

    /** The file ends early, as after a copy that was broken off; at several lengths. */
    @ParameterizedTest
    @CsvSource({"mlp.safetensors, 0", "mlp.safetensors, 7", "mlp.safetensors, 500", "vector-neurons.safetensors, -1"})
    void aTruncatedFileOfParametersIsNamedAndTheRunGoesOnWithoutIt(String name, int length) throws IOException {
        Path run = copy("truncated-" + length);
        Path file = run.resolve("checkpoints/seed-3").resolve(name);
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, length < 0 ? content.length + length : length));
        execute("resume", run.toString()).says(2, file.toString(), "Restore the file that the run wrote, or remove it and resume the run.");
        Files.delete(file);
        assertEquals(0, execute("resume", run.toString()).code());
        RunFiles.assertSame(whole, run);
    }

    @Test
    void parametersOfAnotherShapeAreNamedWithBothShapes() throws IOException {
        Path wide = folders.resolve("wide");
        assertEquals(0, run(wide, "--set", "models.MLP.width=96").code());
        Path run = copy("of-another-shape");
        Path file = run.resolve("checkpoints/seed-3/mlp.safetensors");
        Files.copy(wide.resolve("checkpoints/seed-3/mlp.safetensors"), file, StandardCopyOption.REPLACE_EXISTING);
        execute("resume", run.toString()).says(2, file + " tensor 'network.linear1.weight': its shape is [14, 96], the model "
                + "needs [14, 128]", "Restore the file");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
        Path locked = Files.createDirectory(folders.resolve("locked"));
        assertTrue(locked.toFile().setWritable(false));
        // the administrator may write everywhere but where the kernel alone does
        Path out = Files.isWritable(locked) ? Path.of("/sys/orbitarium") : locked.resolve("run");
        assumeFalse(Files.isWritable(locked) && !Files.isDirectory(Path.of("/sys")), "nowhere to be refused");
        run(out).says(2, out.toString(), "Get the right to write there, or choose another folder with --out.");
    }

    /** The limit on the length of files is what a full disk is: bytes are refused in the middle of a file. */
    @Test
    @Timeout(120)
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDiskThatIsFullIsToldAndTheRunGoesOnOnceItIsNot() throws IOException, InterruptedException {
        Path out = folders.resolve("full");
        List<String> arguments = new ArrayList<>(List.of("-XX:-UsePerfData", "run", "teacher-so2", "--out", out.toString()));
        arguments.addAll(SMALL);
        Child child = Child.startWithShortFiles(64, arguments.toArray(String[]::new));
        assertEquals(2, child.end(), child.text());
        String last = child.text().lines().toList().getLast();
        new Outcome(2, last).says(2, "Cannot write " + out, "mlp", "Free some space there");
        assertFalse(child.text().contains("\tat "), child.text());
        assertFalse(RunFiles.in(out).stream().anyMatch(file -> file.endsWith(".part") || file.endsWith(".lock")), "nothing is left behind");
        assertEquals(0, execute("resume", out.toString()).code());
        RunFiles.assertSame(whole, out);
    }

    /** The home folder is a file's: nothing can be unpacked there. Told before the engine is tried, and nothing of the run is lost. */
    @Test
    @Timeout(120)
    void aCacheThatCannotBeWrittenIsToldWithTheRemedy() throws IOException, InterruptedException {
        Path file = Files.writeString(folders.resolve("file"), "not a folder");
        Path out = folders.resolve("without-a-cache");
        List<String> arguments = new ArrayList<>(List.of("-DENGINE_CACHE_DIR=" + file.resolve("cache"), "run", "teacher-so2", "--out",
                out.toString()));
        arguments.addAll(SMALL);
        Child child = Child.start(arguments.toArray(String[]::new));
        assertEquals(2, child.end(), child.text());
        String last = child.text().lines().toList().getLast();
        new Outcome(2, last).says(2, file.resolve("cache").toString(), "cannot be unpacked", "ENGINE_CACHE_DIR");
        assertFalse(child.text().contains("\tat "), child.text());
        assertEquals(0, execute("resume", out.toString()).code());
        RunFiles.assertSame(whole, out);
    }

    @Test
    @Timeout(120)
    void aLackOfMemoryIsToldWithTheRemedy() throws IOException, InterruptedException {
        Child child = Child.start("-Xmx48m", "-XX:+UseSerialGC", "run", "teacher-so2", "--seeds", "0", "--out",
                folders.resolve("large").toString(), "--set", "data.train=1000000");
        assertEquals(2, child.end(), child.text());
        String last = child.text().lines().toList().getLast();
        new Outcome(2, last).says(2, "not enough memory", "at most 0.0 GB", "data.train", "set ORBITARIUM_OPTS to -Xmx2g");
        assertFalse(child.text().contains("\tat "), child.text());
    }

    @Test
    void whateverIsThrownIsOneLine() {
        for (Throwable thrown : List.of(new IllegalStateException("broken\nin two"), new StackOverflowError(), new NoSuchFieldError("x"))) {
            Outcome outcome = failing(thrown);
            assertEquals(1, outcome.code());
            assertEquals(1, outcome.line().lines().count(), outcome.line());
            assertTrue(outcome.line().startsWith("This is a defect of Orbitarium ("), outcome.line());
        }
        failing(new OutOfMemoryError("Java heap space")).says(2, "not enough memory");
    }

    private static Outcome failing(Throwable thrown) {
        CommandLine command = new CommandLine(new Root());
        command.addSubcommand(new Fail(thrown));
        return execute(Commands.addTo(command, () -> Path.of("runs")), "fail");
    }

    private static Outcome run(Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "teacher-so2", "--out", out.toString()));
        arguments.addAll(SMALL);
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    private static Outcome execute(String... arguments) {
        return execute(Commands.addTo(new CommandLine(new Root()), () -> Path.of("runs")), arguments);
    }

    private static Outcome execute(CommandLine command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = command.execute(arguments);
        command.getErr().flush();
        // progress goes to the same stream, the error is its last line
        String[] lines = err.toString().strip().split("\\d+ %.*\\R", -1);
        return new Outcome(code, lines.length == 0 ? "" : lines[lines.length - 1]);
    }

    /** Returns a copy of the finished run whose result is not there yet. */
    private static Path copy(String name) throws IOException {
        Path copy = folders.resolve(name);
        for (String file : RunFiles.in(whole)) {
            Path target = copy.resolve(file);
            Files.createDirectories(target.resolveSibling(""));
            Files.copy(whole.resolve(file), target);
        }
        return copy;
    }
}
