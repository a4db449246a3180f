package org.orbitarium.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.jspecify.annotations.NullUnmarked;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.DialView;

/**
 * Runs in a JVM of its own beside the program: starts it as a user would and plays a user. Ends with code 3 and the reason if the window
 * does not do what it should.
 */
@NullUnmarked
final class WindowDriver {

    private static final long PATIENCE = 90_000;

    private WindowDriver() {
    }

    /** Starts the program; the first argument is its state folder, the second says whether models train. */
    public static void main(String[] arguments) {
        Robots.start(() -> play(Path.of(arguments[0]), arguments[1].equals("train")));
        Main.main(new String[0]);
    }

    private static void play(Path state, boolean train) throws Exception {
        Path log = state.resolve("orbitarium.log");
        Robots.await("the first bench", PATIENCE, () -> Robots.text(log).contains("first bench drawn"));
        Scene scene = Robots.fx(() -> Window.getWindows().getFirst().getScene());
        Robot robot = Robots.fx(Robot::new);
        double before = Robots.fx(() -> dial(scene).getInput().angle());
        Robots.fx(() -> {
            scene.getWindow().requestFocus();
            robot.keyType(KeyCode.RIGHT);
            return null;
        });
        Robots.await("g to follow the arrow key", PATIENCE, () -> Robots.fx(() -> dial(scene).getInput().angle()) == before + 5);
        Robots.await("the arena to follow", PATIENCE,
                () -> Robots.fx(() -> Robots.find(scene.getRoot(), ArenaView.class).getInput().angle()) == before + 5);
        check("DJL stays unloaded while nothing trains", !loaded(state));
        if (train) {
            Robots.fx(() -> {
                robot.keyType(KeyCode.T);
                return null;
            });
            Robots.await("the first live orbit", PATIENCE, () -> Robots.fx(() -> dial(scene).getInput().training().size()) == 2);
            check("DJL is loaded by the training", loaded(state));
        }
        double learned = progress(scene);
        // models learn while g is dragged, so the hand does not rest before they have
        drag(scene, robot, Integer.getInteger("drag", 4000), () -> !train || progress(scene) > learned + 0.02);
        WritableImage screen = Robots.fx(() -> robot.getScreenCapture(null, 0, 0, 1280, 800));
        check("the screen is not blank", colours(screen) > 200);
        Robots.fx(() -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(KeyCode.Q);
            robot.keyRelease(KeyCode.CONTROL);
            return null;
        });
    }

    /** Drags the dial's knob round and round, so long and until something is so. */
    private static void drag(Scene scene, Robot robot, long millis, BooleanSupplier enough) throws Exception {
        Bounds bounds = Robots.fx(() -> dial(scene).localToScreen(dial(scene).getLayoutBounds()));
        double reach = 0.3 * Math.min(bounds.getWidth(), bounds.getHeight());
        long end = System.currentTimeMillis() + millis;
        boolean pressed = false;
        double last = 0;
        boolean was = false;
        for (int i = 0; System.currentTimeMillis() < end || i % 60 != 0 || !was; i++) {
            was |= i % 60 == 0 && enough.getAsBoolean();
            check("models learn while g is dragged", System.currentTimeMillis() < end + PATIENCE);
            last = 3 * i % 360;
            double angle = Math.toRadians(last);
            boolean first = !pressed;
            Robots.fx(() -> {
                robot.mouseMove(bounds.getCenterX() + reach * Math.cos(angle), bounds.getCenterY() - reach * Math.sin(angle));
                if (first) {
                    robot.mousePress(MouseButton.PRIMARY);
                }
                return null;
            });
            pressed = true;
            Thread.sleep(16);
        }
        double wanted = last;
        Robots.await("the dial to follow the drag to " + wanted, PATIENCE, () -> {
            double away = Math.abs(Robots.fx(() -> dial(scene).getInput().angle()) - wanted) % 360;
            return Math.min(away, 360 - away) < 1.5;
        });
        Robots.fx(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return null;
        });
    }

    private static DialView dial(Scene scene) {
        return Robots.find(scene.getRoot(), DialView.class);
    }

    /** Returns how far the work is that the status bar tells of. */
    private static double progress(Scene scene) {
        return Robots.fx(() -> ((ProgressBar) scene.getRoot().lookup(".status-bar .progress-bar")).getProgress());
    }

    private static int colours(WritableImage image) {
        int[] argb = new int[(int) (image.getWidth() * image.getHeight())];
        image.getPixelReader().getPixels(0, 0, (int) image.getWidth(), (int) image.getHeight(), PixelFormat.getIntArgbInstance(), argb, 0,
                (int) image.getWidth());
        return (int) java.util.Arrays.stream(argb).distinct().count();
    }

    /** The JVM writes every class it loads into this file. */
    private static boolean loaded(Path state) {
        return List.of(Robots.text(state.resolve("classes.log")).split("\n")).stream()
                .anyMatch(line -> line.startsWith("ai.djl.engine.Engine "));
    }

    private static void check(String what, boolean holds) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
