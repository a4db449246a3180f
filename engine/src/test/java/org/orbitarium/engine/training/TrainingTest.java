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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.formats.TensorFile;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.equivariant.Flaw;
import org.orbitarium.engine.models.equivariant.ForwardVectorNeurons;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.Layer.Commutant;
import org.orbitarium.engine.nn.Ops.Direction;
import org.orbitarium.engine.nn.ParameterFiles;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.training.TrainingSettings.Kind;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TrainingTest {

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
                some.training(lane, 7).run(new TrainingControl(),
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
        byte[] second = bytes(some.training(lane, 8)
                .run(new TrainingControl(), TrainingListener.NONE), "second");
        assertFalse(Arrays.equals(first, second));
    }

    @Test
    void theLossFallsOnDataThatTheModelCanLearn() {
        Case some = Case.of("full batch");
        List<TrainingStep> steps = new ArrayList<>();
        List<Integer> snapshots = new ArrayList<>();
        TrainingSettings settings = new TrainingSettings(300, 0, Kind.ADAM, 3e-3, 0, 0, 0, 0, 0, Precision.FLOAT32, 0, 1000);
        new Case(some.architecture(), settings).training(lane, 7).run(new TrainingControl(), new TrainingListener() {
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

    /** Whatever decides the bytes: the message names it. */
    @Test
    void aCheckpointOfAnotherTrainingIsRefused() {
        Case some = Case.of("full batch");
        Path checkpoint = folder.resolve("other.safetensors");
        training(some).run(new TrainingControl(), TrainingListener.NONE, checkpoint);
        refused("its seed is 7, here it is 8", some.training(lane, 8), checkpoint);
        TrainingSettings settings = Case.of("muon").settings();
        refused("its settings is", new Case(some.architecture(), settings).training(lane, 7), checkpoint);
        Architecture squared = new ForwardVectorNeurons().create(new ForwardVectorNeurons.Parameters(8, true, "", Commutant.SCALAR, 0,
                Direction.SQUARED, 0, Flaw.NONE), Case.SIGNATURE);
        refused("direction=UNIT", new Case(squared, some.settings()).training(lane, 7), checkpoint);
        for (int part = 0; part < 3; part++) {
            Transitions data = Case.data(100);
            List.of(data.before(), data.actions(), data.after()).get(part).data()[5] += 1e-9;
            refused("its transitions is 100, SHA-256", new Training(lane, some.architecture(), data, some.settings(), new Streams(7)),
                    checkpoint);
        }
        assertTrue(Files.exists(checkpoint));
    }

    @Test
    void aCheckpointOfAnotherLibraryOrNumberOfThreadsIsRefused() {
        Case some = Case.of("full batch");
        Path checkpoint = folder.resolve("versions.safetensors");
        training(some).run(new TrainingControl(), TrainingListener.NONE, checkpoint);
        TensorFile content = SafeTensors.read(checkpoint);
        for (String name : List.of("djl", "pytorch", "threads")) {
            Map<String, String> metadata = new LinkedHashMap<>(content.metadata());
            metadata.put(name, "97");
            SafeTensors.write(checkpoint, TensorFile.of(metadata, content.entries()));
            String message = refused("its " + name + " is 97", training(some), checkpoint);
            assertEquals(name.equals("threads"), message.contains("-Dai.djl.pytorch.num_threads=97"), message);
            metadata.remove(name);
            SafeTensors.write(checkpoint, TensorFile.of(metadata, content.entries()));
            refused("its " + name + " is not told", training(some), checkpoint);
        }
    }

    private static String refused(String expected, Training training, Path checkpoint) {
        BadInputException error = assertThrows(BadInputException.class,
                () -> training.run(new TrainingControl(), TrainingListener.NONE, checkpoint));
        assertTrue(error.getMessage().contains(expected) && error.getMessage().contains(checkpoint.toString()), error.getMessage());
        return error.getMessage();
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
        assertThrows(BadInputException.class, () -> new Training(lane, some.architecture(), Case.data(0), some.settings(), new Streams(1)));
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
