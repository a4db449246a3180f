package org.orbitarium.app;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.orbitarium.app.state.Settings;

/**
 * Follows where a window is, and where it goes back to while it fills the screen. A place counts once it has lasted: a window that is about
 * to fill the screen has the screen's bounds before it says so.
 */
final class WindowPlace {

    private static final Duration LASTS = Duration.seconds(1);

    private final Stage window;
    private final Consumer<Settings.Place> told;
    private final PauseTransition lasting;
    private Settings.Place last;

    /**
     * Begins to follow a window.
     *
     * @param remembered where it was the last time
     * @param told       told of every place that lasted
     */
    WindowPlace(Stage window, Settings.Place remembered, Consumer<Settings.Place> told) {
        this(window, remembered, told, LASTS);
    }

    /** As above, with another patience. */
    WindowPlace(Stage window, Settings.Place remembered, Consumer<Settings.Place> told, Duration lasts) {
        this.window = window;
        this.told = told;
        last = remembered;
        lasting = new PauseTransition(lasts);
        lasting.setOnFinished(event -> told.accept(now()));
        for (ObservableValue<?> part : List.of(window.xProperty(), window.yProperty(), window.widthProperty(), window.heightProperty(),
                window.maximizedProperty(), window.fullScreenProperty(), window.iconifiedProperty(), window.showingProperty())) {
            part.subscribe(value -> lasting.playFromStart());
        }
        // a window that is gone no longer says whether it filled the screen
        window.setOnHiding(event -> end());
    }

    /** Tells where the window is, a last time. */
    void end() {
        lasting.stop();
        told.accept(now());
    }

    private Settings.Place now() {
        if (window.isShowing()) {
            last = window.isMaximized() || window.isFullScreen() || window.isIconified()
                    ? new Settings.Place(last.x(), last.y(), last.width(), last.height(), window.isMaximized())
                    : new Settings.Place(window.getX(), window.getY(), window.getWidth(), window.getHeight(), false);
        }
        return last;
    }
}
