package org.orbitarium.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.NullUnmarked;

/** Plays a user beside the program, in a JVM that a test started. */
@NullUnmarked
final class Robots {

    private static final int FAILED = 3;

    private Robots() {
    }

    /** What a user does. */
    interface Play {

        void play() throws Exception;
    }

    /** Begins to play, on a thread of its own. Whatever goes wrong ends the JVM; its trace is printed for the test, which reads it. */
    static void start(Play play) {
        Thread.ofPlatform().daemon().name("robot").start(() -> {
            try {
                play.play();
            } catch (Exception | Error e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(FAILED);
            }
        });
    }

    /** Returns what a call gives on the FX thread. */
    static <T> T fx(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until something is so, and fails after so many milliseconds. */
    static void await(String what, long patience, BooleanSupplier condition) throws InterruptedException {
        long end = System.currentTimeMillis() + patience;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError(what + " did not come within " + patience + " ms");
            }
            Thread.sleep(50);
        }
    }

    /** Returns the text of a file; none while it is not there. */
    static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the first node of a kind; null if there is none. */
    static <T extends Node> T find(Node node, Class<T> type) {
        if (type.isInstance(node)) {
            return type.cast(node);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                T found = find(child, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
