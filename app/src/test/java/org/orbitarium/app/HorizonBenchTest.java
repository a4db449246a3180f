package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Look;
import org.orbitarium.app.shell.Shot;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.DialView;
import org.orbitarium.app.views.HorizonView;
import org.orbitarium.app.views.LatentsView;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.formats.CsvTable;

/** The scene of rollouts: its charts stand in the place of the arena, follow language and theme, and are taken out. */
@NullUnmarked
final class HorizonBenchTest {

    private static final String SCENE = "rollout-horizon";

    private final OpenWindow window = new OpenWindow();

    @TempDir
    private Path folder;

    private boolean opened;

    @AfterEach
    void close() throws Exception {
        if (opened) {
            window.close();
        }
    }

    private void open(Workspace workspace, int width, int height) throws Exception {
        opened = true;
        window.open(workspace, width, height);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, 1280, 800", "CHINESE, 2560, 1440"})
    void theChartsStandInThePlaceOfTheArena(Language language, int width, int height) throws Exception {
        open(Workspace.of(SCENE).with(Look.DEFAULT.with(language)), width, height);
        assertEquals("", window.workbench().failure());
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            HorizonView view = window.view(HorizonView.class);
            assertEquals(2, view.getInput().models().size());
            assertTrue(inSight(view) && inSight(window.view(DialView.class)) && inSight(window.view(LatentsView.class)));
            assertFalse(inSight(window.view(ArenaView.class)), "the scene lists no arena");
            assertTrue(view.getWidth() > 400 && view.getHeight() > 300, view.getWidth() + " × " + view.getHeight());
            assertTrue(view.paints() > 0);
            return null;
        });
        long before = Toolkit.call(() -> window.view(HorizonView.class).paints());
        window.control(KeyCode.L);
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            assertTrue(window.view(HorizonView.class).paints() > before, "another theme, another picture");
            return null;
        });
    }

    @Test
    void anotherSceneHasItsArena() throws Exception {
        open(Workspace.of("teacher-so2"), 1280, 800);
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            assertFalse(inSight(window.view(HorizonView.class)));
            assertTrue(inSight(window.view(ArenaView.class)));
            return null;
        });
    }

    @Test
    void theChartsAreTakenOutWithTheirNumbers() throws Exception {
        OutWindow out = new OutWindow(folder);
        try {
            out.open(SCENE);
            Exhibit exhibit = Toolkit.call(() -> {
                // laid out once the scene is known: only what is shown is taken
                out.window().scene().snapshot(null);
                return out.window().workbench().exhibits().stream().filter(each -> each.name().equals("horizon")).findFirst().orElseThrow();
            });
            out.touch(exhibit);
            Shot shot = Toolkit.call(() -> exhibit.now().get());
            assertNotNull(shot);
            assertEquals(SCENE + "-horizon", shot.file());
            out.run("out.png");
            assertNotNull(ImageIO.read(out.await(shot.file() + ".png").toFile()));
            out.run("out.svg");
            assertTrue(Files.readString(out.await(shot.file() + ".svg")).contains("Vector neurons, float64"));
            out.run("out.csv");
            CsvTable table = CsvTable.read(out.await(shot.file() + ".csv"));
            assertEquals(18, table.count(), "two models, nine horizons");
            assertEquals(256, table.number(8, "steps H"));
        } finally {
            out.close();
        }
    }

    @Test
    void whereNothingIsRolledOutThereIsNothingToTake() throws Exception {
        open(Workspace.of("teacher-so2"), 1280, 800);
        assertNull(Toolkit.call(() -> window.workbench().exhibits().stream().filter(each -> each.name().equals("horizon")).findFirst()
                .orElseThrow().now().get()));
    }

    private static boolean inSight(Node node) {
        return node.isVisible() && (node.getParent() == null || inSight(node.getParent()));
    }
}
