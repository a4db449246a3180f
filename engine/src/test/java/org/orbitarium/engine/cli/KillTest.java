package org.orbitarium.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.runs.RunFiles;

/**
 * Runs that are killed by the operating system, again and again, at moments over their whole life, and resumed until they are finished:
 * they end with the same bytes as one that was never killed.
 */
@DisabledOnOs(OS.WINDOWS) // where a killed process cannot be told from one that failed
final class KillTest {

    private static final long SEED = 20;
    private static final long MILLISECOND = 1_000_000;
    /** Enough for some hundred milliseconds of training with checkpoints within epochs, and no more of anything. */
    private static final List<String> SCENE = List.of("run", "teacher-so2", "--seeds", "3", "--set", "training.epochs=30",
            "--set", "training.batch=16", "--set", "training.checkpoint-every=7", "--set", "data.train=40", "--set", "data.test=20",
            "--set", "models[0].channels=4", "--set", "models[1].width=8", "--set", "measures.orbit.dial=4",
            "--set", "measures.orbit.mirrors=0",
            "--set", "measures.residual.elements=1");

    @TempDir
    private Path folders;

    private final Map<Moment, Integer> killed = new EnumMap<>(Moment.class);
    private int found;
    private int late;

    /** A part of a run's life, in the order of life. */
    private enum Moment {
        /** From the start of the process to the first step, at any time. */
        START,
        /** Between steps or within one. */
        TRAINING,
        /** While a temporary file is there. */
        WRITING,
        /** Between the parameters of a model and the next thing that is written. */
        MEASURING,
        /** While tables, figures and the result are written. */
        REPORTING
    }

    @Test
    @Timeout(300)
    void killedAndResumedItEndsWithTheSameBytes() throws IOException, InterruptedException {
        killAtLeast(10);
    }

    @Test
    @Tag("endurance")
    void killedTwoHundredTimesItStillDoes() throws IOException, InterruptedException {
        killAtLeast(200);
    }

    private void killAtLeast(int times) throws IOException, InterruptedException {
        RandomStream stream = new Streams(SEED).stream("kills/" + times);
        List<String> optimisers = List.of("muon", "adamw");
        Map<String, Path> whole = new HashMap<>();
        long start = 0;
        for (String optimiser : optimisers) {
            Path folder = folders.resolve("whole-" + optimiser);
            Child child = start(optimiser, folder);
            child.await(() -> child.epochs().get() > 0);
            start = System.nanoTime() - child.started();
            assertEquals(0, child.end(), child.text());
            whole.put(optimiser, folder);
        }
        for (int life = 0; kills() < times; life++) {
            String optimiser = optimisers.get(life % optimisers.size());
            Path folder = folders.resolve("life-" + life);
            live(optimiser, folder, whole.get(optimiser), start, stream);
        }
        assertEquals(EnumSet.allOf(Moment.class), killed.keySet());
        assertTrue(found >= times / 4, found + " of " + killed + " found something to go on from");
        assertTrue(late <= kills() / 2, late + " came too late, beside " + killed);
    }

    private int kills() {
        return killed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One run: killed once in every part of its life, then left alone. */
    private void live(String optimiser, Path folder, Path whole, long start, RandomStream stream) throws IOException, InterruptedException {
        for (Moment moment : Moment.values()) {
            Child child = start(optimiser, folder);
            try {
                wait(child, moment, folder, start, stream);
            } finally {
                if (child.kill()) {
                    killed.merge(moment, 1, Integer::sum);
                    found += RunFiles.in(folder).stream().anyMatch(file -> file.endsWith(".safetensors")) ? 1 : 0;
                } else {
                    late++;
                    assertEquals(0, child.process().exitValue(), child.text());
                }
            }
            RunFiles.assertWhole(whole, folder);
        }
        Child last = start(optimiser, folder);
        assertEquals(0, last.end(), last.text());
        RunFiles.assertSame(whole, folder);
    }

    /** Waits for a moment in the life of a run; returns earlier if it ends. */
    private static void wait(Child child, Moment moment, Path folder, long start, RandomStream stream)
            throws IOException, InterruptedException {
        FileTime since = FileTime.from(Instant.now());
        int epochs = child.epochs().get() + 1 + stream.nextInt(12);
        double share = stream.nextDouble();
        switch (moment) {
            case START -> Child.sleep((long) (share * start));
            case TRAINING -> {
                child.await(() -> child.epochs().get() >= epochs);
                Child.sleep((long) (share * 10 * MILLISECOND));
            }
            case WRITING -> {
                child.await(() -> child.epochs().get() >= epochs);
                child.await(() -> Child.writtenSince(folder, ".part", since));
            }
            case MEASURING -> {
                String model = pick(stream, "/vector-neurons.safetensors", "/mlp.safetensors");
                boolean trained = RunFiles.in(folder).stream().anyMatch(name -> name.endsWith(model));
                child.await(() -> Child.writtenSince(folder, trained ? "metrics.csv" : model, since));
                Child.sleep((long) (share * 50 * MILLISECOND));
            }
            case REPORTING -> {
                String file = pick(stream, "metrics.csv", "dial-pooled.svg", "dial-ratio.png", "losses.svg", "result.json");
                child.await(() -> Child.writtenSince(folder, file, since));
                Child.sleep((long) (share * 20 * MILLISECOND));
            }
        }
    }

    private static String pick(RandomStream stream, String... choices) {
        return choices[stream.nextInt(choices.length)];
    }

    /** Begins a run, or goes on with it if there is something to go on with. */
    private static Child start(String optimiser, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        if (RunFiles.in(folder).containsAll(Set.of("scene.yaml", "run.json"))) {
            command.addAll(List.of("resume", folder.toString()));
        } else {
            command.addAll(SCENE);
            command.addAll(List.of("--set", "training.optimiser=" + optimiser, "--out", folder.toString()));
        }
        return Child.start(command.toArray(String[]::new));
    }
}
