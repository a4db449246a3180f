package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.Toolkit;

/** What is typed into the scrubbers is what was meant, or is refused in words; their speeds follow the workspace. */
@NullUnmarked
final class TypedTest {

    private final OpenWindow window = new OpenWindow();

    @BeforeEach
    void open() throws Exception {
        window.open(Workspace.of("pusht-orbit"), 1280, 800);
        Toolkit.call(() -> window.scene().snapshot(null));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,5 | 1.5", "1.5 | 1.5", "137deg | 137", "137° | 137", " 200 | 200", "-90 | 270", "1e2deg | 100",
        "725 | 5"})
    void anElementIsReadAsItIsMeant(String typed, double degrees) throws Exception {
        type(0, typed);
        assertEquals(degrees, window.now().element().angleDegrees(), 1e-9);
        assertFalse(window.now().element().mirror());
    }

    @Test
    void aReflectionIsTypedAsItIsWritten() throws Exception {
        type(0, "mirror@40,5");
        assertEquals(40.5, window.now().element().angleDegrees(), 1e-9);
        assertTrue(window.now().element().mirror());
        type(0, "50");
        assertTrue(window.now().element().mirror(), "an angle alone turns and leaves the mirror");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5,2", "12 abc", "north", "", "1.5.2", "137 e"})
    void whatIsNoElementIsRefusedInWords(String typed) throws Exception {
        Workspace before = window.now();
        type(0, typed);
        assertEquals(before, window.now());
        assertTrue(window.words().contains("not an element of O(2)"), window.words());
        assertEquals("135.0°", Toolkit.call(() -> fields().getFirst().getText()), "the field has the value that holds");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0.4 | 4", "0,4 | 4", "0.4 s | 4", "1 | 10", "0 | 0"})
    void aTimeIsReadAsItIsMeant(String typed, int step) throws Exception {
        type(1, typed);
        assertEquals(step, window.now().step());
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "0.4.1", "-1", "4 steps"})
    void whatIsNoTimeIsRefusedInWords(String typed) throws Exception {
        type(1, "0.3");
        type(1, typed);
        assertEquals(3, window.now().step());
        assertTrue(window.words().contains("not a time of the episode"), window.words());
    }

    @Test
    void speedsFollowTheWorkspace() throws Exception {
        assertEquals(List.of(30.0, 1.0), speeds());
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.withSpeeds(90, 0.25));
            return null;
        });
        assertEquals(List.of(90.0, 0.25), speeds());
        window.control(KeyCode.Z);
        assertEquals(List.of(30.0, 1.0), speeds());
        assertEquals(30, window.now().motion().sweep());
    }

    private List<Object> speeds() throws Exception {
        return Toolkit.call(() -> OpenWindow.all(window.scene().getRoot()).stream()
                .filter(node -> node instanceof ComboBox<?> && node.getParent().getStyleClass().contains("scrubber"))
                .map(node -> (Object) ((ComboBox<?>) node).getValue()).toList());
    }

    private void type(int scrubber, String text) throws Exception {
        Toolkit.call(() -> {
            TextField field = fields().get(scrubber);
            field.requestFocus();
            field.setText(text);
            field.fireEvent(new ActionEvent());
            return null;
        });
    }

    private List<TextField> fields() {
        return OpenWindow.all(window.scene().getRoot()).stream()
                .filter(node -> node instanceof TextField && inScrubber(node)).map(TextField.class::cast).toList();
    }

    private static boolean inScrubber(Node node) {
        return node.getParent().getStyleClass().contains("scrubber");
    }
}
