package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.app.shell.Look;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Language;

/** Whatever lies over the window has its texts whole and inside it, in both languages and at every size. */
@NullUnmarked
final class ScaledTest {

    private final OpenWindow window = new OpenWindow();

    private void open(Language language, double scale, int width, int height) throws Exception {
        window.open(Workspace.of("pusht-orbit").with(new Look(Theme.DARK, language, scale)), width, height);
        Toolkit.call(() -> window.scene().snapshot(null));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, 1, 960, 640", "ENGLISH, 1, 1600, 1000", "ENGLISH, 2, 1280, 800", "ENGLISH, 2, 1600, 1000",
        "CHINESE, 1, 1280, 800", "CHINESE, 2, 1280, 800", "CHINESE, 2, 1600, 1000"})
    void theSheetIsWhole(Language language, double scale, int width, int height) throws Exception {
        open(language, scale, width, height);
        window.run("shell.sheet");
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            Node sheet = window.scene().getRoot().lookup(".sheet-ground > .sheet");
            assertTrue(whole(sheet, width) > 2 * window.workbench().registry().all().size());
            Node key = sheet.lookup(".has-key");
            Node what = key.getParent().getChildrenUnmodifiable().get(1);
            assertTrue(what.getLayoutX() >= 128 * scale, "the column of keys grows with the type: " + what.getLayoutX());
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, 1, 960, 640", "ENGLISH, 2, 1280, 800", "CHINESE, 1, 1280, 800", "CHINESE, 2, 1280, 800",
        "CHINESE, 2, 1600, 1000"})
    void thePaletteIsWhole(Language language, double scale, int width, int height) throws Exception {
        open(language, scale, width, height);
        window.run("shell.palette");
        for (String typed : List.of("", "o", "137")) {
            Toolkit.call(() -> {
                ((TextField) window.scene().getRoot().lookup(".palette .text-field")).setText(typed);
                window.scene().snapshot(null);
                Node palette = window.scene().getRoot().lookup(".palette");
                assertTrue(whole(palette, width) >= 3);
                Bounds bounds = palette.localToScene(palette.getLayoutBounds());
                assertTrue(bounds.getMaxY() <= height, "it ends below the window: " + bounds);
                for (Node node : palette.lookupAll(".list-cell")) {
                    if (((ListCell<?>) node).getItem() != null && node.isVisible()) {
                        assertEquals(40 * scale, node.getLayoutBounds().getHeight(), 1, "a line grows with the type");
                    }
                }
                return null;
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, 1, 1280, 800", "CHINESE, 2, 1280, 800"})
    void theLastMessageIsReadInFull(Language language, double scale, int width, int height) throws Exception {
        open(language, scale, width, height);
        String said = "First line\n" + "A long second line which no status bar has room for. ".repeat(12).strip();
        assertTrue(!window.run("shell.notice"), "nothing was said yet");
        Toolkit.call(() -> {
            window.workbench().notice(said);
            return null;
        });
        assertTrue(window.run("shell.notice"));
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            Node sheet = window.scene().getRoot().lookup(".sheet-ground > .sheet");
            assertEquals(2, whole(sheet, width));
            assertTrue(sheet.lookupAll(".label").stream().anyMatch(node -> said.equals(((Labeled) node).getText())));
            return null;
        });
        window.run("shell.notice");
        Toolkit.call(() -> {
            assertTrue(window.scene().getRoot().lookupAll(".sheet-ground > .sheet").isEmpty(), "the same key closes it");
            return null;
        });
    }

    /** Checks that every text but the details that yield is drawn whole and inside; returns how many there are. */
    private static int whole(Node over, double width) {
        Bounds outer = over.localToScene(over.getLayoutBounds());
        assertTrue(outer.getMinX() >= 0 && outer.getMaxX() <= width, "outside: " + outer);
        List<String> cut = new ArrayList<>();
        int count = 0;
        for (Node node : OpenWindow.all(over)) {
            if (node instanceof Labeled label && OpenWindow.shown(label) && label.getText() != null && !label.getText().isEmpty()
                    && !(label instanceof ListCell<?>) && !label.getStyleClass().contains("palette-detail")) {
                count++;
                Text drawn = (Text) label.lookup(".text");
                Bounds inner = label.localToScene(label.getLayoutBounds());
                if (drawn == null || !label.getText().equals(drawn.getText()) || inner.getMinX() < outer.getMinX()
                        || inner.getMaxX() > outer.getMaxX() + 0.5 || label.getHeight() < label.prefHeight(label.getWidth()) - 1) {
                    cut.add(label.getText() + " at " + inner);
                }
            }
        }
        assertEquals(List.of(), cut, "cut, in " + outer);
        return count;
    }
}
