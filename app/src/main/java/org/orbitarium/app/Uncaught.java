package org.orbitarium.app;

import java.util.function.Consumer;
import org.orbitarium.engine.base.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What no one caught, on any thread: the trace goes to the log, one line to the user, and the program stays usable. */
final class Uncaught implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Uncaught.class);

    private final Consumer<String> notice;

    /** Makes a handler; the notice is called on the thread on which something was thrown. */
    Uncaught(Consumer<String> notice) {
        this.notice = notice;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        notice.accept(Failure.logged(LOG, "the thread " + thread.getName(), thrown).line());
    }
}
