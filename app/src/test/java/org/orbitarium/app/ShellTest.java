package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
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
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.Look;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.DialView;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.figures.TypeScale;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.RunFolder;

/** The window around the benches: commands, undoing, the palette, languages, the presenter. */
@NullUnmarked
final class ShellTest {

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
    void everyCommandExplainsItselfAndNoKeyIsTakenTwice() throws Exception {
        List<Command> commands = Toolkit.call(() -> window.workbench().registry().all());
        assertTrue(commands.size() >= 20, commands.size() + " commands");
        Set<String> ids = new HashSet<>();
        Set<Key> keys = new HashSet<>();
        for (Command command : commands) {
            assertTrue(ids.add(command.id()), command.id());
            for (Language language : Language.values()) {
                Words words = Words.in(language);
                assertFalse(command.text(words).isBlank(), command.id());
                assertFalse(command.explanation(words).isBlank(), command.id());
                assertTrue(!command.explanation(words).matches(".*[.。]"), command.id());
            }
            Key key = command.key();
            assertTrue(key == null || keys.add(key), command.id());
        }
        for (Command.Category category : Command.Category.values()) {
            assertFalse(window.workbench().registry().of(category).isEmpty(), category.name());
        }
    }

    @Test
    void aTakenKeyIsRefused() {
        CommandRegistry registry = new CommandRegistry(Words.in(Language.ENGLISH), notice -> { });
        Key key = Key.of(KeyCode.A);
        registry.add(Command.of("one", key, Command.Category.FILE, () -> { }));
        assertThrows(IllegalArgumentException.class,
                () -> registry.add(Command.of("two", key, Command.Category.FILE, () -> { })));
        assertThrows(IllegalArgumentException.class,
                () -> registry.add(Command.of("one", null, Command.Category.FILE, () -> { })));
        assertEquals(1, registry.all().size());
    }

    @Test
    void changesAreUndoneAndRedone() throws Exception {
        Workspace start = window.now();
        window.press(KeyCode.M);
        window.press(KeyCode.D);
        Workspace changed = window.now();
        window.control(KeyCode.Z);
        window.control(KeyCode.Z);
        assertEquals(start, window.now());
        window.control(KeyCode.Z);
        assertEquals(start, window.now());
        assertTrue(window.words().contains("nothing was changed yet"), "says why it cannot be undone");
        Toolkit.call(() -> {
            window.workbench().registry().get("shell.redo").run();
            window.workbench().registry().get("shell.redo").run();
            return null;
        });
        assertEquals(changed, window.now());
    }

    @Test
    void thePaletteFindsCommandsScenesAndElements() throws Exception {
        window.control(KeyCode.K);
        assertEquals("Mirror", chosen("mirr"));
        assertEquals("Open PushT forward", chosen("forward"));
        assertEquals("Turn to g = 200", chosen("200"));
        Toolkit.call(() -> {
            OpenWindow.fire(window.scene().getRoot().lookup(".palette .text-field"), KeyCode.ENTER, false);
            return null;
        });
        assertEquals(200, window.now().element().angleDegrees(), 1e-9);
        assertTrue(Toolkit.call(() -> window.scene().getRoot().lookupAll(".palette").isEmpty()), "the palette closes");
    }

    @Test
    void everythingChangesItsLanguageAtOnce() throws Exception {
        Toolkit.call(() -> {
            window.workbench().registry().get("shell.language").run();
            return null;
        });
        window.settle();
        String shown = window.words();
        for (String chinese : List.of("故事板", "检查器", "群元素 g", "训练", "文件")) {
            assertTrue(shown.contains(chinese), chinese + " is missing in\n" + shown);
        }
        assertFalse(shown.contains("Storyboard"), "English is left");
    }

