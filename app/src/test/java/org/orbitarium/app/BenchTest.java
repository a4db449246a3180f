package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
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
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.DialView;
import org.orbitarium.app.views.LatentsView;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.TypeScale;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.nn.Precision;

/** The window on the platform without a display: commands, keys, linked views, layout. */
@NullUnmarked
final class BenchTest {

    private static final String SCENE = "pusht-orbit";

    private Workbench workbench;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        Toolkit.call(() -> {
            workbench = Workbench.open(Home.find(), Workspace.of(SCENE));
            scene = workbench.scene(1600, 1000);
            return null;
        });
        settle();
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.call(() -> {
            workbench.close();
            return null;
        });
    }

    @Test
    void everyCommandExplainsItselfAndNoKeyIsTakenTwice() throws Exception {
        List<Command> commands = Toolkit.call(() -> workbench.registry().all());
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
            assertFalse(workbench.registry().of(category).isEmpty(), category.name());
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
    void keysTurnMirrorStepAndSwitch() throws Exception {
        double start = now().element().angleDegrees();
        press(KeyCode.RIGHT);
        assertEquals(start + 5, now().element().angleDegrees(), 1e-9);
        press(KeyCode.LEFT, true);
        assertEquals(start + 4, now().element().angleDegrees(), 1e-9);
        press(KeyCode.M);
        assertTrue(now().element().mirror());
        press(KeyCode.D);
        assertEquals(Precision.FLOAT64, now().precision());
        type(".");
        type(".");
        type(",");
        assertEquals(1, now().step());
        press(KeyCode.SPACE);
        assertTrue(now().turning());
        press(KeyCode.F);
        assertEquals("arena", now().enlarged());
        press(KeyCode.HOME);
        assertEquals(Workspace.of(SCENE).element(), now().element());
        assertEquals("", now().enlarged());
        assertFalse(now().turning());
    }

    @Test
    void pageKeysGoThroughTheStoryboard() throws Exception {
        press(KeyCode.PAGE_DOWN);
        assertEquals("pusht-forward", now().scene());
        settle();
        Toolkit.call(() -> {
            assertEquals(10, input(ArenaView.class).futures().getFirst().poses().size());
            return null;
        });
        press(KeyCode.PAGE_UP);
        press(KeyCode.PAGE_UP);
        assertEquals(SCENE, now().scene());
    }

    @Test
    void changesAreUndoneAndRedone() throws Exception {
        Workspace start = now();
        press(KeyCode.M);
        press(KeyCode.D);
        Workspace changed = now();
        control(KeyCode.Z);
        control(KeyCode.Z);
        assertEquals(start, now());
        control(KeyCode.Z);
        assertEquals(start, now());
        assertTrue(words().contains("nothing was changed yet"), "says why it cannot be undone");
        Toolkit.call(() -> {
            workbench.registry().get("shell.redo").run();
            workbench.registry().get("shell.redo").run();
            return null;
        });
        assertEquals(changed, now());
    }

    @Test
    void thePaletteFindsCommandsScenesAndElements() throws Exception {
        control(KeyCode.K);
        assertEquals("Mirror", chosen("mirr"));
        assertEquals("Open PushT forward", chosen("forward"));
        assertEquals("Turn to g = 200", chosen("200"));
        Toolkit.call(() -> {
            fire(scene.getRoot().lookup(".palette .text-field"), KeyCode.ENTER, false);
            return null;
        });
        assertEquals(200, now().element().angleDegrees(), 1e-9);
        assertTrue(Toolkit.call(() -> scene.getRoot().lookupAll(".palette").isEmpty()), "the palette closes");
    }

    @Test
    void everythingChangesItsLanguageAtOnce() throws Exception {
        Toolkit.call(() -> {
            workbench.registry().get("shell.language").run();
            return null;
        });
        settle();
        String shown = words();
        for (String chinese : List.of("故事板", "检查器", "群元素 g", "训练", "文件")) {
            assertTrue(shown.contains(chinese), chinese + " is missing in\n" + shown);
        }
        assertFalse(shown.contains("Storyboard"), "English is left");
    }

    @Test
    void anAudienceSeesTheSentenceWithItsNumbers() throws Exception {
        press(KeyCode.F5);
        assertTrue(now().layout().presenting());
        settle();
        String shown = words();
        assertTrue(shown.contains("the other grows 18.5-fold"), shown);
        assertTrue(shown.contains("1 / 3"), shown);
        press(KeyCode.B);
        assertTrue(Toolkit.call(() -> scene.getRoot().lookup(".presenter-blank").isVisible()), "black");
        press(KeyCode.B);
        press(KeyCode.PAGE_DOWN);
        settle();
        assertTrue(words().contains("With explicit poses as well"), "the next scene");
        press(KeyCode.ESCAPE);
        assertFalse(now().layout().presenting());
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1920, 1080"})
    void anAudienceReadsEverything(int width, int height) throws Exception {
        close();
        Toolkit.call(() -> {
            workbench = Workbench.open(Home.find(), Workspace.of(SCENE).withPresenting(true));
            scene = workbench.scene(width, height);
            return null;
        });
        settle();
        Toolkit.call(() -> {
            scene.snapshot(null);
            for (Node node : scene.getRoot().lookup(".presenter").lookupAll(".label")) {
                Labeled label = (Labeled) node;
                Text drawn = (Text) label.lookup(".text");
                if (shown(label) && drawn != null && !label.getText().isEmpty()) {
                    assertTrue(label.getFont().getSize() >= 20, label.getText() + " in " + label.getFont().getSize());
                    assertEquals(label.getText(), drawn.getText(), "cut");
                }
            }
            for (var view : List.of(ArenaView.class, DialView.class)) {
                Node drawn = all(scene.getRoot().lookup(".presenter")).stream().filter(view::isInstance).findFirst().orElseThrow();
                assertTrue(drawn.getLayoutBounds().getHeight() > 0.55 * height, view.getSimpleName() + " is small");
            }
            assertTrue(TypeScale.PRESENTER.tick() >= 20 && TypeScale.PRESENTER.label() >= 20);
            return null;
        });
    }

    /** Types into the palette and returns the title of the best match. */
    private String chosen(String letters) throws Exception {
        return Toolkit.call(() -> {
            ((TextField) scene.getRoot().lookup(".palette .text-field")).setText(letters);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return ((Labeled) scene.getRoot().lookup(".palette .list-cell:selected .palette-title")).getText();
        });
    }

    private String words() throws Exception {
        return Toolkit.call(() -> {
            StringBuilder all = new StringBuilder();
            scene.snapshot(null);
            scene.getRoot().lookupAll(".label").forEach(node -> all.append(((Labeled) node).getText()).append('\n'));
            scene.getRoot().lookupAll(".button").forEach(node -> all.append(((Labeled) node).getText()).append('\n'));
            return all.toString();
        });
    }

    private void control(KeyCode code) throws Exception {
        Toolkit.call(() -> {
            Event.fireEvent(scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
            return null;
        });
    }

    @Test
    void aFieldKeepsWhatIsTypedIntoIt() throws Exception {
        double start = now().element().angleDegrees();
        Toolkit.call(() -> {
            Node field = view(TextField.class);
            field.requestFocus();
            fire(field, KeyCode.RIGHT, false);
            return null;
        });
        assertEquals(start, now().element().angleDegrees(), 1e-9);
    }

    @Test
    void allViewsFollowG() throws Exception {
        for (int i = 0; i < 6; i++) {
            press(KeyCode.RIGHT);
        }
        settle();
        Toolkit.call(() -> {
            assertEquals(165, input(ArenaView.class).angle(), 1e-9);
            assertEquals(165, view(DialView.class).getInput().angle(), 1e-9);
            return null;
        });
    }

    @Test
    void theArenaShowsTruthAndBothModelsSeveralStepsAhead() throws Exception {
        Toolkit.call(() -> {
            var futures = input(ArenaView.class).futures();
            assertEquals(Set.of(Role.TRUTH, Role.EQUIVARIANT, Role.BASELINE),
                    Set.copyOf(futures.stream().map(future -> future.role()).toList()));
            assertTrue(futures.stream().allMatch(future -> future.poses().size() == now().ahead()));
            assertTrue(futures.stream().filter(future -> future.role() != Role.TRUTH).allMatch(future -> future.readOut()));
            return null;
        });
    }

    @Test
    void theMeterTellsTheEquivariantModelFromTheBaseline() throws Exception {
        Toolkit.call(() -> {
            var bars = view(LatentsView.class).getInput().meter().bars();
            assertTrue(bars.get(0).chosen() < 1e-4 && bars.get(0).chosen() > 1e-9, "float32 " + bars.get(0).chosen());
            assertTrue(bars.get(0).other() < 1e-12, "float64 " + bars.get(0).other());
            assertTrue(bars.get(1).chosen() > 0.1, "baseline " + bars.get(1).chosen());
            return null;
        });
    }

    @Test
    void theDialShowsTheFormThatIsChosen() throws Exception {
        double ratio = Toolkit.call(() -> view(DialView.class).getInput().curves().getLast().mean()[0]);
        Toolkit.call(() -> {
            workbench.store().update(w -> w.withForm(ErrorForm.POOLED));
            return null;
        });
        double pooled = Toolkit.call(() -> view(DialView.class).getInput().curves().getLast().mean()[0]);
        assertNotEquals(ratio, pooled);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, DARK", "1280, 800, LIGHT", "1600, 1000, DARK", "1600, 1000, LIGHT", "2560, 1440, DARK"})
    void nothingIsClippedAtAnySize(int width, int height, Theme theme) throws Exception {
        close();
        Toolkit.call(() -> {
            workbench = Workbench.open(Home.find(), Workspace.of(SCENE).withTheme(theme));
            scene = workbench.scene(width, height);
            return null;
        });
        settle();
        Toolkit.call(() -> {
            WritableImage picture = scene.snapshot(null);
            assertEquals(width, picture.getWidth());
            assertEquals(height, picture.getHeight());
            Color ground = picture.getPixelReader().getColor(width / 2, height - 2);
            assertEquals(theme == Theme.LIGHT, ground.getBrightness() > 0.5, "status bar is " + ground);
            List<Node> panels = new ArrayList<>(scene.getRoot().lookupAll(".panel"));
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
            for (Node node : scene.getRoot().lookupAll(".panel-title")) {
                Text text = (Text) node.lookup(".text");
                if (shown(node)) {
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

    private static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }

    private Workspace now() {
        return workbench.store().get();
    }

    private <T extends Node> T view(Class<T> type) {
        return type.cast(all(scene.getRoot()).stream().filter(type::isInstance).findFirst().orElseThrow());
    }

    private org.orbitarium.engine.figures.ArenaFigure.Input input(Class<ArenaView> type) {
        return view(type).getInput();
    }

    private static List<Node> all(Node root) {
        List<Node> nodes = new ArrayList<>(List.of(root));
        if (root instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(all(child)));
        }
        return nodes;
    }

    private void press(KeyCode code) throws Exception {
        press(code, false);
    }

    private void press(KeyCode code, boolean shift) throws Exception {
        Toolkit.call(() -> {
            fire(scene.getRoot(), code, shift);
            return null;
        });
    }

    private static void fire(Node target, KeyCode code, boolean shift) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private void type(String character) throws Exception {
        Toolkit.call(() -> {
            Event.fireEvent(scene.getRoot(),
                    new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
            return null;
        });
    }

    /** Waits until all that the workspace asks for is shown. */
    private void settle() throws Exception {
        CompletableFuture<Void> settled = new CompletableFuture<>();
        Toolkit.call(() -> {
            new AnimationTimer() {
                private int calm;

                @Override
                public void handle(long time) {
                    calm = workbench.advance() ? calm + 1 : 0;
                    if (calm == 3) {
                        stop();
                        settled.complete(null);
                    }
                }
            }.start();
            return null;
        });
        settled.get(60, TimeUnit.SECONDS);
    }
}
