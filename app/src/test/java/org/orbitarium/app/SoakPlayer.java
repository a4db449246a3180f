package org.orbitarium.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.NullUnmarked;
import org.orbitarium.app.views.DialView;
import org.orbitarium.engine.base.RandomStream;

/** A user without a plan: presses keys, drags, clicks, trains and changes its mind, all drawn from one stream. */
@NullUnmarked
final class SoakPlayer {

    private static final int DRAG_STEPS = 25;
    private static final long FRAME = 16;
    private static final long TOUR_STEP = 2000;

    private final Scene scene;
    private final Robot robot;
    private final RandomStream stream;
    private final Map<String, Integer> done = new LinkedHashMap<>();

    SoakPlayer(Scene scene, RandomStream stream) {
        this.scene = scene;
        this.stream = stream;
        this.robot = Robots.fx(Robot::new);
    }

    /** Returns what was done, and how often. */
    Map<String, Integer> done() {
        return done;
    }

    /** Does one thing, and waits a moment as a user would. */
    void act() throws InterruptedException {
        int draw = stream.nextInt(100);
        if (draw < 22) {
            count("turn g by keys");
            repeat(1 + stream.nextInt(8), stream.nextInt(2) == 0 ? KeyCode.LEFT : KeyCode.RIGHT);
        } else if (draw < 40) {
            count("drag the dial");
            drag(Robots.fx(() -> all(scene.getRoot(), DialView.class).getFirst()), true);
        } else if (draw < 50) {
            count("drag a scrubber");
            List<Node> tracks = Robots.fx(() -> List.copyOf(scene.getRoot().lookupAll(".track")));
            if (!tracks.isEmpty()) {
                drag(tracks.get(stream.nextInt(tracks.size())), false);
            }
        } else if (draw < 58) {
            count("switch the scene");
            type(stream.nextInt(2) == 0 ? KeyCode.PAGE_UP : KeyCode.PAGE_DOWN);
            Thread.sleep(stream.nextInt(1500));
        } else if (draw < 64) {
            count("switch the theme");
            type(KeyCode.L, KeyCode.CONTROL);
        } else if (draw < 70) {
            count("enlarge a panel");
            type(KeyCode.F);
        } else if (draw < 78) {
            count("click a button");
            click();
        } else if (draw < 84) {
            count("train, pause, go on or cancel");
            train();
        } else {
            anything();
        }
        Thread.sleep(50 + stream.nextInt(250));
    }

    private void anything() throws InterruptedException {
        count("other keys");
        switch (stream.nextInt(9)) {
            case 0 -> type(KeyCode.M);
            case 1 -> type(KeyCode.D);
            case 2 -> type(KeyCode.N);
            case 3 -> type(KeyCode.P);
            case 4 -> type(KeyCode.SPACE);
            case 5 -> type(KeyCode.W);
            case 6 -> type(stream.nextInt(2) == 0 ? KeyCode.B : KeyCode.I, KeyCode.CONTROL);
            case 7 -> type(KeyCode.Z, KeyCode.CONTROL);
            default -> {
                type(KeyCode.K, KeyCode.CONTROL);
                Thread.sleep(200);
                repeat(3, KeyCode.E);
                Thread.sleep(200);
                type(KeyCode.ESCAPE);
            }
        }
    }

    private void train() throws InterruptedException {
        switch (stream.nextInt(4)) {
            case 0, 1 -> type(KeyCode.T);
            case 2 -> type(KeyCode.T, KeyCode.SHIFT);
            default -> type(KeyCode.T, KeyCode.CONTROL);
        }
        Thread.sleep(500 + stream.nextInt(3000));
    }

    /** Shows every scene once, and a panel of it over the whole bench: from then on every buffer has been of its greatest size. */
    void tour(int scenes) throws InterruptedException {
        for (int i = 0; i < scenes; i++) {
            Thread.sleep(TOUR_STEP);
            type(KeyCode.F);
            Thread.sleep(TOUR_STEP);
            type(KeyCode.F);
            type(KeyCode.PAGE_DOWN);
        }
    }

