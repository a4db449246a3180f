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
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.BallView;
import org.orbitarium.app.views.StageView;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.figures.CloudBodies;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.runs.Runner;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;

/** A scene in space with five models, three of them equivariant, trained a little: everything of it has room. */
@NullUnmarked
final class ManyModelsTest {

    private static final List<String> MODELS = List.of("Vector neurons", "Cross products", "Vector latents", "MLP", "MLP (matched)");

    @TempDir
    static Path folder;

    private static Home home;

    private final OpenWindow window = new OpenWindow();

    @BeforeAll
    static void train() throws IOException {
        String yaml;
        try (InputStream in = ManyModelsTest.class.getResourceAsStream("/five-models.yaml")) {
            yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path scenes = Files.createDirectories(folder.resolve("scenes"));
        Files.writeString(scenes.resolve("five-models.yaml"), yaml);
        Path assets = Files.createDirectories(folder.resolve("assets"));
        try (Stream<Path> shipped = Files.list(Home.find().directory().resolve("assets"))) {
            for (Path part : shipped.filter(path -> !path.endsWith("runs")).toList()) {
                Files.createSymbolicLink(assets.resolve(part.getFileName()), part);
            }
        }
        home = new Home(folder);
        Scene scene = new SceneReader(Catalogue.installed()).read("five-models.yaml", yaml, List.of());
        try (GradientLane lane = new GradientLane()) {
            new Runner(lane, home).run(scene, List.of(0L), assets.resolve("runs/five-models"), Progress.NONE);
        }
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1600, 1000", "2560, 1440"})
    void fiveModelsHaveRoom(int width, int height) throws Exception {
        window.open(home, Workspace.of("five-models"), width, height);
        assertEquals("", window.workbench().failure());
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            BallView balls = window.view(BallView.class);
            assertEquals(MODELS, balls.getInput().balls().stream().map(ball -> ball.name()).toList());
            assertEquals(5, balls.geometry().size());
            List<Label> heads = OpenWindow.all(window.scene().getRoot()).stream()
                    .filter(node -> node.getStyleClass().contains("table-head")).map(Label.class::cast).toList();
            assertEquals(MODELS, heads.stream().map(Label::getText).toList());
            Node table = heads.getFirst().getParent();
            Bounds whole = table.getParent().localToScene(table.getParent().getLayoutBounds());
            List<Bounds> cells = new ArrayList<>();
            for (Node cell : table.lookupAll(".label")) {
                Bounds bounds = cell.localToScene(cell.getLayoutBounds());
                assertTrue(bounds.getMinX() >= whole.getMinX() - 1 && bounds.getMaxX() <= whole.getMaxX() + 1, cell + " leaves the table");
                assertEquals(((Label) cell).getText(), said(cell), "cut");
                cells.forEach(other -> assertFalse(other.intersects(bounds.getMinX() + 1, bounds.getMinY() + 1, bounds.getWidth() - 2,
                        bounds.getHeight() - 2), cell + " on another"));
                cells.add(bounds);
            }
            Label foot = (Label) window.view(StageView.class).getParent().lookup(".arena-foot");
            assertEquals(foot.getText(), said(foot), "cut");
            assertTrue(foot.getText().contains("MLP (matched)"), foot.getText());
            return null;
        });
    }

    private static String said(Node label) {
        return ((Text) label.lookup(".text")).getText();
    }

    /** Of each side the stage shows the model whose read-out misses least, with its latents, and so do the balls before an audience. */
    @Test
    void theStageShowsTheModelsWhoseReadOutsMissLeast() throws Exception {
        window.open(home, Workspace.of("five-models"), 1280, 800);
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            Label foot = (Label) window.view(StageView.class).getParent().lookup(".arena-foot");
            CloudBodies bodies = (CloudBodies) window.view(StageView.class).inputProperty().get().bodies();
            List<String> shown = bodies.futures().stream().map(CloudBodies.Future::name).toList();
            assertEquals(2, shown.size());
            assertTrue(MODELS.indexOf(shown.getFirst()) < 3 && MODELS.indexOf(shown.getLast()) >= 3, shown.toString());
            for (String model : MODELS) {
                String chosen = MODELS.indexOf(model) < 3 ? shown.getFirst() : shown.getLast();
                assertTrue(missed(foot.getText(), chosen) <= missed(foot.getText(), model), model + ": " + foot.getText());
            }
            assertEquals(List.of(shown.getFirst()), bodies.latents().stream().map(CloudBodies.Latents::name).toList());
            assertEquals(shown, window.view(BallView.class).getInput().staged());
            return null;
        });
    }

    /** Before an audience there are the factors of those two alone, and the scrubber beside them keeps its length. */
    @Test
    void anAudienceSeesTheFactorsOfTheModelsOnStage() throws Exception {
        window.open(home, Workspace.of("five-models").withPresenting(true), 1480, 900);
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            List<String> names = OpenWindow.all(window.scene().getRoot()).stream()
                    .filter(node -> node.getStyleClass().contains("presenter-name")).map(node -> ((Label) node).getText()).toList();
            assertEquals(window.view(BallView.class).getInput().staged(), names);
            assertEquals(2, names.size());
            Region track = (Region) window.scene().lookup(".presenter-track");
            assertTrue(track.getWidth() > 500, "the scrubber is " + track.getWidth() + " px long");
            return null;
        });
    }

    /** Returns what the line under the stage says that the read-out of a model misses, percent. */
    private static double missed(String said, String model) {
        return Double.parseDouble(said.substring(said.indexOf(model + " ") + model.length() + 1).split("\u00A0%", 2)[0]);
    }
}
