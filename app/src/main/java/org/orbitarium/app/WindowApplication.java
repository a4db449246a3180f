package org.orbitarium.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.state.Settings;
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
    private @Nullable Opening opening;
    private @Nullable Stage stage;

    /** For JavaFX. */
    public WindowApplication() {
    }

    /** What was read before the window opens, off the FX thread. */
    private record Opening(Home home, SceneShelf shelf, Memory memory) {
    }

    @Override
    public void init() {
        Home home = Home.find();
        opening = new Opening(home, SceneShelf.open(home), Memory.of(StateFolder.find(System.getProperties(), System.getenv())));
    }

    @Override
    public void start(Stage first) {
        Opening read = Objects.requireNonNull(opening, "JavaFX calls init before start");
        stage = first;
        Workbench opened = Workbench.open(read.home(), read.shelf(), read.memory(),
                RunPlaces.of(read.home(), page -> getHostServices().showDocument(page.toString())));
        workbench = opened;
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught(line -> Platform.runLater(() -> opened.notice(line))));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = opened.scene(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        first.setTitle("Orbitarium");
        first.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        first.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        first.setScene(scene);
        place(first, read.memory().settings().place());
        // Escape belongs to the presenter; the window then leaves the full screen with it
        first.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        first.setFullScreenExitHint("");
        opened.store().follow(w -> w.layout().presenting(), first::setFullScreen);
        opened.whenFirstDrawn(WindowApplication::logStart);
        opened.start();
        first.show();
    }

    /** Puts the window where it was, if a screen is still there. */
    private static void place(Stage window, Settings.Place place) {
        if (place.width() < 1 || Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height()).isEmpty()) {
            return;
        }
        window.setX(place.x());
        window.setY(place.y());
        window.setWidth(place.width());
        window.setHeight(place.height());
        window.setMaximized(place.maximized());
    }

    @Override
    public void stop() {
        if (opening != null && stage != null) {
            opening.memory().close(new Settings.Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(),
                    stage.isMaximized()));
        }
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
