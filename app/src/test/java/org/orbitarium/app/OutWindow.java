package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.NullUnmarked;
import org.orbitarium.app.out.Desktop;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.geometry.O2;

/** A window over a folder of the test in which everything is put that is taken out of it. */
@NullUnmarked
final class OutWindow {

    private static final long PATIENCE_MILLIS = 60_000;

    private final OpenWindow window = new OpenWindow();
    private final Desk desk = new Desk();
    private final Path folder;
    private boolean open;

    OutWindow(Path folder) {
        this.folder = folder;
        desk.folder = folder;
    }

    /** Opens a scene; ffmpeg is not there. */
    void open(String scene) throws Exception {
        open(scene, Optional.empty());
    }

    /** Opens a scene, with the program that writes videos. */
    void open(String scene, Optional<Path> ffmpeg) throws Exception {
        open = true;
        window.open(Workspace.of(scene), new Workbench.Outside(desk, ffmpeg));
    }

    /** Closes the window, if it is open still. */
    void close() throws Exception {
        if (open) {
            open = false;
            window.close();
        }
    }

    OpenWindow window() {
        return window;
    }

    /** Lets the user choose another folder; none for who thinks better of it. */
    void choose(Path chosen) {
        desk.folder = chosen;
    }

    /** Lets the user choose files when several can be opened. */
    void offer(Path... files) {
        desk.offered = List.of(files);
    }

    /** Returns what was asked. */
    List<String> titles() {
        return desk.titles;
    }

    /** Returns the picture on the clipboard. */
    Image picture() {
        return desk.picture;
    }

    /** Returns the text on the clipboard. */
    String text() {
        return desk.text;
    }

    /** Answers with a folder of the test, or not at all. */
    private static final class Desk implements Desktop {

        private Path folder;
        private List<Path> offered = List.of();
        private final List<String> titles = new ArrayList<>();
        private Image picture;
        private String text;

        @Override
        public Path save(String title, String kind, String name, String ending) {
            titles.add(title);
            return folder == null ? null : folder.resolve(name);
        }

        @Override
        public Path open(String title, String kind, String ending) {
            titles.add(title);
            return folder == null ? null : folder.resolve("saved." + ending);
        }

        @Override
        public List<Path> openSeveral(String title, List<Kind> kinds) {
            titles.add(title);
            return offered.stream().filter(file -> kinds.getFirst().endings().stream().anyMatch(file.toString()::endsWith)).toList();
        }

        @Override
        public void copy(Image copied) {
            picture = copied;
        }

        @Override
        public void copy(String copied) {
            text = copied;
        }
    }

    /** Without the views of other scenes, which are there and hidden. */
    List<Exhibit> exhibits() throws Exception {
        return Toolkit.call(() -> window.workbench().exhibits().stream()
                .filter(exhibit -> !List.of("stage", "ball", "ladder", "horizon").contains(exhibit.name())).toList());
    }

    void touch(Exhibit exhibit) throws Exception {
        Toolkit.call(() -> {
            Event.fireEvent(exhibit.area(), new MouseEvent(MouseEvent.MOUSE_PRESSED, 1, 1, 1, 1, MouseButton.NONE, 1, false,
                    false, false, false, false, false, false, true, false, true, null));
            return null;
        });
    }

    boolean run(String command) throws Exception {
        return Toolkit.call(() -> window.workbench().registry().run(window.workbench().registry().get(command)));
    }

    void turn(double degrees) throws Exception {
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.withElement(O2.degrees(degrees)));
            return null;
        });
    }

    void play(int pulses) throws Exception {
        for (int i = 0; i < pulses; i++) {
            Toolkit.call(() -> {
                window.workbench().play(0.05);
                return null;
            });
        }
    }

    String said() throws Exception {
        return Toolkit.call(() -> ((Labeled) window.scene().getRoot().lookup(".notice")).getText());
    }

    String shown() throws Exception {
        return Toolkit.call(() -> String.join("\n", window.scene().getRoot().lookupAll(".status-cell .label").stream()
                .filter(OpenWindow::shown).map(node -> ((Labeled) node).getText()).toList()));
    }

    /** Waits for a file that appears whole. */
    Path await(String name) throws Exception {
        Path file = folder.resolve(name);
        until(() -> Files.exists(file));
        return file;
    }

    static void until(Callable<Boolean> condition) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.call()) {
            assertTrue(System.currentTimeMillis() < end, "nothing came of it");
            Thread.sleep(20);
        }
    }

    List<Path> files() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    void lab(String selected, String pinned) throws Exception {
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.with(w.lab().opened(true).select(selected).pin(pinned)));
            return null;
        });
        window.settle();
    }
}
