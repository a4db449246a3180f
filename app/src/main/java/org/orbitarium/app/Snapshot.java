package org.orbitarium.app;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.orbitarium.app.out.Pictures;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.OrbitariumException;
import org.orbitarium.engine.base.UnavailableException;

/** Draws the window of a workspace into a file on JavaFX's platform without a display. A toolkit starts once, so one program writes one. */
final class Snapshot {

    private static final long PATIENCE_SECONDS = 120;
    /** Pulses in which nothing may change any more before the picture is taken. */
    private static final int CALM = 3;

    private final Home home;

    Snapshot(Home home) {
        this.home = home;
    }

    /** Writes the picture once all that the workspace asks for is computed. */
    void write(Workspace workspace, int width, int height, Path file) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<WritableImage> picture = new CompletableFuture<>();
        Platform.startup(() -> draw(workspace, width, height, picture));
        AtomicFiles.write(file, Pictures.png(await(picture)));
    }

    private void draw(Workspace workspace, int width, int height, CompletableFuture<WritableImage> picture) {
        try {
            Workbench workbench = Workbench.open(home, workspace);
            Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> picture.completeExceptionally(failure));
            // A scene in no window has the size it is given, whatever the platform's only screen measures. It is drawn once: what a scroll
            // pane caches would not follow a second time.
            Scene scene = workbench.scene(width, height);
            new AnimationTimer() {
                private int calm;

                @Override
                public void handle(long now) {
                    calm = workbench.advance() ? calm + 1 : 0;
                    if (calm >= CALM) {
                        stop();
                        finish(workbench, scene, picture);
                    }
                }
            }.start();
        } catch (RuntimeException | Error e) {
            picture.completeExceptionally(e);
        }
    }

    /** A bench that says why it is empty is no picture of its scene. */
    private static void finish(Workbench workbench, Scene scene, CompletableFuture<WritableImage> picture) {
        String failure = workbench.failure();
        if (failure.isEmpty()) {
            picture.complete(scene.snapshot(null));
        } else {
            picture.completeExceptionally(new UnavailableException("The scene " + workbench.store().get().scene()
                    + " cannot be drawn: " + failure, "No file was written."));
        }
        workbench.close();
    }

    private static WritableImage await(CompletableFuture<WritableImage> picture) {
        try {
            return picture.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OrbitariumException expected) {
                throw expected;
            }
            throw new IllegalStateException("the bench could not be drawn", e.getCause());
        } catch (TimeoutException e) {
            throw new UnavailableException("The bench was not drawn within " + PATIENCE_SECONDS + " s",
                    "Try again when the machine is less busy.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The snapshot was interrupted", "Start it again.", e);
        }
    }
}
