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
import org.orbitarium.app.out.Browser;
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

    /** How long the end waits for a disk. */
    private static final long LAST_WRITE_MILLIS = 5000;

    private @Nullable Workbench workbench;
    private @Nullable Opening opening;
    private @Nullable Memory memory;
    private @Nullable WindowPlace place;

    /** For JavaFX. */
    public WindowApplication() {
    }

    @Override
    public void init() {
        memory = Memory.of(StateFolder.find(System.getProperties(), System.getenv()));
        opening = Opening.read(Home.find(), Browser.of(System.getProperty("os.name", ""), System.getenv()));
    }

    @Override
    public void start(Stage first) {
        Memory remembered = Objects.requireNonNull(memory, "JavaFX calls init before start");
        Workbench opened = Workbench.open(Objects.requireNonNull(opening), remembered);
        workbench = opened;
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught(line -> Platform.runLater(() -> opened.notice(line))));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = opened.scene(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        first.setTitle("Orbitarium");
        first.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        first.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        first.setScene(scene);
        place(first, remembered.settings().place());
        place = new WindowPlace(first, remembered.settings().place(), remembered::place);
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
        if (place.width() >= 1 && !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height()).isEmpty()) {
            window.setX(place.x());
            window.setY(place.y());
            window.setWidth(place.width());
            window.setHeight(place.height());
        }
        window.setMaximized(place.maximized());
    }

    @Override
    public void stop() {
        if (place != null) {
            place.end();
        }
        if (memory != null) {
            Thread writing = Thread.ofPlatform().name("remember").daemon().start(memory.last());
            if (workbench != null) {
                workbench.close();
            }
            await(writing);
        }
        LOG.info("closed");
    }

    /** A disk that does not answer does not keep the program from ending. */
    private static void await(Thread writing) {
        try {
            if (!writing.join(Duration.ofMillis(LAST_WRITE_MILLIS))) {
                LOG.warn("what was left is not remembered: it was not written within {} ms", LAST_WRITE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void logStart() {
        ProcessHandle.current().info().startInstant().ifPresent(started ->
                LOG.info("first bench drawn {} ms after the start of the process", Duration.between(started, Instant.now()).toMillis()));
    }
}