    @Test
    void tabReachesEverythingThatAPointerDoes() throws Exception {
        Set<Node> reached = Toolkit.call(() -> {
            window.scene().snapshot(null);
            Set<Node> visited = new LinkedHashSet<>();
            window.scene().getRoot().requestFocusTraversal(TraversalDirection.NEXT);
            for (Node focus = window.scene().getFocusOwner(); focus != null && visited.add(focus); focus = window.scene().getFocusOwner()) {
                focus.requestFocusTraversal(TraversalDirection.NEXT);
            }
            return visited;
        });
        Toolkit.call(() -> {
            List<String> missed = OpenWindow.all(window.scene().getRoot()).stream()
                    .filter(node -> node instanceof ButtonBase || node instanceof TextField || node instanceof ComboBoxBase<?>)
                    .filter(node -> OpenWindow.shown(node) && !node.isDisabled() && node.isFocusTraversable() && !reached.contains(node))
                    .map(Node::toString).toList();
            assertEquals(List.of(), missed);
            List<String> deaf = OpenWindow.all(window.scene().getRoot()).stream()
                    .filter(node -> node instanceof ButtonBase && OpenWindow.shown(node) && !node.isFocusTraversable()
                            && node.getStyleClass().stream().anyMatch(name -> name.endsWith("button") && !name.contains("arrow")))
                    .filter(node -> !(node instanceof MenuButton)).map(Node::toString).toList();
            assertEquals(List.of(), deaf, "buttons that the keyboard cannot reach");
            return null;
        });
        assertTrue(reached.size() > 25, reached.size() + " stops");
    }

    @Test
    void anAudienceSeesTheSentenceWithItsNumbers() throws Exception {
        window.press(KeyCode.F5);
        assertTrue(window.now().layout().presenting());
        window.settle();
        String shown = window.words();
        Interval factor = RunFolder.open(Home.find().asset("runs/pusht-orbit")).result().models().getLast().factor().get("ratio");
        assertTrue(shown.contains("against ×" + Numbers.three(factor.mean())), shown);
        assertTrue(shown.contains("2 / 11"), shown);
        window.press(KeyCode.B);
        assertTrue(Toolkit.call(() -> window.scene().getRoot().lookup(".presenter-blank").isVisible()), "black");
        window.press(KeyCode.B);
        window.press(KeyCode.PAGE_UP);
        window.settle();
        assertTrue(window.words().contains("Turn the task: one error stays flat"), "the scene before");
        window.press(KeyCode.ESCAPE);
        assertFalse(window.now().layout().presenting());
    }

    @Test
    void sizesThatChangeInAnOpenWindowAreLaidOutAsInOneThatOpensWithThem() throws Exception {
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            window.workbench().store().update(w -> w.with(w.look().with(2)));
            return null;
        });
        window.settle();
        List<String> changed = places();
        window.close();
        window.open(Workspace.of(SCENE).with(Look.DEFAULT.with(2)), 1600, 1000);
        assertEquals(places(), changed);
    }

    private List<String> places() throws Exception {
        return Toolkit.call(() -> {
            window.scene().snapshot(null);
            return window.scene().getRoot().lookupAll(".panel, .panel-header, .scrubbers").stream().filter(OpenWindow::shown)
                    .map(node -> node.getStyleClass() + " " + node.localToScene(node.getLayoutBounds())).toList();
        });
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1920, 1080"})
    void anAudienceReadsEverything(int width, int height) throws Exception {
        window.close();
        window.open(Workspace.of(SCENE).withPresenting(true), width, height);
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            for (Node node : window.scene().getRoot().lookup(".presenter").lookupAll(".label")) {
                Labeled label = (Labeled) node;
                Text drawn = (Text) label.lookup(".text");
                if (OpenWindow.shown(label) && drawn != null && !label.getText().isEmpty()) {
                    assertTrue(label.getFont().getSize() >= 20, label.getText() + " in " + label.getFont().getSize());
                    assertEquals(label.getText(), drawn.getText(), "cut");
                }
            }
            for (var view : List.of(ArenaView.class, DialView.class)) {
                Node drawn = OpenWindow.all(window.scene().getRoot().lookup(".presenter"))
                        .stream().filter(view::isInstance).findFirst().orElseThrow();
                assertTrue(drawn.getLayoutBounds().getHeight() > 0.55 * height, view.getSimpleName() + " is small");
            }
            assertTrue(TypeScale.PRESENTER.tick() >= 20 && TypeScale.PRESENTER.label() >= 20);
            return null;
        });
    }

    /** Types into the palette and returns the title of the best match. */
    private String chosen(String letters) throws Exception {
        return Toolkit.call(() -> {
            ((TextField) window.scene().getRoot().lookup(".palette .text-field")).setText(letters);
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return ((Labeled) window.scene().getRoot().lookup(".palette .list-cell:selected .palette-title")).getText();
        });
    }
}
