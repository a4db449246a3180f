package org.orbitarium.app;

import java.time.Duration;
import java.time.Instant;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window, as JavaFX starts it. */
public final class WindowApplication extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(WindowApplication.class);
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;

    private @Nullable Workbench workbench;

    /** For JavaFX. */
    public WindowApplication() {
    }

    @Override
    public void start(Stage stage) {
        Workbench opened = Workbench.open(Home.find());
        workbench = opened;
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught(opened::notice));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = opened.scene(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        stage.setTitle("Orbitarium");
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setScene(scene);
        opened.whenFirstDrawn(WindowApplication::logStart);
        opened.start();
        stage.show();
    }

    @Override
    public void stop() {
        if (workbench != null) {
            workbench.close();
        }
        LOG.info("closed");
    }

    private static void logStart() {
        ProcessHandle.current().info().startInstant().ifPresent(started ->
                LOG.info("first bench drawn {} ms after the start of the process", Duration.between(started, Instant.now()).toMillis()));
    }
}
