package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.SE3;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.measures.Residual;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;

/** A short training of the models of the cloud, as a run does it. */
final class CloudTrainingTest {

    private static final Scene SCENE = new SceneReader(Catalogue.installed()).read("cloud.yaml", """
            scene: cloud-small
            title: Cloud
            claim: It is a cloud.
            group: Tests
            world: {name: cloud}
            data: {train: 200, test: 20}
            models:
              - {name: Vector neurons, type: cloud-vector-neurons}
              - {name: With cross products, type: cloud-vector-neurons, cross: 16}
              - {name: MLP, type: latent-mlp, latent: 16}
              - {name: Centred MLP, type: latent-mlp, latent: 16, centred: true}
            training: {epochs: 2, hinge: 0.1}
            measures: []
            views: []
            """, List.of());
    private static final GradientLane LANE = new GradientLane();

    @TempDir
    private static Path folders;
    private static RunFolder run;

    @BeforeAll
    static void train() {
        Path folder = folders.resolve("run");
        new Runner(LANE, Home.find()).run(SCENE, List.of(0L), folder, Progress.NONE);
        run = RunFolder.open(folder);
    }

    @AfterAll
    static void close() {
        LANE.close();
    }

    private static Residual residual(String name, Precision precision, boolean rotations) {
        Experiment experiment = Experiment.of(SCENE);
        Architecture architecture = experiment.architecture(name);
        ParameterSnapshot learned = run.parameters(SCENE, 0, name, architecture);
        LatentModel model = architecture.instantiate(learned, precision);
        RandomStream stream = new Streams(8).stream("elements");
        List<GroupElement> elements = IntStream.range(0, 16).mapToObj(_ -> (GroupElement) new SE3(
                rotations ? SO3.haar(stream) : SO3.IDENTITY, stream.uniform(-1, 1), stream.uniform(-1, 1), stream.uniform(-1, 1))).toList();
        return Residual.measure(model, experiment.test().transitions(), experiment.world().observation(), experiment.world().action(),
                elements);
    }

    /** Four steps change every parameter, and equivariance stays; in float32 a place next to 1 is rounded at 6e-8 before it is centred. */
    @ParameterizedTest
    @ValueSource(strings = {"Vector neurons", "With cross products"})
    void theResidualStaysExactThroughATraining(String name) {
        Architecture architecture = Experiment.of(SCENE).architecture(name);
        ParameterSnapshot first = architecture.initial(new Streams(0).within("model/" + name), Precision.FLOAT32);
        run.parameters(SCENE, 0, name, architecture).tensors().forEach((parameter, tensor) -> assertTrue(
                IntStream.range(0, tensor.data().length).anyMatch(i -> tensor.data()[i] != first.get(parameter).data()[i]), parameter));
        assertTrue(residual(name, Precision.FLOAT64, true).relative() < 1e-13, residual(name, Precision.FLOAT64, true).toString());
        assertTrue(residual(name, Precision.FLOAT32, true).relative() < 4e-6, residual(name, Precision.FLOAT32, true).toString());
    }

    @Test
    void aBaselineIsNotAndACentredOneOnlyIgnoresTranslations() {
        assertTrue(residual("MLP", Precision.FLOAT64, true).relative() > 0.1);
        assertTrue(residual("MLP", Precision.FLOAT64, false).relative() > 0.1);
        assertTrue(residual("Centred MLP", Precision.FLOAT64, true).relative() > 0.1);
        assertTrue(residual("Centred MLP", Precision.FLOAT64, false).relative() < 1e-13);
    }

    @Test
    void theResultKnowsTheModels() {
        Result result = ResultFile.read(run.resultFile());
        assertEquals(List.of(15_688, 15_688 + 2 * 17 * 16 + 16 * 64, 124_512, 124_512),
                result.models().stream().map(model -> model.parameters()).toList());
        assertEquals(List.of("equivariant", "equivariant", "baseline", "baseline"),
                result.models().stream().map(model -> model.kind()).toList());
    }
}
