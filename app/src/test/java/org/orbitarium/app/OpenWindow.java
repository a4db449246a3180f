package org.orbitarium.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.NullUnmarked;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Home;

/** A window on the platform without a display, and what a user does with it. */
@NullUnmarked
final class OpenWindow {

    private Workbench workbench;
    private Scene scene;

    /** Opens it and waits until all is shown. */
    void open(Workspace workspace, int width, int height) throws Exception {
        open(Home.find(), workspace, width, height);
    }

    /** As above, over another home folder. */
    void open(Home home, Workspace workspace, int width, int height) throws Exception {
        open(home, workspace, RunPlaces.of(home, page -> true), width, height);
    }

    /** As above, over other folders of runs. */
    void open(Home home, Workspace workspace, RunPlaces runs, int width, int height) throws Exception {
        Toolkit.call(() -> {
            workbench = Workbench.open(home, workspace, runs, Workbench.Outside.ours());
            scene = workbench.scene(width, height);
            return null;
        });
        settle();
    }

    /** As above, with another desktop around it. */
    void open(Workspace workspace, Workbench.Outside outside) throws Exception {
        Toolkit.call(() -> {
            workbench = Workbench.open(Home.find(), workspace, RunPlaces.of(Home.find(), page -> true), outside);
            scene = workbench.scene(1280, 800);
            scene.snapshot(null);
            return null;
        });
        settle();
    }

    /** As the program does: with what was read before, and what is remembered. */
    void open(Opening read, Memory memory) throws Exception {
        Toolkit.call(() -> {
            workbench = Workbench.open(read, memory);
            scene = workbench.scene(1280, 800);
            scene.snapshot(null);
            return null;
        });
        settle();
    }

    void close() throws Exception {
        Toolkit.call(() -> {
            workbench.close();
            return null;
        });
    }

    Workbench workbench() {
        return workbench;
    }

    Scene scene() {
        return scene;
    }

    Workspace now() {
        return workbench.store().get();
    }

    <T extends Node> T view(Class<T> type) {
        return type.cast(all(scene.getRoot()).stream().filter(type::isInstance).findFirst().orElseThrow());
    }

    static List<Node> all(Node root) {
        List<Node> nodes = new ArrayList<>(List.of(root));
        if (root instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(all(child)));
        }
        return nodes;
    }

    void press(KeyCode code) throws Exception {
        press(code, false);
    }

    void press(KeyCode code, boolean shift) throws Exception {
        Toolkit.call(() -> {
            fire(scene.getRoot(), code, shift);
            return null;
        });
    }

    static void fire(Node target, KeyCode code, boolean shift) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    void type(String character) throws Exception {
        Toolkit.call(() -> {
            Event.fireEvent(scene.getRoot(),
                    new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
            return null;
        });
    }

    /** Waits until all that the workspace asks for is shown. */
    void settle() throws Exception {
        CompletableFuture<Void> settled = new CompletableFuture<>();
        Toolkit.call(() -> {
            new AnimationTimer() {
                int calm;

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

    String words() throws Exception {
        return Toolkit.call(() -> {
            StringBuilder all = new StringBuilder();
            scene.snapshot(null);
            scene.getRoot().lookupAll(".label").forEach(node -> all.append(((Labeled) node).getText()).append('\n'));
            scene.getRoot().lookupAll(".button").forEach(node -> all.append(((Labeled) node).getText()).append('\n'));
            return all.toString();
        });
    }

    /** Runs a command of the registry; returns whether it could be. */
    boolean run(String command) throws Exception {
        return Toolkit.call(() -> workbench.registry().run(workbench.registry().get(command)));
    }

    void control(KeyCode code) throws Exception {
        Toolkit.call(() -> {
            Event.fireEvent(scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
            return null;
        });
    }

    static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }
}
