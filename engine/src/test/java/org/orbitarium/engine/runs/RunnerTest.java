package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.FolderLock;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.ParameterFiles;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;

final class RunnerTest {

    private static final List<Long> SEEDS = List.of(0L, 1L);
    private static final GradientLane LANE = new GradientLane();
    private static final Runner RUNNER = new Runner(LANE, Home.find());

    @TempDir
    private static Path folders;
    private static Path whole;

    @BeforeAll
    static void runOnce() {
        whole = folders.resolve("whole");
        RUNNER.run(SmallScene.LATENT, SEEDS, whole, Progress.NONE);
    }

    @AfterAll
    static void close() {
        LANE.close();
    }

    @Test
    void theResultHasTheAgreedKeys() throws IOException {
        JsonNode result = new JsonMapper().readTree(whole.resolve("result.json").toFile());
        assertKeys(result, "scene", "variant", "seeds", "versions", "models", "published");
        assertEquals("small", result.get("scene").asText());
        assertEquals("paper", result.get("variant").asText());
        assertTrue(keys(result.get("versions")).containsAll(Set.of("program", "java", "os", "djl", "pytorch", "threads")),
                result.get("versions").toString());
        JsonNode model = result.get("models").get(0);
        assertTrue(keys(model).containsAll(Set.of("name", "kind", "parameters", "residual", "orbit", "factor")));
        assertEquals("equivariant", model.get("kind").asText());
        assertEquals("baseline", result.get("models").get(1).get("kind").asText());
        assertKeys(model.get("residual"), "float32", "float64");
        assertKeys(model.get("residual").get("float64"), "mean", "low", "high", "relative");
        JsonNode point = model.get("orbit").get(1);
        assertTrue(keys(point).containsAll(Set.of("element", "angleDegrees", "seen", "relMse")));
        assertKeys(point.get("element"), "kind", "value");
        assertEquals(90, point.get("angleDegrees").asDouble());
        assertFalse(point.get("seen").asBoolean());
        assertTrue(model.get("orbit").get(0).get("seen").asBoolean());
        assertKeys(point.get("relMse"), "pooled", "ratio", "power");
        assertKeys(model.get("factor").get("ratio"), "mean", "low", "high");
        JsonNode published = result.get("published").get(0);
        assertTrue(keys(published).containsAll(Set.of("what", "ours", "low", "high", "theirs", "source", "verdict", "cause")));
    }

    @Test
    void aRunFolderHoldsAllThatWasPromisedAndReadsBack() throws IOException {
        RunFolder run = RunFolder.open(whole);
        assertTrue(run.finished());
        assertEquals(ResultFile.text(run.result()), Files.readString(run.resultFile()));
        assertEquals(SEEDS, run.seeds());
        assertEquals(SmallScene.LATENT.yaml(), run.scene(new SceneReader(Catalogue.installed())).yaml());
        assertEquals(Precision.FLOAT64, run.model(SmallScene.LATENT, 1, "MLP", Precision.FLOAT64).precision());
        assertEquals(8, LossHistory.losses(run.historyFile(0, "Vector neurons")).length);
        for (String name : List.of("dial-pooled.svg", "dial-ratio.svg", "losses.svg", "dial-ratio.png")) {
            assertTrue(Files.size(whole.resolve("figures").resolve(name)) > 1000, name);
        }
        List<String> metrics = Files.readAllLines(whole.resolve("metrics.csv"));
        assertEquals("seed,model,quantity,element,form,precision,value", metrics.getFirst());
        assertTrue(metrics.stream().skip(1).allMatch(line -> line.split(",", -1).length == 7));
        try (Stream<Path> files = Files.walk(whole)) {
            assertFalse(files.anyMatch(file -> file.toString().contains(".state.") || file.toString().endsWith(".part")));
        }
    }

