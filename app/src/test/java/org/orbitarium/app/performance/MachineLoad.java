package org.orbitarium.app.performance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How busy others keep the machine while something is measured: what its processors did, less what this process and its children that have
 * ended did. Only Linux tells.
 */
public final class MachineLoad {

    private static final Path PROCESSORS = Path.of("/proc/stat");
    private static final Path SELF = Path.of("/proc/self/stat");
    /** In the first line of all processors, after the word: idle and waiting for a disk. */
    private static final List<Integer> RESTING = List.of(4, 5);
    /** After the name of the process: time of its own as user and in the system, then that of its children. */
    private static final int OWN = 12;
    private static final int FIELDS = 4;

    private final double average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    private final Ticks start = Ticks.now();

    private MachineLoad() {
    }

    /** Begins to look. */
    public static MachineLoad watch() {
        return new MachineLoad();
    }

    /** Processor time in the system's ticks. */
    private record Ticks(long all, long busy, long own) {

        static Ticks now() {
            if (!Files.isReadable(PROCESSORS)) {
                return new Ticks(0, 0, 0);
            }
            try {
                String[] line = Files.readAllLines(PROCESSORS).getFirst().split(" +", -1);
                long all = IntStream.range(1, line.length).mapToLong(i -> Long.parseLong(line[i])).sum();
                long rest = RESTING.stream().mapToLong(i -> Long.parseLong(line[i])).sum();
                String self = Files.readString(SELF);
                String[] fields = self.substring(self.lastIndexOf(')') + 2).split(" ", -1);
                long own = IntStream.range(OWN - 1, OWN - 1 + FIELDS).mapToLong(i -> Long.parseLong(fields[i])).sum();
                return new Ticks(all, all - rest, own);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns the load average before, and the share of all processors that others took since; −1 if unknown. */
    public Map<String, Object> report() {
        Ticks now = Ticks.now();
        double all = now.all - start.all;
        double others = all <= 0 ? -1 : Math.max(0, (now.busy - start.busy) - (now.own - start.own)) / all;
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("load average before", Math.round(100 * average) / 100.0);
        report.put("share of the processors that others took", Math.round(1000 * others) / 1000.0);
        return report;
    }
}
