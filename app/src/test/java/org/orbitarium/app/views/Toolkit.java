package org.orbitarium.app.views;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** Runs what a test does on the FX thread; starts the toolkit with the first use, once a JVM. */
public final class Toolkit {

    private static final long PATIENCE_SECONDS = 60;

    private Toolkit() {
    }

    /** Returns what the call returns on the FX thread. */
    public static <T> T call(Callable<T> call) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                result.complete(call.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        };
        // a toolkit that ended with the last window would not start again in this JVM
        Platform.setImplicitExit(false);
        try {
            Platform.startup(task);
        } catch (IllegalStateException alreadyStarted) {
            Platform.runLater(task);
        }
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the FX thread did not answer", e);
        }
    }

    /** Waits until the scene graph was laid out and rendered at least once after now. */
    public static void pulse() throws Exception {
        CompletableFuture<Void> after = new CompletableFuture<>();
        call(() -> {
            new javafx.animation.AnimationTimer() {
                private int count;

                @Override
                public void handle(long now) {
                    if (++count == 3) {
                        stop();
                        after.complete(null);
                    }
                }
            }.start();
            return null;
        });
        after.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
