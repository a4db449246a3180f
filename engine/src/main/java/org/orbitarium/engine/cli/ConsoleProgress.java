package org.orbitarium.engine.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.orbitarium.engine.base.Progress;

/**
 * Progress as lines on the error stream, one a whole percent. While it is open, the end of the program (Ctrl-C, a signal) cancels the work
 * and waits until it has saved what was done, half a minute at most.
 */
final class ConsoleProgress implements Progress, AutoCloseable {

    /** Writing a checkpoint takes less than a second, the step before it a few. */
    private static final long PATIENCE_SECONDS = 30;

    private final PrintWriter out;
    private final Thread hook = Thread.ofPlatform().name("cancel-and-save").unstarted(this::cancelAndWait);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean cancelled;
    private int shown = -1;

    private ConsoleProgress(PrintWriter out) {
        this.out = out;
    }

    /** Returns progress that the end of the program cancels; close it when the work has ended, well or not. */
    static ConsoleProgress open(PrintWriter out) {
        ConsoleProgress progress = new ConsoleProgress(out);
        Runtime.getRuntime().addShutdownHook(progress.hook);
        return progress;
    }

    @Override
    public synchronized void report(double fraction, String message) {
        int percent = (int) (100 * fraction);
        if (percent != shown) {
            shown = percent;
            out.printf("%3d %%  %s%n", percent, message);
            out.flush();
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled || Thread.currentThread().isInterrupted();
    }

    /** Says that the work has ended. */
    @Override
    public void close() {
        ended.countDown();
        if (!cancelled) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The program ends at this moment: the hook runs, and finds the work done.
                cancelled = true;
            }
        }
    }

    private void cancelAndWait() {
        cancelled = true;
        if (ended.getCount() == 0) {
            return;
        }
        synchronized (this) {
            out.println("stopping: saving what was done");
            out.flush();
        }
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                out.println("not saved within " + PATIENCE_SECONDS + " s; the last checkpoint stands");
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
