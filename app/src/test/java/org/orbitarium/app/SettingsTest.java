package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.app.shell.Look;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.LatentsView;
import org.orbitarium.app.views.Toolkit;

/** Parameters of a scene are changed in the inspector: it says what that costs, refuses what cannot be, and can be undone. */
@NullUnmarked
final class SettingsTest {

    private final OpenWindow window = new OpenWindow();

    @BeforeEach
    void open() throws Exception {
        window.open(Workspace.of("teacher-so2"), 1600, 1000);
        Toolkit.call(() -> window.scene().snapshot(null));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void aChangeSaysWhatItCostsBeforeItIsApplied() throws Exception {
        assertTrue(window.words().contains("Nothing is computed before you apply it"));
        type("training.epochs", "3");
        assertTrue(window.words().contains("All models are trained from scratch, on the same data"), window.words());
        assertTrue(window.words().contains("no estimate of the time yet"), window.words());
        type("data.train", "200");
        assertTrue(window.words().contains("Data are collected again"), window.words());
        assertEquals(Map.of(), window.now().changes(), "nothing is applied yet");
        press("As the scene has it");
        assertEquals("1200", field("training.epochs").getText());
    }

    @Test
    void anAppliedChangeTrainsAndIsUndone() throws Exception {
        type("training.epochs", "3");
        type("data.train", "64");
        press("Apply and train");
        await(() -> window.now().changes().equals(Map.of("training.epochs", "3", "data.train", "64")));
        await(() -> window.words().contains("seed 0, trained here"));
        assertTrue(window.words().contains("orbitarium run teacher-so2 --set 'data.train=64' --set 'training.epochs=3'"), window.words());
        await(() -> Toolkit.call(() -> window.view(LatentsView.class).getInput() != null));
        window.control(KeyCode.Z);
        window.settle();
        assertEquals(Map.of(), window.now().changes());
        assertTrue(window.words().contains("1,200") || field("training.epochs").getText().equals("1200"));
        assertFalse(window.words().contains("trained here"), "the shipped models are back");
    }

    @Test
    void theLastTrainingTellsHowLongAChangeTakes() throws Exception {
        type("training.epochs", "40");
        type("data.train", "64");
        press("Apply and train");
        await(() -> window.words().contains("seed 0, trained here"));
        type("training.epochs", "400");
        assertTrue(window.words().contains("Learning takes ") && window.words().contains(" ms each, as measured last"), window.words());
    }

    @Test
    void whatCannotBeIsRefusedByName() throws Exception {
        type("data.wedge", "[40, 40]");
        press("Apply and train");
        await(() -> window.words().contains("data.wedge=[40, 40]") && window.words().contains("wedge"));
        assertEquals(Map.of(), window.now().changes());
        assertEquals("[40, 40]", field("data.wedge").getText(), "what was typed is kept to be mended");
    }

    /** Also where the type is twice as large, and a value longer than the field beside its name. */
    @ParameterizedTest
    @CsvSource({"1, 1600, 1000", "2, 2560, 1440", "2, 1280, 800"})
    void valuesAreWhole(double scale, int width, int height) throws Exception {
        window.close();
        window.open(Workspace.of("pusht-orbit").with(Look.DEFAULT.with(scale)), width, height);
        if (width < 900 * scale) {
            window.run("shell.inspector");
        }
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            int fields = 0;
            for (Node node : window.scene().getRoot().lookupAll(".inspector .text-field")) {
                TextField field = (TextField) node;
                Text drawn = (Text) field.lookup(".text");
                if (field.getText() != null && drawn != null) {
                    fields++;
                    assertTrue(drawn.getLayoutBounds().getWidth() <= field.getWidth() - field.getInsets().getLeft()
                            - field.getInsets().getRight(), field.getAccessibleText() + ": " + field.getText() + " in " + field.getWidth());
                }
            }
            assertTrue(fields > 10, fields + " fields");
            return null;
        });
    }

    /** The wedge is data, and what is data is set in one place. */
    @Test
    void theWedgeIsToldOnce() throws Exception {
        assertEquals(1, window.words().lines().filter(line -> line.toLowerCase(Locale.ROOT).contains("wedge")
                && line.length() < 20).count(), window.words());
    }

    private TextField field(String key) {
        return (TextField) OpenWindow.all(window.scene().getRoot()).stream()
                .filter(node -> node instanceof TextField && key.equals(node.getAccessibleText())).findFirst().orElseThrow();
    }

    private void type(String key, String value) throws Exception {
        Toolkit.call(() -> {
            field(key).setText(value);
            return null;
        });
    }

    private void press(String text) throws Exception {
        Toolkit.call(() -> {
            Node found = OpenWindow.all(window.scene().getRoot()).stream()
                    .filter(node -> node instanceof Button button && text.equals(((Labeled) button).getText())).findFirst().orElseThrow();
            assertFalse(found.isDisabled(), text);
            ((Button) found).fire();
            return null;
        });
    }

    /** A condition that may throw. */
    private interface Condition {

        boolean holds() throws Exception;
    }

    /** Drains mailboxes until a condition holds. */
    private void await(Condition condition) throws Exception {
        long end = System.nanoTime() + 240_000_000_000L;
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "it did not come:\n" + window.words());
            Toolkit.call(() -> window.workbench().advance());
            Thread.sleep(50);
        }
    }
}
