package org.orbitarium.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.formats.SafeTensors;

/** A run that the user or the operating system stops saves what it did. */
final class StopTest {

    @TempDir
    private Path folder;

    /** A process of its own, ended by the signal that asks politely, in a training that writes no checkpoint by itself. */
    @Test
    @Timeout(180)
    void aStoppedRunLeavesACheckpointOfItsLastStep() throws IOException, InterruptedException {
        Path out = folder.resolve("run");
        Child child = Child.start("run", "teacher-so2", "--seeds", "3", "--out", out.toString(), "--set", "training.epochs=100000",
                "--set", "training.checkpoint-every=100000000", "--set", "data.train=30", "--set", "data.test=20",
                "--set", "measures.orbit.dial=4");
        assumeTrue(child.process().supportsNormalTermination(), "this platform has no polite signal");
        try {
            child.await(() -> child.epochs().get() > 0);
            Thread.sleep(200);
            assertTrue(child.stop());
            child.end();
        } finally {
            child.kill();
        }
        String text = child.text();
        assertTrue(text.contains("saving"), text);
        Path state = find(out, ".state.safetensors", text);
        int step = Integer.parseInt(SafeTensors.read(state).metadata().getOrDefault("step", "0"));
        assertTrue(step > 0, text);
        assertEquals(step + 1, Files.readAllLines(find(out, ".csv", text)).size(), "a row a step below the header");
    }

    @Test
    void workThatEndedIsNotCancelled() {
        StringWriter text = new StringWriter();
        ConsoleProgress progress = ConsoleProgress.open(new PrintWriter(text));
        progress.report(0.5, "half");
        progress.close();
        assertFalse(progress.cancelled());
        assertEquals(" 50 %  half", text.toString().stripTrailing());
    }

    private static Path find(Path folder, String suffix, String log) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).findFirst()
                    .orElseThrow(() -> new AssertionError("no " + suffix + " in " + folder + "\n" + log));
        }
    }
}
