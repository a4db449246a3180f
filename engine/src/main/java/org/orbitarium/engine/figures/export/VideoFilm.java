package org.orbitarium.engine.figures.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Refusal;
import org.orbitarium.engine.base.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An MP4 that the program ffmpeg writes: raw pictures go to its standard input, each as often as its time lasts at a fixed rate. */
public final class VideoFilm implements Film {

    private static final Logger LOG = LoggerFactory.getLogger(VideoFilm.class);
    private static final double MILLIS = 1000;
    private static final long PATIENCE_SECONDS = 60;

    private final Path program;
    private final int rate;
    private final Path file;
    private final Path errors;
    private @Nullable Process process;
    private byte @Nullable [] shown;
    private long written;
    private boolean finished;

    /**
     * Begins a film in a temporary file.
     *
     * @param program ffmpeg
     * @param rate    pictures a second
     */
    public VideoFilm(Path program, int rate) {
        this.program = program;
        this.rate = rate;
        Path made = Path.of("");
        try {
            made = Files.createTempFile("orbitarium-", ".mp4");
            errors = Files.createTempFile("orbitarium-", ".log");
            // the program may end before the film does
            made.toFile().deleteOnExit();
            errors.toFile().deleteOnExit();
        } catch (IOException e) {
            throw Refusal.writing(made, e);
        }
        file = made;
    }

    @Override
    public void frame(BufferedImage frame, long millis) {
        repeat(millis);
        if (process == null) {
            process = start(frame.getWidth(), frame.getHeight());
        }
        shown = bytes(frame);
    }

    @Override
    public Path finish(long millis) {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("a film without a picture");
        }
        repeat(Math.max(millis, Math.round((written + 1) * MILLIS / rate)));
        try {
            running.getOutputStream().close();
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || running.exitValue() != 0) {
                throw failed(null);
            }
        } catch (IOException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        }
        finished = true;
        return file;
    }

    private Process start(int width, int height) {
        List<String> command = List.of(program.toString(), "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgb24",
                "-s", width + "x" + height, "-r", Integer.toString(rate), "-i", "-",
                // the usual format of colours has one value for two pixels
                "-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-pix_fmt", "yuv420p", "-movflags", "+faststart", "-f", "mp4", file.toString());
        try {
            return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(errors.toFile()).start();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Shows the picture that is shown now up to a time. */
    private void repeat(long millis) {
        byte[] bytes = shown;
        Process running = process;
        if (bytes == null || running == null) {
            return;
        }
        OutputStream in = running.getOutputStream();
        try {
            for (long until = Math.round(millis * rate / MILLIS); written < until; written++) {
                in.write(bytes);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static byte[] bytes(BufferedImage frame) {
        int[] colours = Quantiser.colours(frame);
        byte[] bytes = new byte[3 * colours.length];
        int at = 0;
        for (int colour : colours) {
            bytes[at++] = (byte) (colour >> 16);
            bytes[at++] = (byte) (colour >> 8);
            bytes[at++] = (byte) colour;
        }
        return bytes;
    }

    /** What ffmpeg says itself is the reason, not that it no longer reads. */
    private UnavailableException failed(@Nullable Exception cause) {
        String said = "";
        try {
            said = Files.readString(errors).lines().filter(words -> !words.isBlank()).reduce("", (first, last) -> last).strip();
        } catch (IOException e) {
            LOG.debug("ffmpeg left no reason", e);
        }
        String reason = !said.isEmpty() ? said : cause == null ? "it does not end" : String.valueOf(cause.getMessage());
        String problem = "ffmpeg cannot write the video (" + reason + ")";
        String fix = "Record a GIF, or install another ffmpeg.";
        return cause == null ? new UnavailableException(problem, fix) : new UnavailableException(problem, fix, cause);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
        try {
            Files.deleteIfExists(errors);
            if (!finished) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // it lies in the folder of temporary files and does no other harm
            LOG.warn("the recording {} cannot be removed", file, e);
        }
    }
}
