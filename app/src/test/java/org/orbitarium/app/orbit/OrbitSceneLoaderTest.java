package org.orbitarium.app.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneLibrary;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.World;

/** A scene is loaded with what its run left, and without a run as far as there is something. */
@NullUnmarked
final class OrbitSceneLoaderTest {

    @TempDir
    private Path folder;

    @Test
    void aSceneWithoutARunHasEpisodesAndAPictureButNoModels() {
        for (Scene scene : List.of(Scenes.pusht(), Scenes.teacher())) {
            OrbitScene loaded = OrbitSceneLoader.load(scene, folder.resolve("none"));
            assertNull(loaded.result());
            assertEquals(List.of(), loaded.models());
            assertNotNull(loaded.picture());
            assertFalse(loaded.episodes().isEmpty());
            assertTrue(loaded.pictured());
        }
    }

    @Test
    void episodesArePushedToTheRightAtTheReferenceAndSomethingMoves() {
        OrbitScene loaded = OrbitSceneLoader.load(Scenes.pusht(), null);
        World world = loaded.world();
        assertTrue(loaded.episodes().size() <= 24);
        double sum = 0;
        for (Plan plan : loaded.episodes()) {
            double[][] states = plan.simulate(world);
            double[] last = states[states.length - 1];
            double dx = last[4] - states[0][4];
            double dy = last[5] - states[0][5];
            assertTrue(Math.hypot(dx, dy) > 0.15 * 256, "the T moves");
            sum += dx / Math.hypot(dx, dy);
        }
        assertTrue(sum / loaded.episodes().size() > 0.6, "the middle of the wedge points to the right: " + sum / loaded.episodes().size());
    }

    @Test
    void shippedModelsComeInBothPrecisionsAndWithAReadOutIfTheyEncode() {
        OrbitScene forward = shipped("teacher-so2", Home.find().asset("runs/teacher-so2"));
        assertEquals(List.of("Vector neurons", "MLP"), forward.models().stream().map(OrbitScene.Trained::name).toList());
        assertEquals(List.of(ModelKind.EQUIVARIANT, ModelKind.BASELINE), forward.models().stream().map(OrbitScene.Trained::kind).toList());
        for (OrbitScene.Trained trained : forward.models()) {
            assertEquals(Precision.FLOAT32, trained.in(Precision.FLOAT32).precision());
            assertEquals(Precision.FLOAT64, trained.in(Precision.FLOAT64).precision());
            assertNull(trained.readOut(), "its latents are observations");
        }
        assertNotNull(forward.result());
    }

    @Test
    void aRunWhoseParametersAreMissingIsRefusedByTheirFile() throws IOException {
        Path run = folder.resolve("run");
        copy(Home.find().asset("runs/teacher-so2"), run);
        Path gone = run.resolve("checkpoints/seed-0/mlp.safetensors");
        Files.delete(gone);
        UnavailableException refused = assertThrows(UnavailableException.class, () -> shipped("teacher-so2", run));
        assertTrue(String.valueOf(refused.getMessage()).contains("mlp.safetensors"), refused.getMessage());
    }

    private static OrbitScene shipped(String name, Path run) {
        return OrbitSceneLoader.load(SceneLibrary.of(Home.find()).open(name, List.of()), run);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
