package org.orbitarium.app.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Latest;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.OrbitariumException;
import org.orbitarium.engine.formats.TextFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One remembered value. It is written on a thread of its own, the newest value only. A file that cannot be read is set aside, never
 * overwritten and never in the way.
 *
 * @param <T> a record
 */
public final class StateFile<T extends Record> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Path file;
    private final StateFormat<T> format;
    private final Latest<Numbered<T>> writing;
    private final AtomicLong asked = new AtomicLong();
    private long written;

    /** A value, and after how many others it was to be remembered. */
    private record Numbered<T>(T value, long number) {
    }

    /** A file that need not exist yet. */
    public StateFile(Path file, StateFormat<T> format) {
        this.file = file;
        this.format = format;
        this.writing = new Latest<>("remember " + file.getFileName(), this::write);
    }

    /**
     * What was remembered.
     *
     * @param value   null if there is none
     * @param setAside where an unreadable file was put; null if there was none
     * @param problem  why it could not be read; empty if it could
     */
    public record Remembered<T>(@Nullable T value, @Nullable Path setAside, String problem) {
    }

    /** Reads what was remembered; a file that cannot be read is moved beside itself. */
    public Remembered<T> load() {
        if (!Files.isRegularFile(file)) {
            return new Remembered<>(null, null, "");
        }
        try {
            return new Remembered<>(format.read(String.valueOf(file.getFileName()), TextFiles.read(file)), null, "");
        } catch (OrbitariumException e) {
            LOG.warn("{} is set aside", file, e);
            return new Remembered<>(null, setAside(), String.valueOf(e.getMessage()));
        }
    }

    /** Remembers a value, soon and on another thread. */
    public void save(T value) {
        writing.request(new Numbered<>(value, asked.incrementAndGet()));
    }

    /** Remembers a value now, and nothing after it. */
    public void saveLast(T value) {
        writing.close();
        write(new Numbered<>(value, Long.MAX_VALUE));
    }

    @Override
    public void close() {
        writing.close();
    }

    /** A value that was taken up before another one, but comes to be written after that, is remembered no longer. */
    private synchronized void write(Numbered<T> next) {
        if (next.number() < written) {
            return;
        }
        written = next.number();
        try {
            AtomicFiles.write(file, format.write(next.value()));
        } catch (OrbitariumException e) {
            LOG.warn("{} is not remembered", file, e);
        }
    }

    /** Moves the file beside itself, so that what is saved next does not replace it; returns where it is now, null if that fails. */
    public @Nullable Path setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP));
        try {
            return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be set aside", file, e);
            return null;
        }
    }
}
