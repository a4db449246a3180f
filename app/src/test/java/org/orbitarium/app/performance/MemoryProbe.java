package org.orbitarium.app.performance;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/** What a JVM holds once all that is unreachable is gone. */
public final class MemoryProbe {

    private static final double MEBI = 1 << 20;
    private static final int ROUNDS = 3;

    /** What is lighter is not worth keeping. */
    private static final long HEAVY = 1 << 16;

    private MemoryProbe() {
    }

    /**
     * A look at the memory.
     *
     * @param seconds   since the start
     * @param heap      used, MiB
     * @param resident  set of the process, native memory included, MiB
     * @param arrays    native arrays and what manages them
     * @param instances live objects of classes worth counting
     * @param bytes     of the live objects of every class that has many
     */
    public record Sample(double seconds, double heap, double resident, int arrays, Map<String, Integer> instances,
            Map<String, Long> bytes) {

        /** Returns the same without counts: many looks that are kept would be what grows. */
        public Sample light() {
            return new Sample(seconds, heap, resident, arrays, Map.of(), Map.of());
        }
    }

    /** Collects garbage and looks. */
    public static Sample sample(double seconds) throws JMException, IOException, InterruptedException {
        for (int i = 0; i < ROUNDS; i++) {
            System.gc();
            // cleaners and reference handlers run after a collection and free more
            Thread.sleep(100);
        }
        // before the histogram, whose text would count
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBI;
        double resident = resident();
        List<String[]> histogram = histogram();
        Map<String, Integer> instances = histogram.stream().filter(fields -> counted(fields[3]))
                .collect(Collectors.toMap(fields -> fields[3], fields -> Integer.parseInt(fields[1]), Integer::sum, LinkedHashMap::new));
        Map<String, Long> bytes = histogram.stream().filter(fields -> Long.parseLong(fields[2]) >= HEAVY)
                .collect(Collectors.toMap(fields -> fields[3], fields -> Long.parseLong(fields[2]), Long::sum, LinkedHashMap::new));
        int arrays = instances.entrySet().stream().filter(entry -> entry.getKey().matches("ai\\.djl\\..*\\.Pt(NDArray|NDManager)"))
                .mapToInt(Map.Entry::getValue).sum();
        return new Sample(seconds, heap, resident, arrays, instances, bytes);
    }

    private static double resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024).findFirst().orElse(-1);
    }

    /** The JVM counts live objects itself: rank, objects, bytes, class. */
    private static List<String[]> histogram() throws JMException {
        String text = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", new Object[] {new String[0]},
                new String[] {String[].class.getName()});
        return Stream.of(text.split("\n", -1)).map(line -> line.strip().split(" +", -1))
                .filter(fields -> fields.length >= 4 && fields[0].endsWith(":")).toList();
    }

    private static boolean counted(String name) {
        return name.startsWith("org.orbitarium.") || name.startsWith("ai.djl.") || name.startsWith("javafx.scene.canvas.")
                || name.startsWith("javafx.scene.control.");
    }
}