    /** Brings the window to the state in which memory is compared: nothing trains, plays or lies over it, the first scene. */
    void calm() throws InterruptedException {
        type(KeyCode.ESCAPE);
        type(KeyCode.T, KeyCode.CONTROL);
        repeat(12, KeyCode.PAGE_UP);
        type(KeyCode.HOME);
        if (Robots.fx(Application::getUserAgentStylesheet).contains("light")) {
            type(KeyCode.L, KeyCode.CONTROL);
        }
        side(".storyboard", KeyCode.B);
        side(".inspector", KeyCode.I);
        Robots.fx(() -> {
            robot.mouseMove(3, scene.getWindow().getY() + scene.getHeight() - 3);
            return null;
        });
        copy();
    }

    /** Copies the picture of a view: it stays on the clipboard until the next one, and is no growth. */
    void copy() throws InterruptedException {
        type(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);
        Thread.sleep(3000);
    }

    private void side(String panel, KeyCode key) {
        Node found = Robots.fx(() -> scene.getRoot().lookup(panel));
        if (found != null && !Robots.fx(found::isVisible)) {
            type(key, KeyCode.CONTROL);
        }
    }

    void type(KeyCode code, KeyCode... modifiers) {
        Robots.fx(() -> {
            for (KeyCode modifier : modifiers) {
                robot.keyPress(modifier);
            }
            robot.keyType(code);
            for (KeyCode modifier : modifiers) {
                robot.keyRelease(modifier);
            }
            return null;
        });
    }

    private void repeat(int times, KeyCode code) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            type(code);
            Thread.sleep(30);
        }
    }

    /** Buttons of the bench and its scrubbers; those of the bars above open what has no end without a user. */
    private void click() {
        List<ButtonBase> buttons = Robots.fx(() -> {
            List<ButtonBase> shown = new ArrayList<>();
            for (Node place : scene.getRoot().lookupAll(".centre")) {
                all(place, ButtonBase.class).stream().filter(SoakPlayer::shown).filter(button -> !button.isDisabled()).forEach(shown::add);
            }
            return shown;
        });
        if (!buttons.isEmpty()) {
            Node chosen = buttons.get(stream.nextInt(buttons.size()));
            Robots.fx(() -> {
                Bounds bounds = chosen.localToScreen(chosen.getLayoutBounds());
                if (bounds != null) {
                    robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
                    robot.mouseClick(MouseButton.PRIMARY);
                }
                return null;
            });
        }
    }

    private void drag(Node node, boolean round) throws InterruptedException {
        Bounds bounds = Robots.fx(() -> node.localToScreen(node.getLayoutBounds()));
        if (bounds == null || !Robots.fx(() -> shown(node))) {
            return;
        }
        double start = stream.uniform(0, 2 * Math.PI);
        double turn = stream.uniform(-Math.PI, Math.PI);
        double reach = 0.3 * Math.min(bounds.getWidth(), bounds.getHeight());
        for (int i = 0; i <= DRAG_STEPS; i++) {
            double share = (double) i / DRAG_STEPS;
            double angle = start + share * turn;
            double x = round ? bounds.getCenterX() + reach * Math.cos(angle)
                    : bounds.getMinX() + bounds.getWidth() * (0.5 + 0.45 * Math.sin(angle));
            double y = round ? bounds.getCenterY() - reach * Math.sin(angle) : bounds.getCenterY();
            boolean first = i == 0;
            Robots.fx(() -> {
                robot.mouseMove(x, y);
                if (first) {
                    robot.mousePress(MouseButton.PRIMARY);
                }
                return null;
            });
            Thread.sleep(FRAME);
        }
        Robots.fx(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return null;
        });
    }

    private void count(String what) {
        done.merge(what, 1, Integer::sum);
    }

    private static boolean shown(Node node) {
        return node.isVisible() && node.getScene() != null && (node.getParent() == null || shown(node.getParent()));
    }

    static <T extends Node> List<T> all(Node node, Class<T> type) {
        List<T> found = new ArrayList<>();
        if (type.isInstance(node)) {
            found.add(type.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child, type)));
        }
        return found;
    }
}
