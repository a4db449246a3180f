package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.state.Settings;
import org.orbitarium.app.views.Toolkit;

/** A window that fills the screen goes back to where it was before, also after the next start. */
@NullUnmarked
final class WindowPlaceTest {

    private static final Settings.Place FIRST = new Settings.Place(50, 60, 400, 300, false);

    private final List<Settings.Place> told = new CopyOnWriteArrayList<>();
    private Stage stage;
    private WindowPlace place;

    @BeforeEach
    void open() throws Exception {
        Toolkit.call(() -> {
            stage = new Stage();
            stage.setScene(new Scene(new Region()));
            stage.setX(FIRST.x());
            stage.setY(FIRST.y());
            stage.setWidth(FIRST.width());
            stage.setHeight(FIRST.height());
            place = new WindowPlace(stage, new Settings.Place(1, 2, 3, 4, false), told::add, Duration.millis(150));
            stage.show();
            return null;
        });
        await(FIRST);
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.call(() -> {
            stage.hide();
            return null;
        });
    }

    @Test
    void aMaximisedWindowRemembersWhereItGoesBackTo() throws Exception {
        Toolkit.call(() -> {
            stage.setMaximized(true);
            return null;
        });
        await(new Settings.Place(50, 60, 400, 300, true));
        Toolkit.call(() -> {
            place.end();
            return null;
        });
        assertEquals(new Settings.Place(50, 60, 400, 300, true), told.getLast());
        Toolkit.call(() -> {
            stage.setMaximized(false);
            return null;
        });
        await(FIRST);
    }

    @Test
    void theFullScreenIsNoPlace() throws Exception {
        Toolkit.call(() -> {
            stage.setFullScreen(true);
            place.end();
            return null;
        });
        assertEquals(FIRST, told.getLast());
    }

    @Test
    void aMovedWindowIsRememberedThereAndAGoneOneWhereItWas() throws Exception {
        Toolkit.call(() -> {
            stage.setX(120);
            stage.setWidth(500);
            return null;
        });
        Settings.Place moved = new Settings.Place(120, 60, 500, 300, false);
        await(moved);
        Toolkit.call(() -> {
            stage.hide();
            place.end();
            return null;
        });
        assertEquals(moved, told.getLast());
    }

    private void await(Settings.Place wanted) throws Exception {
        long end = System.currentTimeMillis() + 20_000;
        while (told.isEmpty() || !told.getLast().equals(wanted)) {
            assertTrue(System.currentTimeMillis() < end, "told " + told + ", not " + wanted);
            Thread.sleep(20);
        }
    }
}
