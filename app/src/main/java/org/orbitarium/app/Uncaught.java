package org.orbitarium.app;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.orbitarium.engine.base.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What no one caught, on any thread: the trace goes to the log, one line to the user, and the program stays usable. */
final class Uncaught implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Uncaught.class);

    private final Consumer<String> notice;
    private final BooleanSupplier ending;

    /** Makes a handler; the notice is called on the thread on which something was thrown. */
    Uncaught(Consumer<String> notice) {
        this(notice, Uncaught::ends);
    }

    /**
     * Makes a handler.
     *
     * @param ending whether the program is ending
     */
    Uncaught(Consumer<String> notice, BooleanSupplier ending) {
        this.notice = notice;
        this.ending = ending;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (ending.getAsBoolean()) {
            // JavaFX is taken apart while its threads still draw: whoever ended the program wants to hear nothing of that
            LOG.info("the thread {} was cut off by the end of the program ({})", thread.getName(), thrown.toString());
            return;
        }
        notice.accept(Failure.logged(LOG, "the thread " + thread.getName(), thrown).line());
    }

    /** Returns whether Java ends, as after a signal: it then takes nothing more that is to be done at the end. */
    private static boolean ends() {
        Thread last = Thread.ofPlatform().unstarted(() -> { });
        try {
            Runtime.getRuntime().addShutdownHook(last);
            Runtime.getRuntime().removeShutdownHook(last);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
