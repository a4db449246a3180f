package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Home;

/** Files that are dropped on the window do what they do on the command line, or one line says why not. */
@NullUnmarked
final class IntakeTest {

    private static final String SCENE = "pusht-forward";
    private static final Path RECORDED = Path.of("../engine/src/test/resources/pusht/relative-steps.csv.gz");

    private final OpenWindow window = new OpenWindow();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        window.open(Workspace.of(SCENE), 1600, 1000);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private String drop(Path... files) throws Exception {
        Toolkit.call(() -> {
            window.workbench().intake().take(List.of(files));
            return null;
        });
        window.settle();
        return window.words();
    }

    private Path weights(String name, String model) throws IOException {
        return Files.copy(Home.find().asset("runs/pusht-forward/checkpoints/seed-1/" + model + ".safetensors"), folder.resolve(name));
    }

    /** Sets what the recordings need, as {@code --set} does. */
    private void set(String... assignments) throws Exception {
        TreeMap<String, String> changes = new TreeMap<>();
        for (String assignment : assignments) {
            changes.put(assignment.substring(0, assignment.indexOf('=')), assignment.substring(assignment.indexOf('=') + 1));
        }
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.withChanges(changes));
            return null;
        });
        window.settle();
    }

    @Test
    void recordedEpisodesBecomeTheDataOfTheScene() throws Exception {
        set("world.variant=clean", "data.train=100", "data.test=20", "training.epochs=1");
        String words = drop(RECORDED);
        assertTrue(words.contains("Read relative-steps.csv.gz"), words);
        assertTrue(window.now().changes().get("data.episodes").contains("relative-steps.csv.gz"), window.now().changes().toString());
        assertEquals("100", window.now().changes().get("data.train"), "what was set stays");
        assertEquals("", window.workbench().failure());
        window.run("orbit.cancel");
    }

    @Test
    void tooFewStepsAreRefusedAndNothingChanges() throws Exception {
        Workspace before = window.now();
        String words = drop(RECORDED);
        assertTrue(words.contains("data.train") && words.contains("are wanted"), words);
        assertEquals(before, window.now());
    }

    @Test
    void aDamagedRowIsNamedWithItsPlace() throws Exception {
        Path file = folder.resolve("steps.csv");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(RECORDED))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().limit(40).toList();
            Files.writeString(file, String.join("\n", lines).replaceFirst("153\\.18\\d*", "left"));
        }
        String words = drop(file);
        assertTrue(words.contains("steps.csv") && words.contains("agent_x"), words);
        assertTrue(window.now().changes().isEmpty());
    }

    @Test
    void weightsBecomeThoseOfTheModelThatTheyFit() throws Exception {
        String words = drop(weights("learned.safetensors", "mlp"));
        assertTrue(words.contains("Read learned.safetensors") && words.contains("for MLP"), words);
        assertTrue(window.now().changes().containsKey("models.MLP.learned"), window.now().changes().toString());
        assertEquals("", window.workbench().failure());
        assertFalse(words.contains("Training,"), "the other model is the one that ships");
        drop(weights("more.safetensors", "vector-neurons"));
        assertEquals(2, window.now().changes().size());
        assertEquals("", window.workbench().failure());
        window.run("shell.undo");
        window.settle();
        assertEquals(1, window.now().changes().size());
    }

    @Test
    void whatWasMeantForAnotherSceneIsNotTaken() throws Exception {
        Path file = weights("learned.safetensors", "mlp");
        Toolkit.call(() -> {
            window.workbench().intake().take(List.of(file));
            window.workbench().store().update(w -> w.withScene("teacher-so2"));
            return null;
        });
        window.settle();
        assertEquals("teacher-so2", window.now().scene());
        assertTrue(window.now().changes().isEmpty(), window.now().changes().toString());
        assertTrue(window.words().contains("Open pusht-forward and try again"), window.words());
    }

    @Test
    void filesThatAreDroppedInQuickSuccessionAreAllTaken() throws Exception {
        Path first = weights("learned.safetensors", "mlp");
        Path second = weights("more.safetensors", "vector-neurons");
        Toolkit.call(() -> {
            window.workbench().intake().take(List.of(first));
            window.workbench().intake().take(List.of(second));
            return null;
        });
        window.settle();
        assertEquals(Set.of("models.MLP.learned", "models.Vector neurons.learned"), window.now().changes().keySet());
        assertEquals("", window.workbench().failure());
        window.run("shell.undo");
        window.settle();
        assertEquals(Set.of("models.MLP.learned"), window.now().changes().keySet(), "each is a step");
    }

    @Test
    void whatIsSetWhileAFileIsReadStays() throws Exception {
        Path file = weights("learned.safetensors", "mlp");
        Toolkit.call(() -> {
            window.workbench().intake().take(List.of(file));
            window.workbench().store().update(w -> w.withChanges(new TreeMap<>(Map.of("training.epochs", "3"))));
            return null;
        });
        window.settle();
        assertEquals(Set.of("models.MLP.learned", "training.epochs"), window.now().changes().keySet());
        window.run("orbit.cancel");
    }

    /** Nothing is said to be read before the scene has it. */
    @Test
    void whatIsReadIsSaidWhenItIsThere() throws Exception {
        Path file = weights("learned.safetensors", "mlp");
        List<Boolean> there = new ArrayList<>();
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            ((Labeled) window.scene().getRoot().lookup(".notice")).textProperty().subscribe(text -> {
                if (text.startsWith("Read ")) {
                    there.add(window.now().changes().containsKey("models.MLP.learned"));
                }
            });
            window.workbench().intake().take(List.of(file));
            return null;
        });
        window.settle();
        assertEquals(List.of(true), there);
    }

    @Test
    void weightsThatFitNothingSayWhatIsExpected() throws Exception {
        Path other = Files.copy(Home.find().asset("runs/pusht-orbit/checkpoints/seed-0/mlp.safetensors"),
                folder.resolve("mlp.safetensors"));
        String words = drop(other);
        assertTrue(words.contains("the weights fit none of"), words);
        assertTrue(window.now().changes().isEmpty());
    }

    @Test
    void whatIsNotReadSaysWhatIs() throws Exception {
        Path pickled = Files.writeString(folder.resolve("model.pt"), "x");
        assertTrue(drop(pickled).contains("nothing is ever unpickled"));
        Path scene = Files.writeString(folder.resolve("mine.yaml"), "x");
        assertTrue(drop(scene).contains("folder of scenes"));
        assertTrue(drop(folder).contains("it is no file"));
        Path table = Files.writeString(folder.resolve("table.txt"), "x");
        assertTrue(drop(table).contains("Drop episodes"));
        assertTrue(window.now().changes().isEmpty());
    }

    @Test
    void aWorkspaceIsOpened() throws Exception {
        Path file = Files.writeString(folder.resolve("seen.orbitarium.json"),
                Memory.WORKSPACE.write(Workspace.of("teacher-so2").turned(7)));
        drop(file);
        for (int i = 0; i < 100 && !window.now().scene().equals("teacher-so2"); i++) {
            Thread.sleep(50);
            window.settle();
        }
        assertEquals("teacher-so2", window.now().scene());
    }
}
