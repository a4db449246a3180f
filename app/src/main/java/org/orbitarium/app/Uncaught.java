package org.orbitarium.app;

import java.util.function.Consumer;
import javafx.application.Platform;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.OrbitariumException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What no one caught, on any thread: the trace goes to the log, one line to the status bar, and the window stays usable. */
final class Uncaught implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Uncaught.class);

    private final Consumer<String> notice;

    /** Makes a handler; the notice is called on the FX thread. */
    Uncaught(Consumer<String> notice) {
        this.notice = notice;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (failure instanceof CancelledException) {
            LOG.info("{}", failure.getMessage());
        } else {
            LOG.error("uncaught on {}", thread.getName(), failure);
        }
        String line = line(failure);
        Platform.runLater(() -> notice.accept(line));
    }

    static String line(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof OrbitariumException && message != null ? message
                : "A defect: " + failure.getClass().getSimpleName() + (message == null ? "" : ", " + message) + ". The log has its trace.";
    }
}
