package org.orbitarium.app.views;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.orbitarium.app.shell.Latest;
import org.orbitarium.engine.raster.Camera;
import org.orbitarium.engine.raster.Frame;
import org.orbitarium.engine.raster.Shape;

/**
 * Pictures of a stage on their way into the window: made on a thread of their own, the newest first, and put on the FX thread; one that was
 * asked for earlier never replaces a later one. FX thread only.
 *
 * @param <P> what the thread makes of a picture and the FX thread puts into the window
 */
final class PictureQueue<P> implements AutoCloseable {

    private final Function<Wanted, P> make;
    private final BiConsumer<Wanted, P> put;
    private final Latest<Wanted> making;
    private long asked;
    private long answered;
    private long pictures;

    /** What a picture depends on. */
    record Wanted(long number, List<Shape> shapes, Camera camera, Frame frame) {
    }

    /** Starts the thread. */
    PictureQueue(Function<Wanted, P> make, BiConsumer<Wanted, P> put) {
        this.make = make;
        this.put = put;
        making = new Latest<>("stage", this::answer);
    }

    /** Asks for a picture, which comes as soon as it is made. */
    void ask(List<Shape> shapes, Camera camera, Frame frame) {
        asked++;
        making.request(new Wanted(asked, shapes, camera, frame));
    }

    /** Puts a picture at once that is made here, where no window waits for it. */
    void now(List<Shape> shapes, Camera camera, Frame frame, Function<Wanted, P> maker) {
        asked++;
        Wanted wanted = new Wanted(asked, shapes, camera, frame);
        put(wanted, maker.apply(wanted));
    }

    /** Returns whether what was asked for last is shown, or could not be made. */
    boolean idle() {
        return asked == answered;
    }

    /** Returns how many pictures were shown. */
    long pictures() {
        return pictures;
    }

    @Override
    public void close() {
        making.close();
    }

    private void answer(Wanted wanted) {
        boolean made = false;
        try {
            P picture = make.apply(wanted);
            made = true;
            Platform.runLater(() -> put(wanted, picture));
        } finally {
            if (!made) {
                Platform.runLater(() -> answered = Math.max(answered, wanted.number()));
            }
        }
    }

    private void put(Wanted wanted, P picture) {
        if (wanted.number() > answered) {
            answered = wanted.number();
            pictures++;
            put.accept(wanted, picture);
        }
    }
}
