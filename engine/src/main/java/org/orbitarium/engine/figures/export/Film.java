package org.orbitarium.engine.figures.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.orbitarium.engine.base.UnavailableException;

/**
 * A moving picture that is written while it is recorded: of its frames one or two are in memory at a time. All frames have the size of
 * the first one. One thread at a time.
 */
public sealed interface Film extends AutoCloseable permits GifFilm, VideoFilm {

    /**
     * Adds a picture.
     *
     * @param frame  opaque; not changed afterwards
     * @param millis when it is shown, since the first one; never less than that of the frame before
     * @throws UnavailableException if it cannot be written
     */
    void frame(BufferedImage frame, long millis);

    /**
     * Ends the film; the last picture stays until then.
     *
     * @param millis when the film ends, since the first picture
     * @return the file, which belongs to the caller
     * @throws UnavailableException if it cannot be written
     */
    Path finish(long millis);

    /** Ends what is open and, unless the film is finished, removes its file. */
    @Override
    void close();
}
