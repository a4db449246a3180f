package org.orbitarium.app.out;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.Failure;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Refusal;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.figures.PngWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws and writes on a thread of its own, one thing after the other, and says in one line how it went. */
final class Clerk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final long PATIENCE_SECONDS = 10;

    private final ExecutorService work = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("out").factory());
    private final Home home;
    private final Words words;
    private final StatusBar status;
    private @Nullable PngWriter writer;

    Clerk(Home home, Words words, StatusBar status) {
        this.home = home;
        this.words = words;
        this.status = status;
    }

    /** Reads the fonts with the first picture. */
    synchronized PngWriter writer() {
        PngWriter present = writer;
        if (present == null) {
            present = new PngWriter(home);
            writer = present;
        }
        return present;
    }

    /** Writes a file, whole or not at all. */
    void write(Path file, Supplier<byte[]> content) {
        perform(file, () -> {
            AtomicFiles.write(file, content.get());
            tell("out.saved", file);
        });
    }

    /** Writes what another file holds, whole or not at all, and ends with something that is to be done in either case. */
    void copy(Path from, Path file, Runnable last) {
        perform(file, () -> {
            try {
                AtomicFiles.copy(from, file);
            } finally {
                last.run();
            }
            tell("out.saved", file);
        });
    }

    /** Does something off the FX thread; what fails is said in one line. */
    void perform(@Nullable Path file, Runnable task) {
        work.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                report(file, e);
            }
        });
    }

    /** Says what went wrong; of a file that cannot be written, why, without the advice that is meant for the command line. */
    void report(@Nullable Path file, Throwable failure) {
        Failure logged = Failure.logged(LOG, "taking out", failure);
        if (file != null && failure instanceof UnavailableException refused && refused.getCause() instanceof IOException reason) {
            tell("out.failed", file, Refusal.reason(reason));
        } else {
            Platform.runLater(() -> status.notice(logged.line()));
        }
    }

    /** Says something in the status bar, from any thread. */
    void tell(String key, Object... values) {
        Platform.runLater(() -> status.notice(words.get(key, values)));
    }

    @Override
    public void close() {
        work.shutdown();
        try {
            // what was asked for is written before the program ends
            if (!work.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("what is written still is given up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
