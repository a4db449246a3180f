package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.app.performance.MachineLoad;
import org.orbitarium.app.performance.PerformanceFile;
import org.orbitarium.app.performance.Watchdog;

/** The window under a user without a plan: memory stays flat, the window answers, nothing is left behind. */
@NullUnmarked
final class SoakTest {

    private static final long SEED = 1;
    private static final double FLAT = 0.02;
    /** What a look at a memory that has not settled may add. */
    private static final double LOOSE = 0.5;
    /** A heap of one size whose pages are all there from the start: what the resident set does then is native memory. */
    private static final List<String> FIXED_HEAP = List.of("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch",
            // what the JVM may let go of at any time is no growth
            "-XX:SoftRefLRUPolicyMSPerMB=0");

    @TempDir
    private Path state;

    @Test
    void twentySecondsLeaveNothingBehind() throws Exception {
        JsonNode report = soak(20);
        nothingLeft(report);
        for (String memory : List.of("heap MiB", "resident MiB")) {
            double growth = growth(report, memory, 1);
            assertTrue(growth < LOOSE, memory + " grew by " + growth + "\n" + report.toPrettyString());
        }
    }

    /** {@code mvn -Psoak verify}: half an hour, or as long as {@code -Dsoak.minutes} says. */
    @Test
    @Tag("soak")
    void memoryStaysFlatAndTheWindowAnswers() throws Exception {
        double minutes = Double.parseDouble(System.getProperty("soak.minutes", "30"));
        JsonNode report = soak(60 * minutes);
        PerformanceFile.put("soak", new JsonMapper().convertValue(report, new com.fasterxml.jackson.core.type.TypeReference<>() { }));
        nothingLeft(report);
        assertEquals(List.of(), values(report.get("FX thread").get("freezes")), "freezes of more than " + Watchdog.LIMIT + " ms");
        int third = Math.max(1, report.get("memory").size() / 3);
        for (String memory : List.of("heap MiB", "resident MiB")) {
            double growth = growth(report, memory, third);
            assertTrue(Math.abs(growth) <= FLAT, memory + " changed by " + growth + "\n" + report.toPrettyString());
        }
    }

    private static void nothingLeft(JsonNode report) {
        assertEquals(List.of(), values(report.get("threads left behind")), "threads");
        JsonNode memory = report.get("memory");
        assertEquals(memory.get(0).get("native arrays").asInt(), memory.get(memory.size() - 1).get("native arrays").asInt(),
                "native arrays\n" + report.toPrettyString());
    }

    /** Returns by what share the mean of the last samples is above that of the first. */
    private static double growth(JsonNode report, String what, int samples) {
        JsonNode memory = report.get("memory");
        int n = memory.size();
        double first = IntStream.range(0, samples).mapToDouble(i -> memory.get(i).get(what).asDouble()).average().orElseThrow();
        double last = IntStream.range(n - samples, n).mapToDouble(i -> memory.get(i).get(what).asDouble()).average().orElseThrow();
        return last / first - 1;
    }

    private static List<String> values(JsonNode array) {
        return IntStream.range(0, array.size()).mapToObj(i -> array.get(i).toString()).toList();
    }

    private JsonNode soak(double seconds) throws Exception {
        Optional<Path> xvfb = VirtualDisplay.program();
        assumeTrue(xvfb.isPresent(), "Xvfb is not installed (Debian: apt-get install xvfb), so no window can be opened here");
        MachineLoad load = MachineLoad.watch();
        try (VirtualDisplay display = VirtualDisplay.start(xvfb.get(), 1600, 1000)) {
            Program.Run run = new Program(state).run(display.name(), FIXED_HEAP, (long) seconds + 600, SoakDriver.class, state.toString(),
                    Double.toString(seconds), Long.toString(SEED));
            assertEquals(0, run.code(), run.text());
        }
        String log = Files.readString(state.resolve(Logs.FILE));
        assertFalse(log.contains("ERROR"), log);
        ObjectNode report = (ObjectNode) new JsonMapper().readTree(state.resolve(SoakDriver.REPORT).toFile());
        report.set("load", new JsonMapper().valueToTree(Map.copyOf(load.report())));
        return report;
    }
}
