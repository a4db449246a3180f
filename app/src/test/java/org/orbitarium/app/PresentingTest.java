package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Look;
import org.orbitarium.app.shell.Presenter;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.BallView;
import org.orbitarium.app.views.LadderView;
import org.orbitarium.app.views.LegendView;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.LegendFigure;

/** What an audience sees of the keys, and what moves when nobody touches anything. */
@NullUnmarked
final class PresentingTest {

    private static final long PATIENCE_MILLIS = 20_000;

    private OpenWindow window;

    @AfterEach
    void close() throws Exception {
        if (window != null) {
            window.close();
        }
    }

    private void present() throws Exception {
        window = new OpenWindow();
        window.open(Workspace.of("teacher-so2"), 1280, 800);
        assertTrue(window.run("present.start"));
        window.settle();
    }

    @Test
    void thePressedKeyIsShownWithWhatItDoesAndGoes() throws Exception {
        present();
        window.press(KeyCode.M);
        assertTrue(visible(".presenter-key"));
        assertEquals("M", text(".presenter-key"));
        assertTrue(window.words().contains("Mirror"), "what the key does stands beside it");
        assertTrue(window.now().element().mirror(), "and it does it");
        until(() -> !visible(".presenter-key"));
    }

    @Test
    void keysAreShownNoLongerOnDemandAndNeverAtTheDesk() throws Exception {
        present();
        window.run("present.keys");
        window.press(KeyCode.M);
        assertFalse(visible(".presenter-key"));
        window.run("present.keys");
        window.run("present.start");
        window.settle();
        window.press(KeyCode.M);
        assertFalse(visible(".presenter-key"), "nobody presents");
    }

    @Test
    void gSweepsWhenNobodyTouchesAnythingAndNoSooner() throws Exception {
        int[] rests = new int[1];
        Presenter presenter = Toolkit.call(() -> {
            Presenter made = new Presenter(new CommandRegistry(Words.in(Language.ENGLISH), text -> { }), () -> rests[0]++,
                    Duration.millis(600));
            javafx.scene.Scene scene = new javafx.scene.Scene(made, 400, 300);
            made.watch(scene);
            made.on(true);
            return made;
        });
        for (int i = 0; i < 6; i++) {
            Thread.sleep(200);
            Toolkit.call(() -> {
                Event.fireEvent(presenter, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.SHIFT, false, false, false, false));
                return null;
            });
        }
        assertEquals(0, Toolkit.call(() -> rests[0]), "somebody is there");
        until(() -> Toolkit.call(() -> rests[0]) == 1);
        Toolkit.call(() -> {
            presenter.on(true);
            presenter.on(false);
            return null;
        });
        Thread.sleep(1200);
        assertEquals(1, Toolkit.call(() -> rests[0]), "nobody presents any more");
    }

    /** From nobody touching anything to g being somewhere else, through workspace, bench and pulse. */
    @Test
    void whatNobodyTouchesTurnsTheElement() throws Exception {
        window = new OpenWindow();
        window.open(Opening.read(Home.find(), page -> true).patient(Duration.millis(300)), Memory.of(Optional.empty()));
        Workspace before = window.now();
        Thread.sleep(900);
        assertEquals(before, window.now(), "nothing moves at the desk");
        assertTrue(window.run("present.start"));
        until(() -> window.now().turning());
        Toolkit.call(() -> {
            window.workbench().start();
            return null;
        });
        until(() -> Math.abs(window.now().element().angleDegrees() - before.element().angleDegrees()) > 1);
        window.run("shell.undo");
        assertFalse(window.now().turning(), "whoever comes back stops it, and has the desk as it was");
        assertEquals(before.element(), window.now().element());
    }

    /** An audience sees what the scene is about, what colours mean, and what read-outs miss; nothing is left empty below balls. */
    @ParameterizedTest
    @CsvSource({"se3-ladder, 1280, 720, ENGLISH", "se3-ladder, 1920, 1080, CHINESE", "cloud-so3, 1920, 1080, ENGLISH"})
    void theStageInSpaceHasLadderLegendAndMisses(String scene, int width, int height, Language language) throws Exception {
        window = new OpenWindow();
        window.open(Workspace.of(scene).with(Look.DEFAULT.with(language)).withPresenting(true), width, height);
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            Parent stage = (Parent) window.scene().getRoot().lookup(".presenter");
            Region ladder = (Region) only(stage, LadderView.class);
            Region balls = (Region) only(stage, BallView.class);
            assertTrue(OpenWindow.shown(ladder) && ladder.getHeight() > 120, "the ladder is " + ladder.getHeight() + " px high");
            assertEquals(scene.equals("cloud-so3"), OpenWindow.shown(balls));
            LegendView legend = (LegendView) only(stage, LegendView.class);
            assertTrue(OpenWindow.shown(legend) && legend.getInput().entries().size() == 4, "truth, two models, the action");
            assertTrue(legend.getWidth() >= LegendFigure.width(legend.getInput(), legend.figureStyleProperty().get()));
            Label missed = (Label) stage.lookupAll(".presenter-note").stream().filter(node -> node instanceof Label label
                    && label.getText().contains("MLP") && label.getText().contains("%")).findFirst().orElseThrow();
            assertTrue(OpenWindow.shown(missed));
            assertEquals(missed.getText().replaceAll("\\s", ""), ((javafx.scene.text.Text) missed.lookup(".text")).getText()
                    .replaceAll("\\s", ""), "cut");
            assertTrue(missed.localToScene(missed.getLayoutBounds()).getMaxY() < height);
            return null;
        });
    }

    private static Node only(Parent root, Class<? extends Node> type) {
        return OpenWindow.all(root).stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    private boolean visible(String selector) throws Exception {
        return Toolkit.call(() -> OpenWindow.shown(node(selector)));
    }

    private String text(String selector) throws Exception {
        return Toolkit.call(() -> ((Labeled) node(selector)).getText());
    }

    private Node node(String selector) {
        return window.scene().getRoot().lookup(selector);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.call()) {
            assertTrue(System.currentTimeMillis() < end, "nothing came of it");
            Thread.sleep(20);
        }
    }
}
