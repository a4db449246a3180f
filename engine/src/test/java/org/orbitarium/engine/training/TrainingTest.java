package org.orbitarium.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.DivergedException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.models.baseline.LatentMlp;
import org.orbitarium.engine.models.equivariant.Flaw;
import org.orbitarium.engine.models.equivariant.ForwardVectorNeurons;
import org.orbitarium.engine.models.equivariant.LatentVectorNeurons;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.Layer.Commutant;
import org.orbitarium.engine.nn.Ops.Direction;
import org.orbitarium.engine.nn.ParameterFiles;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.training.TrainingSettings.Kind;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TrainingTest {

    private static final Signature SIGNATURE = new Signature(Representation.vectors(2, 4), Representation.vectors(2, 1), List.of());

    private final GradientLane lane = new GradientLane();

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        lane.close();
    }

    /** A death that leaves no time to save anything. */
    private static final class Killed extends RuntimeException {
    }

    private record Case(Architecture architecture, TrainingSettings settings) {

        static Case of(String name) {
            Architecture vectors = new LatentVectorNeurons().create(
                    new LatentVectorNeurons.Parameters(6, 8, Commutant.COMPLETE, 0, Direction.UNIT, Flaw.NONE), SIGNATURE);
            return switch (name) {
                case "muon" -> new Case(vectors, settings(5, 32, Kind.MUON, Precision.FLOAT32));
                case "muon with AdamW" -> new Case(new LatentMlp().create(new LatentMlp.Parameters(6, 8, 16, 0), SIGNATURE),
                        settings(5, 32, Kind.MUON, Precision.FLOAT32));
                case "float64" -> new Case(vectors, settings(5, 32, Kind.MUON, Precision.FLOAT64));
                case "full batch" -> new Case(new ForwardVectorNeurons().create(
                        new ForwardVectorNeurons.Parameters(8, true, "", Commutant.SCALAR, 0, Direction.UNIT, Flaw.NONE), SIGNATURE),
                        settings(20, 0, Kind.ADAM, Precision.FLOAT32));
                default -> throw new IllegalArgumentException(name);
            };
        }

        private static TrainingSettings settings(int epochs, int batch, Kind kind, Precision precision) {
            return new TrainingSettings(epochs, batch, kind, 0.01, 1e-3, 0.95, 1e-4, 0.99, 0.04, precision, 4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"muon", "muon with AdamW", "float64", "full batch"})
    void aKilledTrainingEndsWithTheSameBytes(String name) throws IOException {
        Case some = Case.of(name);
        byte[] straight = bytes(training(some).run(new TrainingControl(), TrainingListener.NONE), name + "-straight");
        Path checkpoint = folder.resolve(name + ".safetensors");
        RandomStream stream = new Streams(11).stream(name);
        int done = 0;
        for (int deaths = 0; deaths < 3; deaths++) {
            int dies = Math.max(5, done + 1 + stream.nextInt(4));
            assertThrows(Killed.class, () -> training(some).run(new TrainingControl(), new TrainingListener() {
                @Override
                public void onStep(TrainingStep step) {
                    if (step.step() == dies) {
                        throw new Killed();
                    }
                }
            }, checkpoint));
            done = dies;
        }
        List<Integer> resumed = new ArrayList<>();
        ParameterSnapshot end = training(some).run(new TrainingControl(), new TrainingListener() {
            @Override
            public void onStep(TrainingStep step) {
                resumed.add(step.step());
            }
        }, checkpoint);
        assertTrue(resumed.getFirst() > 1, "started over");
        assertArrayEquals(straight, bytes(end, name + "-resumed"));
        // The checkpoint of a finished training gives the same without another step.
        assertArrayEquals(straight, bytes(training(some).run(new TrainingControl(), TrainingListener.NONE, checkpoint), name + "-again"));
    }

    /** The same with a process that is killed from outside, between or within steps, as the operating system does it. */
    @Test
    @Timeout(180)
    void aKilledProcessIsContinuedByAnother() throws IOException, InterruptedException {
        Case some = Case.of("muon with AdamW");
        byte[] straight = bytes(training(some).run(new TrainingControl(), TrainingListener.NONE), "process-straight");
        Path checkpoint = folder.resolve("process.safetensors");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Slow.class.getName(), checkpoint.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("process.log").toFile()).start();
        while (!Files.exists(checkpoint) && process.isAlive()) {
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        assertTrue(Files.exists(checkpoint), Files.readString(folder.resolve("process.log")));
        List<Integer> resumed = new ArrayList<>();
        ParameterSnapshot end = training(some).run(new TrainingControl(), new TrainingListener() {
            @Override
            public void onStep(TrainingStep step) {
                resumed.add(step.step());
            }
        }, checkpoint);
        assertTrue(resumed.getFirst() > 1 && resumed.getLast() == 20, "steps " + resumed);
        assertArrayEquals(straight, bytes(end, "process-resumed"));
    }

    /** A training that takes its time; the argument is its checkpoint. */
    static final class Slow {

        private Slow() {
        }

        public static void main(String[] arguments) {
            try (GradientLane lane = new GradientLane()) {
                Case some = Case.of("muon with AdamW");
                new Training(lane, some.architecture, data(100), some.settings, new Streams(7)).run(new TrainingControl(),
                        new TrainingListener() {
                            @Override
                            public void onStep(TrainingStep step) {
                                LockSupport.parkNanos(100_000_000);
                            }
                        }, Path.of(arguments[0]));
            }
        }
    }

    @Test
    void anotherSeedGivesOtherBytes() throws IOException {
        Case some = Case.of("muon");
        byte[] first = bytes(training(some).run(new TrainingControl(), TrainingListener.NONE), "first");
        byte[] second = bytes(new Training(lane, some.architecture, data(100), some.settings, new Streams(8))
                .run(new TrainingControl(), TrainingListener.NONE), "second");
        assertFalse(Arrays.equals(first, second));
    }

    @Test
    void theLossFallsOnDataThatTheModelCanLearn() {
        Case some = Case.of("full batch");
        List<TrainingStep> steps = new ArrayList<>();
        List<Integer> snapshots = new ArrayList<>();
        TrainingSettings settings = new TrainingSettings(300, 0, Kind.ADAM, 3e-3, 0, 0, 0, 0, 0, Precision.FLOAT32, 1000);
        new Training(lane, some.architecture, data(100), settings, new Streams(7)).run(new TrainingControl(), new TrainingListener() {
            @Override
            public void onStep(TrainingStep step) {
                steps.add(step);
            }

            @Override
            public void onSnapshot(int step, ParameterSnapshot parameters) {
                snapshots.add(step);
            }
        });
        assertEquals(300, steps.size());
        assertEquals(301, snapshots.size());
        assertEquals(steps.getLast().loss(), steps.getLast().terms().get("prediction"));
        assertTrue(steps.getLast().loss() < 0.05 * steps.getFirst().loss(), steps.getFirst().loss() + " to " + steps.getLast().loss());
    }

    @Test
    void cancelSavesWhatWasDone() {
        Case some = Case.of("muon");
        Path checkpoint = folder.resolve("cancelled.safetensors");
        TrainingControl control = new TrainingControl();
        assertThrows(CancelledException.class, () -> training(some).run(control, new TrainingListener() {
            @Override
            public void onStep(TrainingStep step) {
                if (step.step() == 7) {
                    control.cancel();
                }
            }
        }, checkpoint));
        List<Integer> steps = new ArrayList<>();
        training(some).run(new TrainingControl(), new TrainingListener() {
            @Override
            public void onStep(TrainingStep step) {
                steps.add(step.step());
            }
        }, checkpoint);
        assertEquals(8, steps.getFirst());
    }

    /** Interrupted in the middle of its steps, at a step that writes no checkpoint by itself. */
    @Test
    void anInterruptionSavesWhatWasDone() throws IOException {
        Case some = Case.of("muon");
        byte[] straight = bytes(training(some).run(new TrainingControl(), TrainingListener.NONE), "uninterrupted");
        Path checkpoint = folder.resolve("interrupted.safetensors");
        Thread training = Thread.currentThread();
        assertThrows(CancelledException.class, () -> training(some).run(new TrainingControl(), new TrainingListener() {
            @Override
            public void onStep(TrainingStep step) {
                if (step.step() == 7) {
                    training.interrupt();
                }
            }
        }, checkpoint));
        assertTrue(Thread.interrupted(), "still interrupted");
        List<Integer> steps = new ArrayList<>();
        ParameterSnapshot end = training(some).run(new TrainingControl(), new TrainingListener() {
            @Override
            public void onStep(TrainingStep step) {
                steps.add(step.step());
            }
        }, checkpoint);
        assertEquals(8, steps.getFirst());
        assertArrayEquals(straight, bytes(end, "continued"));
    }

    /** Interrupted from outside while a step is computed or awaited; the training would go on for long and saves only because of it. */
    @Test
    @Timeout(60)
    void anInterruptionDuringAStepSavesThatStep() throws InterruptedException {
        TrainingSettings settings = new TrainingSettings(100_000, 32, Kind.MUON, 0.01, 1e-3, 0.95, 1e-4, 0.99, 0.04, Precision.FLOAT32,
                1_000_000);
        Path checkpoint = folder.resolve("interrupted-within.safetensors");
        AtomicInteger done = new AtomicInteger();
        Thread thread = Thread.ofPlatform().start(() -> assertThrows(CancelledException.class,
                () -> new Training(lane, Case.of("muon").architecture, data(100), settings, new Streams(9)).run(new TrainingControl(),
                        new TrainingListener() {
                            @Override
                            public void onStep(TrainingStep step) {
                                done.set(step.step());
                            }
                        }, checkpoint)));
        while (done.get() < 2) {
            Thread.sleep(1);
        }
        thread.interrupt();
        thread.join();
        assertEquals(Integer.toString(done.get()), SafeTensors.read(checkpoint).metadata().get("step"));
    }

    @Test
    void aPauseHoldsTheTrainingUntilItProceeds() throws InterruptedException {
        Case some = Case.of("muon");
        TrainingControl control = new TrainingControl();
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch fourth = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().start(() -> training(some).run(control, new TrainingListener() {
            @Override
            public void onStep(TrainingStep step) {
                if (step.step() == 3) {
                    control.pause();
                    third.countDown();
                } else if (step.step() == 4) {
                    fourth.countDown();
                }
            }
        }));
        assertTrue(third.await(20, TimeUnit.SECONDS));
        assertTrue(control.paused());
        assertFalse(fourth.await(300, TimeUnit.MILLISECONDS));
        control.proceed();
        assertTrue(fourth.await(20, TimeUnit.SECONDS));
        thread.join();
    }

    @Test
    void divergenceNamesStepAndTermAndKeepsTheLastGoodParameters() throws IOException {
        Case some = Case.of("muon");
        Transitions data = data(100);
        data.after().data()[0] = Double.POSITIVE_INFINITY;
        Path checkpoint = folder.resolve("diverged.safetensors");
        List<ParameterSnapshot> kept = new ArrayList<>();
        Training training = new Training(lane, some.architecture, data, some.settings, new Streams(7));
        DivergedException error = assertThrows(DivergedException.class, () -> training.run(new TrainingControl(), new TrainingListener() {
            @Override
            public void onDiverged(DivergedException e, ParameterSnapshot lastGood) {
                kept.add(lastGood);
            }
        }, checkpoint));
        assertEquals("prediction", error.term());
        assertTrue(error.step() <= 4, "in the first epoch");
        kept.getFirst().tensors().values().forEach(tensor -> {
            for (double value : tensor.data()) {
                assertTrue(Double.isFinite(value));
            }
        });
    }

    @Test
    void aCheckpointOfAnotherTrainingIsRefused() {
        Case some = Case.of("full batch");
        Path checkpoint = folder.resolve("other.safetensors");
        training(some).run(new TrainingControl(), TrainingListener.NONE, checkpoint);
        Training other = new Training(lane, some.architecture, data(100), some.settings, new Streams(8));
        assertThrows(BadInputException.class, () -> other.run(new TrainingControl(), TrainingListener.NONE, checkpoint));
        assertTrue(Files.exists(checkpoint));
    }

    /** Two trainings on their own threads share the lane and end with the bytes that each has alone. */
    @Test
    void trainingsSideBySideDoNotDisturbEachOther() throws Exception {
        List<String> names = List.of("muon", "full batch");
        List<byte[]> alone = new ArrayList<>();
        for (String name : names) {
            alone.add(bytes(training(Case.of(name)).run(new TrainingControl(), TrainingListener.NONE), name + "-alone"));
        }
        ParameterSnapshot[] together = new ParameterSnapshot[2];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int index = i;
            threads.add(Thread.ofPlatform().start(() -> together[index] = training(Case.of(names.get(index)))
                    .run(new TrainingControl(), TrainingListener.NONE)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(alone.get(i), bytes(together[i], names.get(i) + "-together"));
        }
    }

    @Test
    void noDataIsRefused() {
        Case some = Case.of("muon");
        assertThrows(BadInputException.class, () -> new Training(lane, some.architecture, data(0), some.settings, new Streams(1)));
    }

    private Training training(Case some) {
        return new Training(lane, some.architecture, data(100), some.settings, new Streams(7));
    }

    private byte[] bytes(ParameterSnapshot parameters, String name) throws IOException {
        Path file = folder.resolve(name + ".final");
        ParameterFiles.write(file, parameters, Map.of());
        return Files.readAllBytes(file);
    }

    /** Each vector moves by a tenth of the action; the last by a tenth of the first as well. */
    private static Transitions data(int count) {
        RandomStream stream = new Streams(3).stream("data");
        Rows before = Rows.zeros(count, 8);
        Rows actions = Rows.zeros(count, 2);
        Rows after = Rows.zeros(count, 8);
        for (int row = 0; row < count; row++) {
            for (int c = 0; c < 2; c++) {
                actions.data()[row * 2 + c] = stream.nextGaussian();
            }
            for (int c = 0; c < 8; c++) {
                before.data()[row * 8 + c] = stream.nextGaussian();
                after.data()[row * 8 + c] = before.data()[row * 8 + c] + 0.3 * actions.data()[row * 2 + c % 2]
                        + (c >= 6 ? 0.3 * before.data()[row * 8 + c - 6] : 0);
            }
        }
        return new Transitions(before, actions, after);
    }
}
