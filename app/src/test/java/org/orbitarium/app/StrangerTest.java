package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;

/**
 * What somebody does who has never seen the program and has nothing but it: compares two runs, drops a recording, and stands before an
 * audience. Nothing on the way is a dead end: whatever is refused says what to do, and doing that helps.
 */
@NullUnmarked
final class StrangerTest {

    private static final String FIRST = "pusht-forward";
    private static final Path RECORDED = Path.of("../engine/src/test/resources/pusht/relative-steps.csv.gz");
    private static final Pattern ADVICE = Pattern.compile("Set (data\\.[a-z-]+)=(\\d+) or less");

    private final OpenWindow window = new OpenWindow();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        window.open(Home.find(), Workspace.of(FIRST), new RunPlaces(RunCatalogue.of(folder.resolve("runs"), Home.find()),
                folder.resolve("reports"), page -> true), 1600, 1000);
    }

    @AfterEach
    void close() throws Exception {
        window.run("orbit.cancel");
        window.close();
    }

    @Test
    void aStrangerFindsTheWay() throws Exception {
        noDeadEnd();
        comparesTwoRuns();
        noDeadEnd();
        dropsARecording();
        noDeadEnd();
        standsBeforeAnAudience();
        noDeadEnd();
    }

    private void comparesTwoRuns() throws Exception {
        window.control(KeyCode.K);
        Toolkit.call(() -> {
            TextField field = (TextField) window.scene().getRoot().lookup(".palette .text-field");
            field.setText("compare runs");
            window.scene().snapshot(null);
            OpenWindow.fire(field, KeyCode.ENTER, false);
            return null;
        });
        window.settle();
        assertTrue(window.now().lab().open(), "the palette leads into the Lab");
        assertTrue(window.words().contains("Select a run and press C"), "which says how to go on:\n" + window.words());
        String first = window.now().lab().selected();
        assertTrue(first.startsWith("shipped/"), "something is selected");
        key(KeyCode.C);
        key(KeyCode.DOWN);
        assertEquals(first, window.now().lab().pinned());
        String second = window.now().lab().selected();
        assertTrue(second.startsWith("shipped/") && !second.equals(first), second);
        String words = window.words();
        assertTrue(words.contains("A  " + first) && words.contains("B  " + second), words);
        noDeadEnd();
        window.control(KeyCode.R);
        window.settle();
        assertFalse(window.now().lab().open(), "and the way back is the way in");
    }

    /** A recording has fewer steps than the scene wants; doing what the refusals say is enough. */
    private void dropsARecording() throws Exception {
        drop();
        List<String> advice = new ArrayList<>();
        TreeMap<String, String> changes = new TreeMap<>(Map.of("training.epochs", "1"));
        for (Matcher refused = ADVICE.matcher(notice()); refused.find(); refused = ADVICE.matcher(notice())) {
            assertTrue(window.now().changes().equals(changes) || advice.isEmpty(), "what is refused changes nothing");
            assertTrue(changes.put(refused.group(1), refused.group(2)) == null, "the same advice twice: " + notice());
            advice.add(refused.group());
            Toolkit.call(() -> {
                window.workbench().store().update(w -> w.withChanges(changes));
                return null;
            });
            window.settle();
            drop();
        }
        assertFalse(advice.isEmpty(), notice());
        assertTrue(window.now().changes().get("data.episodes").contains("relative-steps.csv.gz"), notice());
        assertEquals("", window.workbench().failure());
        window.run("orbit.cancel");
        window.control(KeyCode.Z);
        window.settle();
        assertFalse(window.now().changes().containsKey("data.episodes"), "undo takes the recording out again");
    }

    private void drop() throws Exception {
        Dragboard board = DropTest.drag(Map.of(DataFormat.FILES, List.of(RECORDED.toFile())));
        DropTest.fire(window.scene(), DragEvent.DRAG_ENTERED, board);
        assertTrue(DropTest.fire(window.scene(), DragEvent.DRAG_OVER, board).isAccepted());
        DropTest.fire(window.scene(), DragEvent.DRAG_DROPPED, board);
        window.settle();
    }

    private void standsBeforeAnAudience() throws Exception {
        key(KeyCode.F5);
        assertTrue(window.now().layout().presenting());
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of(FIRST, "pusht-orbit", "teacher-so2").get(i), window.now().scene());
            assertEquals("", window.workbench().failure());
            String headline = Toolkit.call(() -> ((Labeled) window.scene().getRoot().lookup(".presenter-headline")).getText());
            assertTrue(headline.length() > 20 && !headline.contains("{"), headline);
            assertTrue(window.words().contains(i + 1 + " / "), window.words());
            assertTrue(Toolkit.call(() -> OpenWindow.shown(window.scene().getRoot().lookup(".presenter-headline"))));
            key(KeyCode.PAGE_DOWN);
        }
        assertTrue(window.now().layout().presenting(), "the last scene ends nothing");
        key(KeyCode.ESCAPE);
        assertFalse(window.now().layout().presenting());
    }

    /** What is shown is no failure, and all that cannot be done now says why, in every language. */
    private void noDeadEnd() throws Exception {
        assertEquals("", window.workbench().failure());
        for (Command command : Toolkit.call(() -> window.workbench().registry().all())) {
            for (Language language : Language.values()) {
                String reason = Toolkit.call(() -> command.reason(Words.in(language)));
                assertTrue(command.enabled() || !reason.isBlank(), command.id());
            }
        }
        assertTrue(window.run("shell.sheet"), "help is always at hand");
        key(KeyCode.ESCAPE);
    }

    /** Presses a key where the focus is, as a hand does. */
    private void key(KeyCode code) throws Exception {
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            Node focus = window.scene().getFocusOwner();
            // where no pulse runs, the focus stays at what was taken away
            boolean there = focus != null && window.scene().equals(focus.getScene());
            OpenWindow.fire(there ? focus : window.scene().getRoot(), code, false);
            return null;
        });
        window.settle();
    }

    private String notice() throws Exception {
        return Toolkit.call(() -> ((Labeled) window.scene().getRoot().lookup(".notice")).getText());
    }
}
