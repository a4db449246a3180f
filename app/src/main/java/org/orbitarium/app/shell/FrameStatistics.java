package org.orbitarium.app.shell;

import java.util.Arrays;
import java.util.Locale;

/**
 * Frames of a stretch of time.
 *
 * @param frames       how many
 * @param meanInterval between the begins of neighbouring pulses, ms
 * @param p95Interval  its 95 % quantile, ms
 * @param maxInterval  its greatest, ms
 * @param meanShare    processor time that our code took of a pulse (events, mailboxes, layout, drawing), ms
 * @param p95Share     its 95 % quantile, ms
 * @param maxShare     its greatest, ms
 */
public record FrameStatistics(int frames, double meanInterval, double p95Interval, double maxInterval,
        double meanShare, double p95Share, double maxShare) {

    private static final double NANOS = 1e6;

    /** Summarises intervals and shares in nanoseconds, of the first {@code count} entries. */
    static FrameStatistics of(long[] intervals, long[] shares, int count) {
        if (count == 0) {
            return new FrameStatistics(0, 0, 0, 0, 0, 0, 0);
        }
        long[] i = Arrays.copyOf(intervals, count);
        long[] s = Arrays.copyOf(shares, count);
        Arrays.sort(i);
        Arrays.sort(s);
        int p95 = Math.min(count - 1, (int) Math.ceil(0.95 * count) - 1);
        return new FrameStatistics(count, Arrays.stream(i).average().orElse(0) / NANOS, i[p95] / NANOS, i[count - 1] / NANOS,
                Arrays.stream(s).average().orElse(0) / NANOS, s[p95] / NANOS, s[count - 1] / NANOS);
    }

    /** Returns frames a second. */
    public double rate() {
        return meanInterval > 0 ? 1000 / meanInterval : 0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d frames, interval ms mean %.1f p95 %.1f max %.1f, own share ms mean %.2f p95 %.2f max %.2f",
                frames, meanInterval, p95Interval, maxInterval, meanShare, p95Share, maxShare);
    }
}