    @Test
    void theEquivariantModelIsFlatFromTheFirstStepsOnAndTheBaselineIsNot() {
        List<Result.ModelResult> models = RunFolder.open(whole).result().models();
        models.getFirst().factor().values().forEach(factor -> assertEquals(1, factor.mean(), 1e-3));
        models.getFirst().factorFloat64().values().forEach(factor -> assertEquals(1, factor.mean(), 1e-9));
        double[] bent = models.getLast().orbit().stream().mapToDouble(point -> point.relMse().get("pooled").mean()).toArray();
        assertTrue(Arrays.stream(bent).max().orElseThrow() > 1.01 * Arrays.stream(bent).min().orElseThrow(), Arrays.toString(bent));
    }

    /** Steps are counted over all trainings, eight each: within an epoch, at a checkpoint, in the second model, in the second seed. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 12, 29})
    void aKilledRunEndsWithTheSameBytes(int step) throws IOException {
        Path killed = folders.resolve("killed-" + step);
        AtomicInteger steps = new AtomicInteger();
        assertThrows(Killed.class, () -> RUNNER.run(SmallScene.LATENT, SEEDS, killed, new SmallScene.Watching(() -> {
            if (steps.incrementAndGet() > step) {
                throw new Killed();
            }
        })));
        assertFalse(RunFolder.open(killed).finished());
        RUNNER.run(SmallScene.LATENT, SEEDS, killed, Progress.NONE);
        RunFiles.assertSame(whole, killed);
    }

    @Test
    void aCancelledRunEndsWithTheSameBytesToo() throws IOException {
        Path cancelled = folders.resolve("cancelled");
        AtomicInteger steps = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void report(double fraction, String message) {
                steps.incrementAndGet();
            }

            @Override
            public boolean cancelled() {
                return steps.get() > 7;
            }
        };
        assertThrows(CancelledException.class, () -> RUNNER.run(SmallScene.LATENT, SEEDS, cancelled, impatient));
        RUNNER.run(SmallScene.LATENT, SEEDS, cancelled, Progress.NONE);
        RunFiles.assertSame(whole, cancelled);
    }

    /** Steps of size 1e30 blow both models up. */
    @Test
    void aDivergedTrainingKeepsWhatItLearnedAndTheOthersGoOn() throws IOException {
        Path folder = folders.resolve("diverged");
        Scene wild = new SceneReader(Catalogue.installed()).read("small.yaml", SmallScene.LATENT.yaml(),
                List.of("training.learning-rate=1e30", "training.rest-learning-rate=1e30"));
        String message = assertThrows(BadInputException.class, () -> RUNNER.run(wild, SEEDS, folder, Progress.NONE)).getMessage();
        assertTrue(message.contains("4 of 4 trainings"), message);
        RunFolder run = RunFolder.open(folder);
        assertFalse(run.finished());
        for (long seed : SEEDS) {
            for (Scene.ModelChoice choice : wild.models()) {
                Path kept = run.divergedFile(seed, choice.name());
                assertTrue(message.contains(kept.toString()), message);
                var parameters = ParameterFiles.read(kept, Experiment.of(wild).architecture(choice.name()).parameters());
                parameters.tensors().values().forEach(tensor -> assertTrue(Arrays.stream(tensor.data()).allMatch(Double::isFinite)));
                assertTrue(Files.isRegularFile(run.historyFile(seed, choice.name())));
                assertFalse(run.trained(seed, choice.name()));
            }
        }
    }

    @Test
    void parametersOfAnotherSeedOrModelAreRefused() throws IOException {
        Path folder = folders.resolve("mixed");
        RunFolder run = RunFolder.begin(folder, SmallScene.LATENT, SEEDS);
        RunFolder source = RunFolder.open(whole);
        Files.createDirectories(run.parametersFile(0, "MLP").getParent());
        Files.copy(source.parametersFile(1, "MLP"), run.parametersFile(0, "MLP"));
        String message = assertThrows(BadInputException.class,
                () -> run.model(SmallScene.LATENT, 0, "MLP", Precision.FLOAT32)).getMessage();
        assertTrue(message.contains("seed '1'"), message);
        assertEquals(Precision.FLOAT32, source.model(SmallScene.LATENT, 0, "MLP", Precision.FLOAT32).precision());
    }

