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
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.DivergedException;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.formats.TensorFile;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.LearnerState;
import org.orbitarium.engine.nn.ParameterFiles;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.training.TrainingSettings.Kind;

/** A training that is paused, cancelled, interrupted or diverges. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TrainingStopTest {

    private final GradientLane lane = new GradientLane();

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        lane.close();
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
        TrainingSettings settings = new TrainingSettings(100_000, 32, Kind.MUON, 0.01, 1e-3, 0.95, 1e-4, 0.99, 0.04, Precision.FLOAT32, 0,
                1_000_000);
        Path checkpoint = folder.resolve("interrupted-within.safetensors");
        AtomicInteger done = new AtomicInteger();
        Thread thread = Thread.ofPlatform().start(() -> assertThrows(CancelledException.class,
                () -> new Case(Case.of("muon").architecture(), settings).training(lane, 9).run(new TrainingControl(),
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

    /** A number in the last batch of the first epoch. */
    @Test
    void divergenceInTheLossKeepsTheStateOfTheStepBefore() {
        Case some = Case.of("muon with AdamW");
        Transitions data = Case.data(100);
        int last = new Streams(7).stream("shuffle/epoch-1").permutation(100)[99];
        data.after().data()[last * 8] = Double.POSITIVE_INFINITY;
        DivergedException error = divergesAfter(3, some.architecture(), data, some.settings());
        assertEquals("prediction", error.term());
    }

    /** A learning rate with which the parameters leave single precision: the loss of that step is finite still. */
    @Test
    void divergenceInTheUpdateKeepsTheStateOfTheStepBefore() {
        TrainingSettings wild = new TrainingSettings(5, 32, Kind.ADAM, 1e38, 0, 0, 0, 0, 0, Precision.FLOAT32, 0, 4);
        Transitions data = Case.data(100);
        Arrays.fill(data.before().data(), 0);
        Arrays.fill(data.actions().data(), 0);
        DivergedException error = divergesAfter(0, Case.of("muon with AdamW").architecture(), data, wild);
        assertTrue(error.term().startsWith("parameter ") || error.term().startsWith("gradient "), error.term());
    }

    /**
     * Trains until it diverges and compares what the listener gets with a training of the same seed that ends just before.
     *
     * @param good steps that go well
     */
    private DivergedException divergesAfter(int good, Architecture architecture, Transitions data, TrainingSettings settings) {
        List<LearnerState> kept = new ArrayList<>();
        DivergedException error = assertThrows(DivergedException.class, () -> new Training(lane, architecture, data, settings,
                new Streams(7)).run(new TrainingControl(), new TrainingListener() {
                    @Override
                    public void onDiverged(DivergedException e, LearnerState lastGood) {
                        kept.add(lastGood);
                    }
                }, folder.resolve("diverged.safetensors")));
        assertEquals(good + 1, error.step());
        assertEquals(1, kept.size());
        assertEquals(good, kept.getFirst().step());
        Path before = folder.resolve("before.safetensors");
        TrainingControl control = new TrainingControl();
        if (good == 0) {
            control.cancel();
        }
        assertThrows(CancelledException.class, () -> new Training(lane, architecture, data, settings, new Streams(7)).run(control,
                new TrainingListener() {
                    @Override
                    public void onStep(TrainingStep step) {
                        if (step.step() == good) {
                            control.cancel();
                        }
                    }
                }, before));
        Path written = folder.resolve("kept.safetensors");
        kept.getFirst().write(written, Map.of());
        SequencedMap<String, TensorFile.Entry> expected = SafeTensors.read(before).entries();
        SequencedMap<String, TensorFile.Entry> found = SafeTensors.read(written).entries();
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, entry) -> assertArrayEquals(entry.data(), found.get(name).data(), name));
        return error;
    }

    private Training training(Case some) {
        return some.training(lane, 7);
    }

    private byte[] bytes(ParameterSnapshot parameters, String name) throws IOException {
        Path file = folder.resolve(name + ".final");
        ParameterFiles.write(file, parameters, Map.of());
        return Files.readAllBytes(file);
    }
}
