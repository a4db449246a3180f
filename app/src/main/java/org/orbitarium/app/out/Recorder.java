package org.orbitarium.app.out;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Shot;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.figures.export.Film;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records one view at a time while it plays, and asks where the film shall go when it ends; what was recorded is written meanwhile and
 * afterwards. FX thread only.
 */
final class Recorder implements DoubleConsumer {

    /** Pictures a second. */
    static final int RATE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final double PERIOD = 1.0 / RATE;
    /** Seconds after which a recording ends by itself: a disk is not filled by one that was forgotten. */
    private static final double LONGEST = 300;
    private static final int MINUTE = 60;
    private static final double MILLIS = 1000;
    /** Longest wait for films that are still written at the end of the program, s. */
    private static final long PATIENCE = 20;

    private final Clerk clerk;
    private final Desktop desktop;
    private final Words words;
    private final StatusBar status;
    private final ReadOnlyObjectWrapper<@Nullable Kind> running = new ReadOnlyObjectWrapper<>(this, "running", null);
    /** Films that have ended and a place to go to, until they lie there. */
    private final Map<Recording, CompletableFuture<Void>> leaving = new HashMap<>();
    private @Nullable Recording recording;
    private @Nullable Exhibit exhibit;
    private double time;
    private double due;
    private boolean closed;

    /**
     * A kind of film.
     *
     * @param ending of its files, without the dot
     * @param scale  pixels for each of the view
     * @param begin  begins one
     */
    record Kind(String ending, double scale, Supplier<Film> begin) {
    }

    Recorder(Clerk clerk, Desktop desktop, Words words, StatusBar status) {
        this.clerk = clerk;
        this.desktop = desktop;
        this.words = words;
        this.status = status;
    }

    /** Returns what is recorded now; null if nothing is. */
    ReadOnlyObjectProperty<@Nullable Kind> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Begins to record a view. */
    void start(Exhibit view, Shot first, Kind kind) {
        exhibit = view;
        time = 0;
        due = PERIOD;
        Recording begun = new Recording(first, kind.scale(), kind.begin(), clerk::writer);
        CompletableFuture<@Nullable Path> _ = begun.film().whenComplete((file, failure) -> {
            if (failure != null) {
                Platform.runLater(() -> failed(begun, failure));
            }
        });
        recording = begun;
        running.set(kind);
        show();
    }

    /** Ends the recording, and asks for a file while the rest of it is written. */
    void stop() {
        Recording present = recording;
        Kind kind = running.get();
        if (present != null && kind != null) {
            present.stop(Math.round(MILLIS * time));
            end(words.get("out.writing"));
            // nothing may be asked in the middle of a pulse
            Platform.runLater(() -> ask(present, kind));
        }
    }

    @Override
    public void accept(double seconds) {
        Recording present = recording;
        Exhibit view = exhibit;
        if (present == null || view == null) {
            return;
        }
        time += seconds;
        if (time >= due) {
            due = Math.max(due + PERIOD, time);
            Shot now = view.now().get();
            if (now != null && !now.caption().sameScene(present.first().caption())) {
                // the caption would be untrue of all that follows
                stop();
                clerk.tell("out.scene-changed");
                return;
            }
            if (now != null) {
                present.take(now, Math.round(MILLIS * time));
            }
            show();
        }
        if (time >= LONGEST) {
            stop();
            clerk.tell("out.longest", (int) LONGEST / MINUTE);
        }
    }

    private void show() {
        Exhibit view = exhibit;
        int whole = (int) time;
        status.recordingProperty().set(view == null ? ""
                : words.get("out.recording", view.title(words), whole / MINUTE, whole % MINUTE));
    }

    private void end(String said) {
        recording = null;
        exhibit = null;
        running.set(null);
        status.recordingProperty().set(said);
    }

    /** Another recording that has begun since goes on. */
    private void failed(Recording broken, Throwable failure) {
        if (broken.equals(recording)) {
            end("");
        }
        written();
        clerk.report(null, failure);
    }

    private void written() {
        if (recording == null) {
            status.recordingProperty().set("");
        }
    }

    private void ask(Recording ended, Kind kind) {
        if (closed || ended.film().isCompletedExceptionally()) {
            ended.abandon();
            return;
        }
        Path target = desktop.save(words.get("out.save-recording"), words.get("out.kind." + kind.ending()),
                ended.first().file() + "." + kind.ending(), kind.ending());
        if (target == null) {
            ended.abandon();
            clerk.tell("out.discarded");
        }
        CompletableFuture<Void> left = ended.film().handle((film, failure) -> {
            if (film != null) {
                leave(film, target);
            }
            Platform.runLater(() -> {
                leaving.remove(ended);
                written();
            });
            return null;
        });
        leaving.put(ended, left);
    }

    private void leave(Path film, @Nullable Path target) {
        if (target == null) {
            remove(film);
        } else {
            clerk.copy(film, target, () -> remove(film));
        }
    }

    private static void remove(Path film) {
        try {
            Files.deleteIfExists(film);
        } catch (IOException e) {
            // it lies in the folder of temporary files and does no other harm
            LOG.warn("the recording {} cannot be removed", film, e);
        }
    }

    /** Gives up what is recorded; waits for what was recorded and has a place to go to. */
    void close() {
        closed = true;
        if (recording != null) {
            recording.abandon();
            end("");
        }
        try {
            CompletableFuture.allOf(leaving.values().toArray(CompletableFuture[]::new)).get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("a recording is not written within {} s and given up", PATIENCE);
            leaving.keySet().forEach(Recording::abandon);
        } catch (ExecutionException e) {
            LOG.warn("a recording cannot be kept", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
