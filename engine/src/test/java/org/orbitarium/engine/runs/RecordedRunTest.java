package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.WedgeOverlap;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;

/** Runs on recorded episodes. */
final class RecordedRunTest {

    private static final GradientLane LANE = new GradientLane();
    private static final Runner RUNNER = new Runner(LANE, Home.find());

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        LANE.close();
    }

    @Test
    void aRunSaysWhatItLearnedFromAndGoesOnWithTheSameFileOnly() throws IOException {
        Path data = folder.resolve("episodes.csv.gz");
        Files.copy(recording(), data);
        Scene scene = scene(data);
        Path whole = folder.resolve("whole");
        Result result = RUNNER.run(scene, List.of(0L), whole, Progress.NONE);
        String identity = Objects.requireNonNull(result.versions().get("episodes"));
        assertTrue(identity.matches("episodes\\.csv\\.gz, \\d+ bytes, SHA-256 [0-9a-f]{64}"), identity);
        assertTrue(Files.readString(whole.resolve("run.json")).contains(identity));
        assertEquals(identity, SafeTensors.read(whole.resolve("checkpoints/seed-0/mlp.safetensors")).metadata().get("episodes"));
        assertTrue(result.versions().getOrDefault("episodes reproduced", "").contains("px"), result.versions().toString());
        result.models().getFirst().factor().values().forEach(factor -> assertEquals(1, factor.mean(), 1e-3));
        assertEquals("Ours learned from recorded episodes.", result.published().getFirst().cause());

        Path killed = folder.resolve("killed");
        AtomicInteger steps = new AtomicInteger();
        assertThrows(IllegalStateException.class, () -> RUNNER.run(scene, List.of(0L), killed, new SmallScene.Watching(() -> {
            if (steps.incrementAndGet() == 7) {
                throw new IllegalStateException("killed");
            }
        })));
        Files.writeString(data, "another recording");
        String refused = assertThrows(BadInputException.class, () -> RUNNER.run(scene, List.of(0L), killed, Progress.NONE)).getMessage();
        assertTrue(refused.contains(data.toString()), refused);
        Files.delete(data);
        Files.copy(Path.of(recording().toString().replace("relative", "absolute")), data);
        Scene other = new SceneReader(Catalogue.installed()).read("s.yaml", scene.yaml(), List.of());
        BadInputException changed = assertThrows(BadInputException.class, () -> RunFolder.begin(killed, other, List.of(0L)));
        assertTrue(changed.getMessage().contains(identity), changed.getMessage());
        Files.delete(data);
        Files.copy(recording(), data);
        RUNNER.run(scene, List.of(0L), killed, Progress.NONE);
        assertArrayEquals(Files.readAllBytes(whole.resolve("metrics.csv")), Files.readAllBytes(killed.resolve("metrics.csv")));
    }

    @Test
    void whatCannotBeRunLeavesNoFolder() {
        Path out = folder.resolve("out");
        Scene scene = new SceneReader(Catalogue.installed()).read("s.yaml", scene(recording()).yaml(), List.of("data.train=5000"));
        assertThrows(BadInputException.class, () -> RUNNER.run(scene, List.of(0L), out, Progress.NONE));
        assertFalse(Files.exists(out));
    }

    /** All of a recorded step turns, so that a quarter turn is half seen from half a circle; its mirror image may never have been. */
    @Test
    void theWedgeOfRecordedStepsTiesAllOfThem() {
        Experiment experiment = Experiment.of(scene(recording()));
        assertEquals(0, WedgeOverlap.of(experiment.scene().data().slice(), experiment.wedgeTie(), O2.degrees(180)), 1e-12);
        assertEquals(0.5, WedgeOverlap.of(experiment.scene().data().slice(), experiment.wedgeTie(), O2.degrees(90)), 1e-12);
        assertEquals(0, WedgeOverlap.of(experiment.scene().data().slice(), experiment.wedgeTie(), new O2(Math.PI, true)), 1e-12);
    }

    private static Scene scene(Path data) {
        return new SceneReader(Catalogue.installed()).read("small.yaml", """
                scene: small
                title: Small
                claim: It is small.
                group: Tests
                world: {name: pusht, variant: clean}
                data: {wedge: [0, 180], train: 40, test: 20, episodes: '%s'}
                models:
                  - {name: Vector neurons, type: latent-vector-neurons, latent: 4, channels: 4}
                  - {name: MLP, type: latent-mlp, latent: 8, encoder-width: 6, predictor-width: 6}
                training: {epochs: 4, batch: 25, checkpoint-every: 3}
                measures: [{name: orbit, dial: 8, mirrors: 2}, {name: residual, elements: 3}]
                views: [dial]
                published:
                  - {what: factor, model: MLP, quantity: factor.ratio, value: 13.8, source: a table}
                """.formatted(data), List.of());
    }

    private static Path recording() {
        try {
            return Path.of(Objects.requireNonNull(RecordedRunTest.class.getResource("/pusht/relative-steps.csv.gz")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
