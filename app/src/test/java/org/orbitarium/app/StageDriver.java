package org.orbitarium.app;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.jspecify.annotations.NullUnmarked;
import org.orbitarium.app.views.StageView;

/**
 * Runs in a JVM of its own beside the program: opens the point cloud, lets g turn by itself, and counts the pictures that the stage shows
 * by the renderer that is there, alone and while the scene's models learn.
 */
@NullUnmarked
final class StageDriver {

    private static final long PATIENCE = 90_000;
    private static final int SECONDS = 15;
    private static final int MOST_SCENES = 20;

    private StageDriver() {
    }

    /** Starts the program; the argument is its state folder. */
    public static void main(String[] arguments) {
        Robots.start(() -> play(Path.of(arguments[0])));
        Main.main(new String[0]);
    }

    private static void play(Path state) throws Exception {
        Path log = state.resolve(Logs.FILE);
        Robots.await("the first bench", PATIENCE, () -> Robots.text(log).contains("first bench drawn"));
        Scene scene = Robots.fx(() -> Window.getWindows().getFirst().getScene());
        Robot robot = Robots.fx(Robot::new);
        Robots.fx(() -> {
            scene.getWindow().requestFocus();
            return null;
        });
        for (int i = 0; i < MOST_SCENES && !pictured(scene); i++) {
            type(robot, KeyCode.PAGE_DOWN);
            Thread.sleep(3000);
        }
        if (!pictured(scene)) {
            throw new AssertionError("no scene has a stage");
        }
        type(robot, KeyCode.SPACE);
        count(scene, "g turns");
        type(robot, KeyCode.T);
        Robots.await("models to learn", PATIENCE, () -> Robots.fx(() -> progress(scene)) > 0.01);
        count(scene, "g turns while models learn");
        if (!(Robots.fx(() -> progress(scene)) < 1)) {
            throw new AssertionError("the models had learned before all pictures were counted");
        }
        Robots.fx(() -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(KeyCode.Q);
            robot.keyRelease(KeyCode.CONTROL);
            return null;
        });
    }

    private static void count(Scene scene, String what) throws Exception {
        Thread.sleep(3000);
        StageView stage = Robots.fx(() -> Robots.find(scene.getRoot(), StageView.class));
        long begun = System.nanoTime();
        long before = Robots.fx(stage::pictures);
        Thread.sleep(1000L * SECONDS);
        long drawn = Robots.fx(stage::pictures) - before;
        System.out.printf(Locale.ROOT, "%s: %.1f frames/s%n", what, drawn / ((System.nanoTime() - begun) / 1e9));
    }

    private static double progress(Scene scene) {
        return ((ProgressBar) scene.getRoot().lookup(".status-bar .progress-bar")).getProgress();
    }

    private static boolean pictured(Scene scene) {
        StageView stage = Robots.fx(() -> Robots.find(scene.getRoot(), StageView.class));
        return Robots.fx(() -> stage.inputProperty().get() != null && stage.inputProperty().get().bodies() != null);
    }

    private static void type(Robot robot, KeyCode key) {
        Robots.fx(() -> {
            robot.keyType(key);
            return null;
        });
    }
}
