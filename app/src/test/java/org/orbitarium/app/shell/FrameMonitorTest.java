package org.orbitarium.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers that the status bar and the log show. */
final class FrameMonitorTest {

    private static final long MS = 1_000_000;

    @Test
    void countsIntervalsAndOwnTime() {
        long[] now = {1};
        List<FrameStatistics> told = new ArrayList<>();
        FrameMonitor monitor = new FrameMonitor(() -> now[0], () -> now[0], told::add);
        for (int frame = 0; frame < 60; frame++) {
            monitor.pulse();
            monitor.enter();
            monitor.enter();
            now[0] += (frame % 20 == 19 ? 8 : 2) * MS;
            monitor.exit();
            monitor.exit();
            now[0] += (frame % 20 == 19 ? 32 : 18) * MS;
        }
        assertEquals(1, told.size());
        FrameStatistics second = told.getFirst();
        // 48 frames make the first second: 46 of 20 ms and 2 of 40 ms
        assertEquals(48, second.frames());
        assertEquals((46 * 20 + 2 * 40) / 48.0, second.meanInterval(), 1e-9);
        assertEquals(40, second.maxInterval(), 1e-9);
        assertEquals(8, second.maxShare(), 1e-9);
        assertEquals((46 * 2 + 2 * 8) / 48.0, second.meanShare(), 1e-9);
        assertEquals(48, second.rate(), 1e-9);
    }

    @Test
    void theQuantileLeavesOneInTwentyAbove() {
        long[] values = new long[100];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i + 1) * MS;
        }
        FrameStatistics statistics = FrameStatistics.of(values, values, values.length);
        assertEquals(95, statistics.p95Interval(), 1e-9);
        assertEquals(95, statistics.p95Share(), 1e-9);
        assertTrue(statistics.toString().contains("100 frames"));
    }

    @Test
    void noFramesAreNoDivision() {
        assertEquals(0, FrameStatistics.of(new long[0], new long[0], 0).rate());
    }
}
