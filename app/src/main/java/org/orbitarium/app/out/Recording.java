package org.orbitarium.app.out;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Shot;
import org.orbitarium.engine.figures.Drawing;
import org.orbitarium.engine.figures.PngWriter;
import org.orbitarium.engine.figures.export.Caption;
import org.orbitarium.engine.figures.export.Film;

/**
 * One view while it is recorded: what it shows is handed over on the FX thread, drawn and written on a thread of its own. What waits for
 * that thread is bounded; when it does not keep up for long, pictures are left out and the others last longer.
 */
final class Recording {

    /** What waits are a few numbers each, no pictures: ten seconds of them take less memory than two pictures. */
    private static final int WAITING = 200;
    private static final long POLL_MILLIS = 20;

    private final Shot first;
    private final Caption caption;
    private final double scale;
    private final CompletableFuture<@Nullable Path> film = new CompletableFuture<>();
    private final BlockingQueue<Moment> waiting = new ArrayBlockingQueue<>(WAITING);
    private @Nullable Drawing last;
    private volatile long end = -1;
    private volatile boolean abandoned;

    /** What is shown, since when. */
    private record Moment(Drawing drawing, long millis) {
    }

    /**
     * Begins a recording.
     *
     * @param first  what is shown now; size, style and caption stay
     * @param scale  pixels of the film for each of the view
     * @param begin  begins the film, on the thread that writes it
     * @param writer draws figures
     */
    Recording(Shot first, double scale, Supplier<Film> begin, Supplier<PngWriter> writer) {
        this.first = first;
        this.scale = scale;
        caption = first.caption().moving();
        take(first, 0);
        Thread.ofPlatform().daemon().name("recording").start(() -> {
            try {
                film.complete(film(begin, writer));
            } catch (RuntimeException | Error e) {
                film.completeExceptionally(e);
            }
        });
    }

    /** Returns what was shown first. */
    Shot first() {
        return first;
    }

    /** Returns the file, once it is written; none of what is abandoned before. What went wrong is its failure. */
    CompletableFuture<@Nullable Path> film() {
        return film;
    }

    /** Adds what is shown now, if it is something else than before; FX thread only. */
    void take(Shot shot, long millis) {
        if (!shot.drawing().equals(last) && waiting.offer(new Moment(shot.drawing(), millis))) {
            last = shot.drawing();
        }
    }

    /** Ends the recording; what waits is still written. */
    void stop(long millis) {
        end = millis;
    }

    /** Ends the recording and leaves nothing of it. */
    void abandon() {
        abandoned = true;
    }

    private @Nullable Path film(Supplier<Film> begin, Supplier<PngWriter> writer) {
        try (Film film = begin.get()) {
            PngWriter drawing = writer.get();
            while (!abandoned) {
                // read before the queue is: what is offered later than that is not lost
                long ended = end;
                Moment moment = waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (moment != null) {
                    film.frame(picture(drawing, moment.drawing()), moment.millis());
                } else if (ended >= 0) {
                    return film.finish(ended);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    /** The caption does not change, so that all pictures have one size. */
    private BufferedImage picture(PngWriter writer, Drawing drawing) {
        BufferedImage drawn = writer.image(first.figure(drawing, caption), scale);
        BufferedImage opaque = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = opaque.createGraphics();
        g.drawImage(drawn, 0, 0, null);
        g.dispose();
        return opaque;
    }
}
