package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;
import org.orbitarium.engine.worlds.GoalTask;
import org.orbitarium.engine.worlds.GoalWorld;

/** A run with closed loops, from its scene to its files. */
final class ControlRunTest {

    private static final String YAML = """
            scene: small-control
            title: Small
            claim: It is small.
            group: Tests
            world: {name: pusht, task: push, variant: clean}
            data: {train: 40, test: 20, steps: 2}
            models:
              - {name: Vector neurons, type: forward-vector-neurons, channels: 4, unit: block direction}
              - {name: Latents, type: latent-mlp, latent: 8, encoder-width: 6, predictor-width: 6}
            training: {epochs: 2, batch: 20, cooldown: 0.5}
            planner: {name: cem, horizon: 8, samples: 12, iterations: 2, elites: 3}
            control: {steps: 12, replan: 4}
            measures: [{name: control, tasks: 3, elements: [90deg, 211.5deg]}]
            views: [control, table]
            """;

    @TempDir
    private static Path folder;
    private static GradientLane lane;
    private static Scene scene;

    @BeforeAll
    static void run() {
        lane = new GradientLane();
        scene = read();
        new Runner(lane, Home.find()).run(scene, List.of(1L, 2L), folder, Progress.NONE);
    }

    @AfterAll
    static void close() {
        lane.close();
    }

    private static Scene read(String... overrides) {
        return new SceneReader(Catalogue.installed()).read("small-control.yaml", YAML, List.of(overrides));
    }

    @Test
    void theResultHasFourControllersAtEveryElement() throws IOException {
        JsonNode control = new JsonMapper().readTree(folder.resolve("result.json").toFile()).get("control");
        assertEquals(3, control.get("tasks").asInt());
        assertEquals(0, control.get("excluded").asInt());
        List<String> controllers = new ArrayList<>();
        for (JsonNode row : control.get("rows")) {
            controllers.add(row.get("controller").asText());
            assertEquals(3, row.get("byElement").size());
            for (JsonNode element : row.get("byElement")) {
                for (String key : List.of("success", "angleError", "positionError", "bestAngle", "bestPosition", "coverage")) {
                    JsonNode interval = element.get(key);
                    assertTrue(interval.get("low").asDouble() <= interval.get("mean").asDouble(), key);
                    assertTrue(interval.get("mean").asDouble() <= interval.get("high").asDouble(), key);
                }
            }
        }
        assertEquals(List.of("nothing", "simulator", "equivariant", "baseline"), controllers);
        JsonNode rows = control.get("rows");
        assertTrue(rows.get(1).get("maxAbsDifference").asDouble() < 1e-6, "the simulator: " + rows.get(1));
        assertTrue(rows.get(2).get("maxAbsDifference").asDouble() < 1e-6, "vector neurons: " + rows.get(2));
        assertTrue(rows.get(3).get("maxAbsDifference").asDouble() > 1e-6, "the baseline: " + rows.get(3));
        assertEquals(0, rows.get(2).get("parted").asInt());
        assertTrue(rows.get(3).get("parted").asInt() > 0);
        assertFalse(rows.get(3).get("partings").get(0).get("cause").asText().isEmpty());
        assertEquals(ResultFile.text(ResultFile.read(folder.resolve("result.json"))), Files.readString(folder.resolve("result.json")));
    }

    @Test
    void everyLoopCanBeReplayed() {
        LoopsFile loops = LoopsFile.read(folder.resolve("loops.safetensors"));
        GoalWorld world = (GoalWorld) scene.world().create();
        assertEquals(List.of("nothing", "simulator", "Vector neurons/seed-1", "Latents/seed-1", "Vector neurons/seed-2",
                "Latents/seed-2"), List.copyOf(loops.controllers().keySet()));
        loops.controllers().forEach((name, recorded) -> {
            for (int element = 0; element < 3; element++) {
                for (int task = 0; task < 3; task++) {
                    GoalTask turned = world.turnTask(loops.elements().get(element), loops.tasks().get(task));
                    double[][] states = loops.states(world, name, element, task);
                    assertEquals(13, states.length);
                    for (int step = 0; step < states.length; step++) {
                        assertEquals(recorded.misses()[element][task][step], world.miss(states[step], turned.goal()), name);
                    }
                }
            }
        });
        assertArrayEquals(new double[2], Objects.requireNonNull(loops.controllers().get("nothing")).actions()[1][2][3]);
    }

    @Test
    void aFileThatHoldsNoLoopsIsRefused() {
        Path other = folder.resolve("checkpoints/seed-1/latents.safetensors");
        assertTrue(message(() -> LoopsFile.read(other)).contains("no closed loops"));
    }

    @Test
    void aSceneThatCannotBeControlledIsRefusedWithTheReason() {
        assertTrue(message(() -> without("planner")).contains("no planner to control with"));
        refused("unknown planner 'cme'", "planner.name=cme");
        refused("cannot be the cheapest", "planner.elites=13");
        refused("brought to a goal", "world={name: teacher}", "models=[{name: A, type: forward-mlp}]");
        Experiment uncontrolled = Experiment.of(without("(planner|control)"));
        assertTrue(message(() -> new Measurer(uncontrolled, Progress.NONE)).contains("no planner"));
    }

    private static Scene without(String keys) {
        return new SceneReader(Catalogue.installed()).read("small-control.yaml", YAML.replaceAll("(?m)^" + keys + ":.*", ""), List.of());
    }

    private static String message(Executable refused) {
        return Objects.requireNonNull(assertThrows(BadInputException.class, refused).getMessage());
    }

    private static void refused(String expected, String... overrides) {
        String message = message(() -> read(overrides));
        assertTrue(message.contains(expected), message);
    }
}
