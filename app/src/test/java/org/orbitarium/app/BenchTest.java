package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.DialView;
import org.orbitarium.app.views.LatentsView;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.TeeBodies;
import org.orbitarium.engine.figures.VectorBodies;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.nn.Precision;

/** The window on the platform without a display: commands, keys, linked views, layout. */
@NullUnmarked
final class BenchTest {

    private static final String SCENE = "pusht-orbit";

    private final OpenWindow window = new OpenWindow();

    @BeforeEach
    void open() throws Exception {
        window.open(Workspace.of(SCENE), 1600, 1000);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void keysTurnMirrorStepAndSwitch() throws Exception {
        double start = window.now().element().angleDegrees();
        window.press(KeyCode.RIGHT);
        assertEquals(start + 5, window.now().element().angleDegrees(), 1e-9);
        window.press(KeyCode.LEFT, true);
        assertEquals(start + 4, window.now().element().angleDegrees(), 1e-9);
        window.press(KeyCode.M);
        assertTrue(window.now().element().mirror());
        window.press(KeyCode.D);
        assertEquals(Precision.FLOAT64, window.now().precision());
        window.type(".");
        window.type(".");
        window.type(",");
        assertEquals(1, window.now().step());
        window.press(KeyCode.SPACE);
        assertTrue(window.now().turning());
        window.press(KeyCode.F);
        assertEquals("arena", window.now().enlarged());
        window.press(KeyCode.HOME);
        assertEquals(Workspace.of(SCENE).element(), window.now().element());
        assertEquals("", window.now().enlarged());
        assertFalse(window.now().turning());
    }

    @Test
    void pageKeysGoThroughTheStoryboard() throws Exception {
        window.press(KeyCode.PAGE_UP);
        assertEquals("pusht-forward", window.now().scene());
        window.settle();
        Toolkit.call(() -> {
            assertEquals(10, tee().futures().getFirst().poses().size());
            return null;
        });
        window.press(KeyCode.PAGE_UP);
        window.press(KeyCode.PAGE_DOWN);
        assertEquals(SCENE, window.now().scene());
    }

    @Test
    void aFieldKeepsWhatIsTypedIntoIt() throws Exception {
        double start = window.now().element().angleDegrees();
        Toolkit.call(() -> {
            Node field = window.view(TextField.class);
            field.requestFocus();
            OpenWindow.fire(field, KeyCode.RIGHT, false);
            return null;
        });
        assertEquals(start, window.now().element().angleDegrees(), 1e-9);
    }

    @Test
    void allViewsFollowG() throws Exception {
        for (int i = 0; i < 6; i++) {
            window.press(KeyCode.RIGHT);
        }
        window.settle();
        Toolkit.call(() -> {
            assertEquals(165, window.view(ArenaView.class).getInput().angle(), 1e-9);
            assertEquals(165, window.view(DialView.class).getInput().angle(), 1e-9);
            return null;
        });
    }

    @Test
    void theArenaShowsTruthAndBothModelsSeveralStepsAhead() throws Exception {
        Toolkit.call(() -> {
            var futures = tee().futures();
            assertEquals(Set.of(Role.TRUTH, Role.EQUIVARIANT, Role.BASELINE),
                    Set.copyOf(futures.stream().map(future -> future.role()).toList()));
            assertTrue(futures.stream().allMatch(future -> future.poses().size() == window.now().ahead()));
            assertTrue(futures.stream().filter(future -> future.role() != Role.TRUTH).allMatch(future -> future.readOut()));
            return null;
        });
    }

    @Test
    void theTeacherIsShownAsVectorsWithoutSeconds() throws Exception {
        window.press(KeyCode.PAGE_DOWN);
        window.settle();
        Toolkit.call(() -> {
            assertEquals("teacher-so2", window.now().scene());
            ArenaView arena = window.view(ArenaView.class);
            assertTrue(OpenWindow.shown(arena));
            VectorBodies bodies = (VectorBodies) arena.getInput().bodies();
            assertEquals("step 0", bodies.when());
            assertEquals(List.of(Role.TRUTH, Role.EQUIVARIANT, Role.BASELINE), bodies.futures().stream().map(f -> f.role()).toList());
            List<TextField> fields = OpenWindow.all(window.scene().getRoot()).stream().filter(TextField.class::isInstance)
                    .map(TextField.class::cast).toList();
            assertEquals("0", fields.getLast().getText(), "time counts steps");
            return null;
        });
    }

    @Test
    void theMeterTellsTheEquivariantModelFromTheBaseline() throws Exception {
        Toolkit.call(() -> {
            var bars = window.view(LatentsView.class).getInput().meter().bars();
            assertTrue(bars.get(0).chosen() < 1e-4 && bars.get(0).chosen() > 1e-9, "float32 " + bars.get(0).chosen());
            assertTrue(bars.get(0).other() < 1e-12, "float64 " + bars.get(0).other());
            assertTrue(bars.get(1).chosen() > 0.1, "baseline " + bars.get(1).chosen());
            return null;
        });
    }

    @Test
    void theDialShowsTheFormThatIsChosen() throws Exception {
        double ratio = Toolkit.call(() -> window.view(DialView.class).getInput().curves().getLast().mean()[0]);
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.withForm(ErrorForm.POOLED));
            return null;
        });
        double pooled = Toolkit.call(() -> window.view(DialView.class).getInput().curves().getLast().mean()[0]);
        assertNotEquals(ratio, pooled);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, DARK", "1280, 800, LIGHT", "1600, 1000, DARK", "1600, 1000, LIGHT", "2560, 1440, DARK"})
    void nothingIsClippedAtAnySize(int width, int height, Theme theme) throws Exception {
        window.close();
        window.open(Workspace.of(SCENE).withTheme(theme), width, height);
        Toolkit.call(() -> {
            WritableImage picture = window.scene().snapshot(null);
            assertEquals(width, picture.getWidth());
            assertEquals(height, picture.getHeight());
            Color ground = picture.getPixelReader().getColor(width / 2, height - 2);
            assertEquals(theme == Theme.LIGHT, ground.getBrightness() > 0.5, "status bar is " + ground);
            List<Node> panels = new ArrayList<>(window.scene().getRoot().lookupAll(".panel"));
            panels.removeIf(panel -> !panel.isVisible());
            assertEquals(4, panels.size());
            for (Node panel : panels) {
                Bounds bounds = panel.localToScene(panel.getLayoutBounds());
                assertTrue(bounds.getMinX() >= 0 && bounds.getMinY() >= 0 && bounds.getMaxX() <= width && bounds.getMaxY() <= height,
                        "outside: " + bounds);
                assertTrue(bounds.getWidth() > 300 && bounds.getHeight() > 80, "small: " + bounds);
                for (Node other : panels) {
                    Bounds others = other.localToScene(other.getLayoutBounds());
                    assertTrue(other.equals(panel) || !bounds.intersects(others.getMinX() + 1, others.getMinY() + 1, others.getWidth() - 2,
                            others.getHeight() - 2), "overlap");
                }
            }
            for (Node node : window.scene().getRoot().lookupAll(".panel-title")) {
                Text text = (Text) node.lookup(".text");
                if (OpenWindow.shown(node)) {
                    assertEquals(((Labeled) node).getText(), text.getText(), "a title is cut");
                }
            }
            return null;
        });
    }

    @Test
    void anUnknownSceneIsRefusedByName() {
        BadInputException refused = assertThrows(BadInputException.class,
                () -> Toolkit.call(() -> Workbench.open(Home.find(), Workspace.of("nowhere"))));
        assertTrue(String.valueOf(refused.getMessage()).contains(SCENE), refused.getMessage());
    }

    private TeeBodies tee() {
        return (TeeBodies) window.view(ArenaView.class).getInput().bodies();
    }
}
