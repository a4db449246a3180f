package org.orbitarium.engine.cli;

import java.io.PrintWriter;
import org.orbitarium.engine.base.Progress;

/** Progress as lines on the error stream, one a whole percent. */
final class ConsoleProgress implements Progress {

    private final PrintWriter out;
    private int shown = -1;

    ConsoleProgress(PrintWriter out) {
        this.out = out;
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
        return Thread.currentThread().isInterrupted();
    }
}
