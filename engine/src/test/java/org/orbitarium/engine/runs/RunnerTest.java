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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
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
import org.orbitarium.engine.formats.CsvTable;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.ParameterFiles;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;
import org.orbitarium.engine.runs.catalogue.RunEntry;
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
        assertKeys(result.get("versions"), "cpu", "djl", "java", "os", "program", "pytorch", "threads");
        assertEquals(2, result.get("models").size());
        JsonNode model = result.get("models").get(0);
        assertKeys(model, "name", "kind", "parameters", "residual", "residualAt", "residualPyTorch", "residualPyTorchAt", "orbit", "factor",
                "factorFloat64", "dialFactor", "mirrorFactor", "components", "readOut", "costDrift");
        assertEquals("equivariant", model.get("kind").asText());
        assertEquals("baseline", result.get("models").get(1).get("kind").asText());
        assertKeys(model.get("residual"), "float32", "float64");
        assertKeys(model.get("residual").get("float64"), "mean", "low", "high", "relative");
        assertEquals(8 + 2, model.get("orbit").size(), "eight rotations, the bins among them, and two reflections");
        JsonNode point = model.get("orbit").get(1);
        assertKeys(point, "element", "angleDegrees", "dialDegrees", "overlap", "seen", "relMse");
        assertKeys(point.get("element"), "kind", "value");
        assertEquals(90, point.get("angleDegrees").asDouble());
        assertFalse(point.get("seen").asBoolean());
        assertTrue(model.get("orbit").get(0).get("seen").asBoolean());
        assertKeys(point.get("relMse"), "pooled", "ratio", "power");
        assertKeys(model.get("factor").get("ratio"), "mean", "low", "high");
        JsonNode published = result.get("published").get(0);
        assertKeys(published, "what", "model", "quantity", "ours", "low", "high", "theirs", "source", "verdict", "cause");
    }

    @Test
    void parametersThatOtherVersionsLearnedAreTold() throws IOException {
        Path begun = folders.resolve("begun elsewhere");
        Path file = new RunFolder(begun).parametersFile(SEEDS.getLast(), "MLP");
        RunFolder from = RunFolder.open(whole);
        for (long seed : SEEDS) {
            for (String model : List.of("Vector neurons", "MLP")) {
                Path copy = new RunFolder(begun).parametersFile(seed, model);
                Files.createDirectories(copy.getParent());
                Files.copy(from.parametersFile(seed, model), copy);
                Files.copy(from.historyFile(seed, model), new RunFolder(begun).historyFile(seed, model));
            }
        }
        Map<String, String> metadata = new TreeMap<>(SafeTensors.read(file).metadata());
        metadata.put("pytorch", "1.0.0");
        ParameterFiles.write(file, ParameterFiles.read(file, Experiment.of(SmallScene.LATENT).architecture("MLP").parameters()), metadata);
        Result result = RUNNER.run(SmallScene.LATENT, SEEDS, begun, Progress.NONE);
        assertEquals("seed " + SEEDS.getLast() + ": 1.0.0", result.versions().get("pytorch of MLP"));
        assertEquals(1, result.versions().keySet().stream().filter(key -> key.contains(" of ")).count());
    }

    @Test
    void theResultJoinsTheNumbersOfTheSeeds() {
        Result result = RunFolder.open(whole).result();
        for (Result.ModelResult model : result.models()) {
            assertMean(model.factor().get("ratio"), model, "factor", "", "ratio", "float32");
            assertMean(model.factorFloat64().get("power"), model, "factor", "", "power", "float64");
            assertMean(model.residualAt().get("float64"), model, "residual.at", "40.10704565915762deg", "", "float64");
            assertMean(model.components().get("block position").get("pooled"), model, "relMSE block position", "", "pooled", "float32");
            assertMean(model.readOut().get("block position"), model, "read-out block position", "", "", "float32");
            assertMean(model.costDrift(), model, "cost-drift", "", "", "float32 in PyTorch");
            assertMean(model.orbit().get(2).relMse().get("pooled"), model, "relMSE", "180.0deg", "pooled", "float32");
        }
        Result.Published drift = result.published().getLast();
        assertEquals(result.models().getFirst().costDrift(), new Interval(drift.ours(), drift.low(), drift.high()));
    }

    private static void assertMean(@Nullable Interval interval, Result.ModelResult model, String... key) {
        CsvTable table = CsvTable.read(RunFolder.open(whole).metricsFile());
        List<String> columns = List.of("quantity", "element", "form", "precision");
        double[] values = IntStream.range(0, table.count()).filter(row -> table.text(row, "model").equals(model.name())
                && columns.stream().map(column -> table.text(row, column)).toList().equals(List.of(key)))
                .mapToDouble(row -> table.number(row, "value")).toArray();
        assertEquals(SEEDS.size(), values.length, model.name() + " " + List.of(key));
        assertEquals(Bootstrap.standard().mean(values), interval, model.name() + " " + List.of(key));
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
        for (String form : List.of("pooled", "ratio", "power")) {
            assertFigure("dial-" + form, 1120, "relMSE (" + form + ") at 45°", "training wedge");
        }
        assertFigure("losses", 1440, "Vector neurons", "MLP");
        CsvTable metrics = CsvTable.read(whole.resolve("metrics.csv"));
        assertEquals(MetricsFile.COLUMNS, metrics.columns());
        // residuals, orbit in float32, bins in float64, factors, components, read-out, cost drift; two models and two seeds
        assertEquals(2 * 2 * (3 * 3 + 10 * 3 + 4 * 3 + 2 * 3 + 4 * 3 + 4 + 1), metrics.count());
        assertEquals(Set.of("scene.yaml", "run.json", "result.json", "metrics.csv", "report.html", "checkpoints", "figures"), names(whole));
        for (long seed : SEEDS) {
            assertEquals(Set.of("vector-neurons.safetensors", "vector-neurons.csv", "mlp.safetensors", "mlp.csv"),
                    names(whole.resolve("checkpoints/seed-" + seed)));
        }
    }

    @Test
    void theEquivariantModelIsFlatFromTheFirstStepsOnAndTheBaselineIsNot() {
        Result.ModelResult flat = RunFolder.open(whole).result().models().getFirst();
        Result.ModelResult bent = RunFolder.open(whole).result().models().getLast();
        for (String form : List.of("pooled", "ratio", "power")) {
            assertEquals(1, at(flat.factor(), form), 1e-5, form);
            assertEquals(1, at(flat.dialFactor(), form), 1e-5, form);
            assertEquals(1, at(flat.factorFloat64(), form), 1e-12, form);
            assertTrue(Math.abs(at(flat.mirrorFactor(), form) - 1) > 1e-2, form + ": the T's local x axis is no vector under mirrors");
        }
        double[] rotations = bent.orbit().stream().filter(point -> point.element().kind().equals("rotation"))
                .mapToDouble(point -> at(point.relMse(), "pooled")).toArray();
        assertTrue(Arrays.stream(rotations).max().orElseThrow() > 1.2 * Arrays.stream(rotations).min().orElseThrow(),
                Arrays.toString(rotations));
        assertTrue(flat.residual().get("float32").relative() < 1e-5 && flat.residual().get("float64").relative() < 1e-13);
        assertTrue(bent.residual().get("float32").relative() > 1e-2, bent.residual().toString());
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
        Scene scene = SmallScene.shipped("teacher-so2", "training.epochs=2", "data.train=30", "data.test=20", "measures.orbit.dial=4",
                "measures.orbit.mirrors=0");
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

    private static void assertFigure(String name, int width, String... words) throws IOException {
        String drawn = Files.readString(whole.resolve("figures").resolve(name + ".svg"));
        assertTrue(drawn.startsWith("<?xml") && drawn.strip().endsWith("</svg>"), name);
        for (String text : words) {
            assertTrue(drawn.contains(">" + text + "</text>"), name + " lacks " + text);
        }
        assertEquals(width, ImageIO.read(whole.resolve("figures").resolve(name + ".png").toFile()).getWidth(), name);
    }

    private static double at(Map<String, Interval> forms, String form) {
        return Objects.requireNonNull(forms.get(form)).mean();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static void assertKeys(JsonNode node, String... keys) {
        assertEquals(new TreeSet<>(Set.of(keys)), keys(node));
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void aRunThatMeasuresNoOrbitHasNoDial() throws IOException {
        Path folder = folders.resolve("no-orbit");
        RUNNER.run(SmallScene.latent("measures=[{name: components}]", "published=[]"), List.of(0L), folder, Progress.NONE);
        assertEquals(Set.of("losses.svg", "losses.png"), names(folder.resolve("figures")));
        RunEntry entry = RunCatalogue.of(folders, Home.find()).list().entries().stream()
                .filter(found -> found.folder().endsWith("no-orbit")).findFirst().orElseThrow();
        assertEquals(new RunEntry.Finished(), entry.state());
        assertEquals(List.of(), entry.factors());
        String report = Files.readString(folder.resolve("report.html"));
        assertTrue(report.contains("Losses of the trainings") && !report.contains("as the task turns"), "no dial in the report");
        assertFalse(report.contains("residual of equivariance"), "no residual in the report");
    }

    /** Stands for the end of the process: nothing is saved on its way. */
    private static final class Killed extends Error {
    }
}
