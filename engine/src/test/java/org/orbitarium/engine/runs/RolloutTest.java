package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.measures.Trained;
import org.orbitarium.engine.measures.rollout.RolloutFinding;
import org.orbitarium.engine.measures.rollout.RolloutResidual;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.World;

/** Rollouts of models with their first values: exact where the model is, broken where it is not, and what is written of them. */
final class RolloutTest {

    private static final String TEACHER = "world: {name: teacher, tau: 0.05}";
    private static final String PLANE = """
            - {name: Exact, type: forward-vector-neurons, channels: 8}
            - {name: Flawed, type: forward-vector-neurons, channels: 8, flaw: bias}
            - {name: MLP, type: forward-mlp, width: 16}
            """;
    private static final String SPACE = """
            - {name: Exact, type: latent-vector-neurons, latent: 4, channels: 4, centred: true}
            - {name: Flawed, type: latent-vector-neurons, latent: 4, channels: 4, centred: true, flaw: bias}
            """;

    @TempDir
    private Path folder;

    private static Scene scene(String world, String models, String measure) {
        return new SceneReader(Catalogue.installed()).read("small.yaml", "scene: small\ntitle: Small\nclaim: It is small.\ngroup: Tests\n"
                + world + "\ndata: {train: 20, test: 12}\nmodels:\n" + models.indent(2) + "training: {epochs: 1}\n"
                + "measures: [{name: rollout, " + measure + "}]\nviews: [dial]\n", List.of());
    }

    private static List<SeedMeasures> measure(Scene scene, long... seeds) {
        Experiment experiment = Experiment.of(scene);
        Measurer measurer = new Measurer(experiment, Progress.NONE);
        List<SeedMeasures> measures = new ArrayList<>();
        for (long seed : seeds) {
            experiment.architectures().forEach((name, architecture) -> {
                LatentModel model = first(architecture, seed);
                measures.add(measurer.measure(seed, name, model, model, experiment.training(seed), Progress.NONE));
            });
        }
        return measures;
    }

    private static LatentModel first(Architecture architecture, long seed) {
        return architecture.instantiate(architecture.initial(new Streams(seed), Precision.FLOAT32), Precision.FLOAT32);
    }

