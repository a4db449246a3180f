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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.nn.PyTorchFiles;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;

/** Runs of models that were learned elsewhere. */
final class GivenWeightsTest {

    private static final GradientLane LANE = new GradientLane();
    private static final Runner RUNNER = new Runner(LANE, Home.find());

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        LANE.close();
    }

    @Test
    void aModelWithWeightsIsMeasuredAndNotTrained() throws IOException {
        Path weights = folder.resolve("mlp.safetensors");
        Files.copy(shipped("forward-mlp.float32"), weights);
        Scene scene = scene("learned: '" + weights + "'", "");
        Path out = folder.resolve("out");
        Result result = RUNNER.run(scene, List.of(0L), out, Progress.NONE);
        String identity = Objects.requireNonNull(result.versions().get("weights of MLP"));
        assertTrue(identity.startsWith("mlp.safetensors, "), identity);
        assertEquals("0", SafeTensors.read(out.resolve("checkpoints/seed-0/mlp.safetensors")).metadata().get("steps"));
        ParameterSnapshot given = PyTorchFiles.read(weights, Experiment.of(scene).architecture("MLP").networks());
        ParameterSnapshot measured = RunFolder.open(out).model(scene, 0, "MLP", Precision.FLOAT32).parameters();
        given.tensors().forEach((name, tensor) -> assertArrayEquals(tensor.data(), measured.get(name).data(), name));
        assertEquals(0, LossHistory.losses(out.resolve("checkpoints/seed-0/mlp.csv")).length);
        assertEquals(2, LossHistory.losses(out.resolve("checkpoints/seed-0/vector-neurons.csv")).length);
        assertEquals("Ours was learned elsewhere.", result.published().getFirst().cause());
        assertTrue(result.models().getLast().factor().values().stream().allMatch(factor -> factor.mean() > 0));

        Files.delete(weights);
        Files.copy(shipped("forward-mlp.float64"), weights);
        BadInputException other = assertThrows(BadInputException.class, () -> RUNNER.run(scene, List.of(0L), out, Progress.NONE));
        assertTrue(other.getMessage().contains(identity), other.getMessage());
    }

    @Test
    void aRunCanDoWithoutAnyTraining() {
        Path out = folder.resolve("out");
        Scene scene = scene("learned: '" + shipped("forward-mlp.float64") + "'",
                "learned: '" + shipped("forward-vector-neurons.float64") + "'");
        Result result = RUNNER.run(scene, List.of(0L, 1L), out, Progress.NONE);
        result.models().getFirst().factorFloat64().values().forEach(factor -> assertEquals(1, factor.mean(), 1e-9));
        assertTrue(Files.exists(out.resolve("figures/dial-ratio.svg")));
        assertFalse(Files.exists(out.resolve("figures/losses.svg")));
    }

    @Test
    void weightsOfAnotherModelLeaveNoFolder() {
        Path out = folder.resolve("out");
        Scene scene = scene("learned: '" + shipped("latent-mlp.float32") + "'", "");
        BadInputException error = assertThrows(BadInputException.class, () -> RUNNER.run(scene, List.of(0L), out, Progress.NONE));
        assertTrue(error.getMessage().contains("network.linear1.weight"), error.getMessage());
        assertFalse(Files.exists(out));
    }

    private static Scene scene(String ofMlp, String ofVectorNeurons) {
        return new SceneReader(Catalogue.installed()).read("small.yaml", """
                scene: small
                title: Small
                claim: It is small.
                group: Tests
                world: {name: pusht}
                data: {train: 40, test: 20}
                models:
                  - name: Vector neurons
                    type: forward-vector-neurons
                    channels: 6
                    unit: block direction
                    %s
                  - name: MLP
                    type: forward-mlp
                    width: 6
                    unit: block direction
                    %s
                training: {epochs: 2, batch: 0}
                measures: [{name: orbit, dial: 8, mirrors: 2}, {name: residual, elements: 3}, {name: components}]
                views: [dial]
                published:
                  - {what: factor, model: MLP, quantity: factor.ratio, value: 13.8, source: a table}
                """.formatted(ofVectorNeurons, ofMlp), List.of());
    }

    private static Path shipped(String name) {
        try {
            return Path.of(Objects.requireNonNull(GivenWeightsTest.class.getResource("/weights/" + name + ".safetensors"), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
