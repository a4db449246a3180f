package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.views.Toolkit;

/** Whoever works with keys alone sees where the focus is, and reads what a pointer would learn by hovering. */
@NullUnmarked
final class FocusTest {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 1000;
    /** What tells a focused control from another: at least so many pixels, by at least so much of the range. */
    private static final int PIXELS = 20;
    private static final double DIFFERS = 0.1;

    private final OpenWindow window = new OpenWindow();
    private Stage stage;
    private int explained;

    @BeforeEach
    void open() throws Exception {
        window.open(Workspace.of("teacher-so2"), WIDTH, HEIGHT);
        // only a window has a focus that controls draw
        Toolkit.call(() -> {
            stage = new Stage();
            stage.setScene(window.scene());
            stage.show();
            stage.requestFocus();
            return null;
        });
        Toolkit.pulse();
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.call(() -> {
            stage.hide();
            return null;
        });
        window.close();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStopOfTabIsSeen(Theme theme) throws Exception {
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.withTheme(theme));
            window.scene().snapshot(null);
            // what scrolls is cached, and a picture would show it as it was
            window.scene().getRoot().lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
            window.scene().getRoot().requestFocusTraversal(TraversalDirection.NEXT);
            return null;
        });
        List<Node> visited = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        Toolkit.call(() -> {
            Node focus = window.scene().getFocusOwner();
            WritableImage before = window.scene().snapshot(null);
            while (focus != null && !visited.contains(focus)) {
                visited.add(focus);
                assertTrue(focus.isFocused(), "the window has the focus");
                Node last = focus;
                Bounds bounds = last.localToScene(last.getLayoutBounds());
                focus.requestFocusTraversal(TraversalDirection.NEXT);
                focus = window.scene().getFocusOwner();
                WritableImage after = window.scene().snapshot(null);
                boolean stays = bounds.equals(last.localToScene(last.getLayoutBounds()));
                if (stays && different(before, after, bounds) < PIXELS) {
                    unseen.add(last + " at " + bounds);
                }
                Labeled explanation = (Labeled) window.scene().getRoot().lookup(".settings-explanation");
                if (focus != null && focus.getAccessibleText() != null
                        && explanation.getText().startsWith(focus.getAccessibleText() + ": ")) {
                    Bounds seen = window.scene().getRoot().lookup(".inspector .viewport").localToScene(
                            window.scene().getRoot().lookup(".inspector .viewport").getLayoutBounds());
                    Bounds said = explanation.localToScene(explanation.getLayoutBounds());
                    assertTrue(said.getMinY() >= seen.getMinY() && said.getMaxY() <= seen.getMaxY() + 1, said + " in " + seen);
                    explained++;
                }
                before = after;
            }
            return null;
        });
        assertTrue(visited.size() > 25, visited.size() + " stops");
        assertEquals(List.of(), unseen);
        assertTrue(explained > 10, explained + " settings explained themselves");
    }

    @Test
    void aSettingExplainsItselfUnderTheFieldThatHasTheFocus() throws Exception {
        String explained = "training.epochs: ";
        assertFalse(window.words().contains(explained));
        Toolkit.call(() -> {
            field("training.epochs").requestFocus();
            return null;
        });
        String words = window.words();
        assertTrue(words.contains(explained) && words.contains("Possible: ") && words.contains("teacher-so2.yaml, line "), words);
        Toolkit.call(() -> {
            Node row = field("training.epochs").getParent();
            List<Node> rows = row.getParent().getChildrenUnmodifiable();
            Parent here = (Parent) rows.get(rows.indexOf(row) + 1);
            assertTrue(((Labeled) here.getChildrenUnmodifiable().getFirst()).getText().startsWith(explained), "it stands under the field");
            assertEquals(1, here.lookupAll(".settings-apply").size(), "with the button that applies");
            window.scene().getRoot().requestFocus();
            return null;
        });
        assertTrue(window.words().contains(explained), "nothing moves away from a pointer that presses the button");
        Toolkit.call(() -> {
            field("data.train").requestFocus();
            return null;
        });
        assertFalse(window.words().contains(explained), "only one is explained");
        assertTrue(window.words().contains("data.train: "), window.words());
    }

    private TextField field(String key) {
        return (TextField) OpenWindow.all(window.scene().getRoot()).stream()
                .filter(node -> node instanceof TextField && key.equals(node.getAccessibleText())).findFirst().orElseThrow();
    }

    /** Counts pixels in some bounds that differ between two pictures. */
    private static int different(WritableImage before, WritableImage after, Bounds bounds) {
        PixelReader first = before.getPixelReader();
        PixelReader second = after.getPixelReader();
        int count = 0;
        for (int y = (int) Math.max(0, bounds.getMinY() - 2); y < Math.min(before.getHeight(), bounds.getMaxY() + 2); y++) {
            for (int x = (int) Math.max(0, bounds.getMinX() - 2); x < Math.min(before.getWidth(), bounds.getMaxX() + 2); x++) {
                if (Math.abs(first.getColor(x, y).getBrightness() - second.getColor(x, y).getBrightness()) > DIFFERS) {
                    count++;
                }
            }
        }
        return count;
    }
}
