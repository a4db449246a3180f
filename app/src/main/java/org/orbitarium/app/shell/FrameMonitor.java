package org.orbitarium.app.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Measures how evenly frames come and how much of each pulse our own code takes. Every second it tells a listener (the status bar),
 * every five seconds the log, together with what the app was doing. FX thread only.
 */
public final class FrameMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(FrameMonitor.class);
    private static final long SECOND = 1_000_000_000L;
    private static final int SECONDS_A_LINE = 5;
    private static final int CAPACITY = 4096;
    private static final String IDLE = "idle";

    private final LongSupplier clock;
    private final LongSupplier processor;
    private final Consumer<FrameStatistics> listener;
    private final Window second = new Window();
    private final Window line = new Window();
    private String activity = IDLE;
    private long last;
    private long lastShown;
    private long lastLogged;
    private long share;
    private long entered;
    private int depth;

    /**
     * Makes a monitor.
     *
     * @param clock     nanoseconds
     * @param processor nanoseconds of processor time that the calling thread has used
     * @param listener  told once a second
     */
    public FrameMonitor(LongSupplier clock, LongSupplier processor, Consumer<FrameStatistics> listener) {
        this.clock = clock;
        this.processor = processor;
        this.listener = listener;
    }

    /** Returns the processor time of the calling thread, so that a share does not grow because another program has the processor. */
    public static LongSupplier processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime;
    }

    /** Says what the app is doing, for the log; a change of activity ends the log line of the one before. */
    public void activity(String name) {
        if (!name.equals(activity)) {
            log();
            activity = name;
        }
    }

    /** Begins a pulse: closes the frame before it. */
    public void pulse() {
        long now = clock.getAsLong();
        if (last == 0) {
            lastShown = now;
            lastLogged = now;
        } else {
            second.add(now - last, share);
            line.add(now - last, share);
        }
        last = now;
        share = 0;
        if (now - lastShown >= SECOND) {
            listener.accept(second.summary());
            second.clear();
            lastShown = now;
        }
        if (now - lastLogged >= SECONDS_A_LINE * SECOND) {
            log();
        }
    }

    /** Our own code begins; calls may nest. */
    public void enter() {
        if (depth++ == 0) {
            entered = processor.getAsLong();
        }
    }

    /** Our own code ends. */
    public void exit() {
        if (depth > 0 && --depth == 0) {
            share += processor.getAsLong() - entered;
        }
    }

    /** Writes the frames since the last line to the log. */
    public void log() {
        if (line.count > 0) {
            LOG.atLevel(activity.equals(IDLE) ? Level.DEBUG : Level.INFO).log("frames while {}: {}", activity, line.summary());
        }
        line.clear();
        lastLogged = last;
    }

    /** Frames since the last summary; a stretch that overflows keeps its first frames. */
    private static final class Window {

        private final long[] intervals = new long[CAPACITY];
        private final long[] shares = new long[CAPACITY];
        private int count;

        void add(long interval, long share) {
            if (count < CAPACITY) {
                intervals[count] = interval;
                shares[count] = share;
                count++;
            }
        }

        FrameStatistics summary() {
            return FrameStatistics.of(intervals, shares, count);
        }

        void clear() {
            count = 0;
        }
    }
}
