package org.orbitarium.app.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Shot;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.figures.Figure;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.export.Caption;
import org.orbitarium.engine.figures.export.Film;
import org.orbitarium.engine.figures.export.GifFilm;
import org.orbitarium.engine.figures.export.Table;

/** Recordings that follow each other: one that breaks or is still written leaves the next one alone. */
@NullUnmarked
final class RecorderTest implements Desktop {

    private static final Words WORDS = Words.in(Language.ENGLISH);

    @TempDir
    Path folder;
    private final List<String> asked = new ArrayList<>();
    private StatusBar status;
    private Clerk clerk;
    private Recorder recorder;
    private Exhibit view;

    @BeforeEach
    void open() throws Exception {
        Toolkit.call(() -> {
            status = new StatusBar(WORDS);
            clerk = new Clerk(Home.find(), WORDS, status);
            recorder = new Recorder(clerk, this, WORDS, status);
            view = new Exhibit("dial", false, new Region(), button -> { }, RecorderTest::shot);
            return null;
        });
    }

    @AfterEach
    void close() {
        clerk.close();
    }

    private static Shot shot() {
        Caption caption = new Caption("Dial", "teacher-so2", "default", List.of(), "", "g = 0°", "0.1.0", Language.ENGLISH);
        Table none = new Table("none", "None", List.of("x"), List.of());
        return new Shot(caption, "dial", Style.dark(), 100, 100, (width, height) -> new Figure(width, height, List.of()),
                new LegendFigure.Input(List.of()), () -> none, new Shot.Data(caption, () -> none));
    }

    @Test
    void aFilmThatBreaksAfterItsEndLeavesTheNextOneRunning() throws Exception {
        CompletableFuture<Film> broken = new CompletableFuture<>();
        Recorder.Kind gif = new Recorder.Kind("gif", 1, GifFilm::new);
        start(new Recorder.Kind("gif", 1, () -> wait(broken)));
        Toolkit.call(() -> {
            recorder.stop();
            return null;
        });
        start(gif);
        broken.completeExceptionally(new UnavailableException("no room for a film", "Make some.", new IllegalStateException()));
        until(() -> Toolkit.call(() -> status.lookupAll(".notice").toString()).contains("no room"));
        Toolkit.call(() -> {
            recorder.accept(0.1);
            assertEquals(gif, recorder.runningProperty().get(), "the second goes on");
            assertTrue(status.recordingProperty().get().contains("Recording"), status.recordingProperty().get());
            recorder.stop();
            return null;
        });
        until(() -> Files.exists(folder.resolve("dial.gif")));
        assertNull(Toolkit.call(() -> recorder.runningProperty().get()));
    }

    @Test
    void aFilmThatBreaksEndsItsRecording() throws Exception {
        CompletableFuture<Film> broken = new CompletableFuture<>();
        start(new Recorder.Kind("gif", 1, () -> wait(broken)));
        broken.completeExceptionally(new UnavailableException("no room for a film", "Make some.", new IllegalStateException()));
        until(() -> Toolkit.call(() -> recorder.runningProperty().get()) == null);
        assertEquals(List.of(), asked);
    }

    /** Fails as the film does. */
    private static Film wait(CompletableFuture<Film> film) {
        try {
            return film.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new UnavailableException("no room for a film", "Make some.", e);
        }
    }

    private void start(Recorder.Kind kind) throws Exception {
        Toolkit.call(() -> {
            recorder.start(view, shot(), kind);
            return null;
        });
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long end = System.currentTimeMillis() + 30_000;
        while (!condition.call()) {
            assertTrue(System.currentTimeMillis() < end, "nothing came of it");
            Thread.sleep(20);
        }
    }

    @Override
    public @Nullable Path save(String title, String kind, String name, String ending) {
        asked.add(title);
        return folder.resolve(name);
    }

    @Override
    public @Nullable Path open(String title, String kind, String ending) {
        throw new AssertionError("nothing is opened");
    }

    @Override
    public List<Path> openSeveral(String title, List<Kind> kinds) {
        throw new AssertionError("nothing is opened");
    }

    @Override
    public void copy(Image picture) {
        throw new AssertionError("nothing is copied");
    }

    @Override
    public void copy(String text) {
        throw new AssertionError("nothing is copied");
    }
}