    private static RolloutFinding of(SeedMeasures seed) {
        return seed.find(RolloutFinding.class).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "plane | horizons: [1, 2, 4], grid: 9, bins: [17.3deg], elements: 12",
        "space | horizons: [1, 4], grid: 5, bins: [x@90deg], elements: 12"})
    void whatIsExactInOneStepIsExactInManyAndAFlawIsFound(String where, String measure) {
        boolean plane = where.equals("plane");
        Scene scene = scene(plane ? TEACHER : "world: {name: cloud, points: 8}", plane ? PLANE : SPACE, measure);
        for (SeedMeasures seed : measure(scene, 0, 1, 2, 3, 4)) {
            RolloutFinding found = of(seed);
            for (int k = 0; k < found.horizons().size(); k++) {
                String which = seed.model() + ", seed " + seed.seed() + ", " + found.horizons().get(k) + " steps: ";
                double single = found.residual(k, "float32").relative();
                double twice = found.residual(k, "float64").relative();
                if (seed.model().equals("Exact")) {
                    assertTrue(single > 0 && single <= 1e-6, which + single);
                    assertTrue(twice > 0 && twice <= 1e-13, which + twice);
                    for (ErrorForm form : ErrorForm.values()) {
                        assertEquals(1, found.errors(k, Precision.FLOAT32).factor(form), 1e-4, which + form);
                        assertEquals(1, found.errors(k, Precision.FLOAT64).factor(form), 1e-9, which + form);
                    }
                } else {
                    assertTrue(single > 1e-3 && twice > 1e-3, which + single + ", " + twice);
                    assertTrue(Math.abs(found.errors(k, Precision.FLOAT64).factor(ErrorForm.POWER) - 1) > 1e-6, which);
                }
            }
        }
    }

    /** Of one start, one element and four steps, computed here step by step. */
    @Test
    void theNumbersAreThoseOfAPlainLoop() {
        Scene scene = scene(TEACHER, PLANE, "horizons: [2, 4], grid: 4, starts: 1, elements: 1");
        Experiment experiment = Experiment.of(scene);
        World world = experiment.world();
        Plan start = experiment.test().plans().getFirst();
        for (SeedMeasures seed : measure(scene, 3)) {
            LatentModel model = first(experiment.architecture(seed.model()), 3).in(Precision.FLOAT64);
            OrbitProfile profile = of(seed).errors(1, Precision.FLOAT64);
            assertEquals(4, profile.points().size());
            for (OrbitProfile.Point point : profile.points()) {
                Plan turned = world.turn(point.element(), start);
                double[][] often = new double[4][];
                Arrays.fill(often, turned.actions()[0]);
                double[] truth = new Plan(turned.start(), often).simulate(world)[4];
                double[] predicted = roll(model, turned.start(), turned.actions()[0], 4);
                double missed = 0;
                double power = 0;
                double moved = 0;
                for (int i = 0; i < truth.length; i++) {
                    missed += (predicted[i] - truth[i]) * (predicted[i] - truth[i]);
                    power += truth[i] * truth[i];
                    moved += (truth[i] - turned.start()[i]) * (truth[i] - turned.start()[i]);
                }
                assertEquals(missed / power, point.errors().power(), 1e-12 * missed / power);
                assertEquals(missed / moved, point.errors().pooled(), 1e-12 * missed / moved);
            }
            O2 g = O2.rotation(experiment.ground().streams().stream("rollout elements").uniform(0, 2 * Math.PI));
            double[] straight = roll(model, start.start(), start.actions()[0], 4);
            double[] expected = world.turnState(g, straight);
            double[] other = roll(model, world.turnStart(g, start.start()), world.action().apply(g, start.actions()[0]), 4);
            double worst = 0;
            double squares = 0;
            double size = 0;
            for (int i = 0; i < other.length; i++) {
                worst = Math.max(worst, Math.abs(expected[i] - other[i]));
                squares += (expected[i] - other[i]) * (expected[i] - other[i]);
                size += straight[i] * straight[i];
            }
            RolloutResidual residual = of(seed).residual(1, "float64");
            assertEquals(worst, residual.absolute(), 1e-9 * worst + 1e-16, seed.model());
            assertEquals(Math.sqrt(squares / size), residual.norm(), 1e-9 * residual.norm() + 1e-16, seed.model());
            double greatest = Math.max(greatest(start.start()), greatest(straight));
            assertTrue(residual.scale() >= greatest, residual.scale() + " of all latents on the way, at least " + greatest);
        }
    }

    private static double[] roll(LatentModel model, double[] start, double[] action, int steps) {
        Rows latent = model.encode(new Rows(1, start.length, start));
        for (int t = 0; t < steps; t++) {
            latent = model.predict(latent, new Rows(1, action.length, action));
        }
        return latent.row(0);
    }

    private static double greatest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    /** The world runs from the turned starts: where it is not symmetric, an exact model errs differently at another g. */
    @Test
    void theTruthIsSimulatedAndNotTurned() {
        Scene scene = scene("world: {name: cloud, points: 8, gravity: 0.5}", SPACE, "horizons: [4], grid: 4, elements: 2");
        RolloutFinding exact = of(measure(scene, 0).getFirst());
        assertTrue(exact.residual(0, "float64").relative() <= 1e-13, "the model itself is exact");
        assertTrue(exact.errors(0, Precision.FLOAT64).factor(ErrorForm.POWER) > 1.01, exact.errors64().toString());
    }

    @Test
    void resultTablesAndMetricsHoldEveryHorizonAndCanBeReadBack() throws IOException {
        Scene scene = scene(TEACHER, PLANE, "horizons: [1, 8], grid: 4, elements: 2");
        List<SeedMeasures> measures = measure(scene, 0, 1);
        Result result = new ResultBuilder(scene).build(List.of(0L, 1L), Map.of(), Experiment.of(scene).architectures(), measures);
        Path file = folder.resolve("result.json");
        ResultFile.write(file, result);
        assertEquals(result.rollout(), ResultFile.read(file).rollout());
        JsonNode all = new JsonMapper().readTree(file.toFile()).get("rollout");
        assertEquals(6, all.size());
        JsonNode last = all.get(5);
        assertEquals("MLP", last.get("model").asText());
        assertEquals(8, last.get("h").asInt());
        assertTrue(last.get("ratio").isNumber() && last.get("residual").get("float32").isNumber()
                && last.get("residual").get("float64").isNumber(), last.toString());
        RolloutFinding first = of(measures.getFirst());
        RolloutFinding second = of(measures.get(3));
        assertEquals((first.errors(1, Precision.FLOAT32).factor(ErrorForm.POWER)
                + second.errors(1, Precision.FLOAT32).factor(ErrorForm.POWER)) / 2, all.get(1).get("ratio").asDouble(), 1e-12);
        assertEquals(Math.max(first.residual(1, "float64").relative(), second.residual(1, "float64").relative()),
                all.get(1).get("residual").get("float64").asDouble(), "the greatest over seeds");
        new ResultTables(Language.ENGLISH).of(result).stream().filter(table -> table.name().startsWith("rollout"))
                .forEach(table -> assertEquals(6, table.rows().size(), table.name()));
        assertEquals(6, new RolloutTables(Language.CHINESE).horizon(result, ErrorForm.POWER).rows().size());
        assertEquals(2, HorizonCurves.of(result, ErrorForm.POWER, "", "").models().getFirst().horizons().length);
        MetricsFile.write(folder.resolve("metrics.csv"), measures);
        String metrics = Files.readString(folder.resolve("metrics.csv"));
        for (String quantity : List.of("rollout-1.seen,,power,float32", "rollout-8.factor,,pooled,float64",
                "rollout-8.residual,,,float32", "rollout-8.residual-norm,,," + Trained.PYTORCH)) {
            assertTrue(metrics.contains("0,MLP," + quantity + ","), quantity);
        }
        Scene none = new SceneReader(Catalogue.installed()).read("small.yaml", scene.yaml(), List.of("measures=[]"));
        ResultFile.write(file, new ResultBuilder(none).build(List.of(0L), Map.of(), Experiment.of(none).architectures(),
                measure(none, 0)));
        assertNull(new JsonMapper().readTree(file.toFile()).get("rollout"), "what is not measured is absent");
        assertEquals(List.of(), ResultFile.read(file).rollout());
    }

    @Test
    void aPublishedHorizonThatIsNotListedIsNoNumber() {
        RolloutFinding found = of(measure(scene(TEACHER, PLANE, "horizons: [1, 3], grid: 2, elements: 1"), 0).getFirst());
        assertTrue(Double.isFinite(found.value("rollout-1.factor.power")));
        assertTrue(Double.isNaN(found.value("rollout-16.residual")));
        assertThrows(IllegalArgumentException.class, () -> found.value("rollout-3.residual"));
        assertFalse(found.readings().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"horizons: []", "horizons: [0, 1]", "horizons: [1, 4, 2]", "horizons: [100000]", "bins: [sideways]",
        "bins: [x@90deg]"})
    void whatCannotBeRolledOutIsRefusedByName(String measure) {
        BadInputException refused = assertThrows(BadInputException.class,
                () -> measure(scene(TEACHER, PLANE, measure + (measure.startsWith("h") ? "" : ", horizons: [1]")), 0));
        assertTrue(refused.getMessage().contains(measure.startsWith("h") ? "horizons" : measure.contains("x@") ? "bins" : "sideways"),
                refused.getMessage());
    }
}