    /** The library counts its threads per thread of ours; with another number it sums in another order. */
    @Test
    void anotherLaneInTheSameProgramGivesTheSameBytes() throws IOException {
        Scene scene = SmallScene.shipped("teacher-so2", "training.epochs=2", "data.train=30", "data.test=20", "measures.dial=4",
                "measures.mirrors=0");
        RUNNER.run(scene, SEEDS, folders.resolve("first-lane"), Progress.NONE);
        try (GradientLane second = new GradientLane()) {
            new Runner(second, Home.find()).run(scene, SEEDS, folders.resolve("second-lane"), Progress.NONE);
        }
        RunFiles.assertSame(folders.resolve("first-lane"), folders.resolve("second-lane"));
    }

    /** Between the parameters and the removal of the state; within a write; with the lock taken. */
    @Test
    void whatAKillLeftBetweenTwoWritesIsRemoved() throws IOException {
        Path killed = folders.resolve("left");
        RUNNER.run(SmallScene.LATENT, SEEDS, killed, Progress.NONE);
        RunFolder run = RunFolder.open(killed);
        Files.copy(run.parametersFile(0, "MLP"), run.stateFile(0, "MLP"));
        Files.writeString(killed.resolve("checkpoints/seed-1/.mlp.csv.17.part"), "step,ep");
        Files.writeString(killed.resolve(FolderLock.FILE), "process 4711");
        RUNNER.run(SmallScene.LATENT, SEEDS, killed, Progress.NONE);
        RunFiles.assertSame(whole, killed);
    }

    @Test
    void aFolderThatIsBeingWrittenIsLeftAlone() throws IOException {
        Path shared = folders.resolve("shared");
        AtomicInteger refused = new AtomicInteger();
        RUNNER.run(SmallScene.LATENT, SEEDS, shared, new SmallScene.Watching(() -> {
            String message = assertThrows(UnavailableException.class,
                    () -> RUNNER.run(SmallScene.LATENT, SEEDS, shared, Progress.NONE)).getMessage();
            assertTrue(message.contains(shared.toAbsolutePath().toString()) && message.contains("--out"), message);
            refused.incrementAndGet();
        }));
        assertTrue(refused.get() > 10, refused + " times");
        RunFiles.assertSame(whole, shared);
    }

    /** Losses are written before the state: fewer than the state has steps were lost or cut by someone else. */
    @Test
    void lossesThatEndBeforeTheirCheckpointAreRefused() throws IOException {
        Path cut = folders.resolve("cut");
        AtomicInteger steps = new AtomicInteger();
        assertThrows(Killed.class, () -> RUNNER.run(SmallScene.LATENT, SEEDS, cut, new SmallScene.Watching(() -> {
            if (steps.incrementAndGet() > 5) {
                throw new Killed();
            }
        })));
        Path losses = RunFolder.open(cut).historyFile(0, "Vector neurons");
        Files.write(losses, Files.readAllLines(losses).subList(0, 2));
        String message = assertThrows(BadInputException.class,
                () -> RUNNER.run(SmallScene.LATENT, SEEDS, cut, Progress.NONE)).getMessage();
        assertTrue(message.contains(losses + ": it holds the losses of 1 steps, the checkpoint beside it goes on from step 3"), message);
        Files.delete(losses);
        Files.delete(RunFolder.open(cut).stateFile(0, "Vector neurons"));
        RUNNER.run(SmallScene.LATENT, SEEDS, cut, Progress.NONE);
        RunFiles.assertSame(whole, cut);
    }

    @Test
    void aFolderOfAnotherRunIsRefused() {
        String message = assertThrows(BadInputException.class,
                () -> RUNNER.run(SmallScene.LATENT, List.of(7L), whole, Progress.NONE)).getMessage();
        assertTrue(message.contains("another run"), message);
        assertThrows(BadInputException.class, () -> RunFolder.open(folders));
    }

    private static void assertKeys(JsonNode node, String... keys) {
        assertEquals(new TreeSet<>(Set.of(keys)), keys(node));
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Stands for the end of the process: nothing is saved on its way. */
    private static final class Killed extends Error {
    }
}
