package org.orbitarium.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orbitarium.app.performance.MachineLoad;
import org.orbitarium.engine.base.Home;

/** How long the bundle's launcher takes from the start of its JVM to the first drawn bench, on a virtual display. */
public final class Starts {

    private static final Pattern DRAWN = Pattern.compile("first bench drawn (\\d+) ms");
    private static final int TIMES = 5;
    private static final long PATIENCE = 120_000;

    private Starts() {
    }

    /** Measures; nothing where there is no virtual display. */
    public static Optional<Map<String, Object>> measure() throws IOException, InterruptedException {
        Optional<Path> xvfb = VirtualDisplay.program();
        if (xvfb.isEmpty()) {
            return Optional.empty();
        }
        Path bundle = Home.find().directory().resolve("app/target/orbitarium");
        try (VirtualDisplay display = VirtualDisplay.start(xvfb.get(), 1600, 1000)) {
            Files.deleteIfExists(bundle.resolve("bin/classes.jsa"));
            MachineLoad load = MachineLoad.watch();
            Start first = start(bundle, display.name());
            List<Start> later = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                later.add(start(bundle, display.name()));
            }
            Map<String, Object> seconds = new LinkedHashMap<>();
            seconds.put("the first start after the build", first.seconds());
            seconds.put("a later start, with the archive of loaded classes", median(later, Start::seconds));
            seconds.put("processor time of all threads in a later start", median(later, Start::processor));
            Map<String, Object> section = new LinkedHashMap<>();
            section.put("how", "From the start of the JVM to the first bench with all that it shows, 1600 × 1000, without a graphics "
                    + "card; medians of " + TIMES + " later starts.");
            section.put("seconds", seconds);
            section.put("load", load.report());
            return Optional.of(section);
        }
    }

    /** Seconds until the first bench, and of processor time until then. */
    private record Start(double seconds, double processor) {
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> what) {
        return starts.stream().mapToDouble(what).sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }

    private static Start start(Path bundle, String display) throws IOException, InterruptedException {
        Path state = Files.createTempDirectory("orbitarium-start");
        ProcessBuilder builder = new ProcessBuilder(bundle.resolve("bin/orbitarium").toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        builder.environment().put("ORBITARIUM_OPTS", "-Dorbitarium.state=" + state);
        Process process = builder.start();
        try {
            return drawn(state.resolve(Logs.FILE), process);
        } finally {
            process.destroy();
            if (!process.waitFor(PATIENCE, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            try (Stream<Path> files = Files.walk(state)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static Start drawn(Path log, Process process) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE;
        while (process.isAlive() && System.currentTimeMillis() < end) {
            Matcher line = DRAWN.matcher(Files.exists(log) ? Files.readString(log) : "");
            if (line.find()) {
                double processor = process.info().totalCpuDuration().map(Duration::toMillis).orElse(-1L) / 1000.0;
                return new Start(Integer.parseInt(line.group(1)) / 1000.0, processor);
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("no bench was drawn");
    }
}
