package org.orbitarium.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orbitarium.app.performance.MachineLoad;
import org.orbitarium.app.views.RenderersDriver;

/** How many pictures a second the stage shows on a virtual display: by either renderer alone, and in the window while models learn. */
public final class StageRates {

    private static final Pattern LINE = Pattern.compile("(.+): ([\\d.]+) frames/s");
    private static final List<String> CARD = List.of("-Dprism.order=es2", "-Dprism.forceGPU=true");
    private static final long PATIENCE = 400;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private StageRates() {
    }

    /** Measures; nothing where there is no virtual display. */
    public static Optional<Map<String, Object>> measure() throws IOException, InterruptedException {
        Optional<Path> xvfb = VirtualDisplay.program();
        if (xvfb.isEmpty()) {
            return Optional.empty();
        }
        MachineLoad load = MachineLoad.watch();
        Map<String, Object> section = new LinkedHashMap<>();
        try (VirtualDisplay display = VirtualDisplay.start(xvfb.get(), WIDTH, HEIGHT)) {
            section.put("alone", rates(display, CARD, RenderersDriver.class, "rates"));
            section.put("window, software", rates(display, List.of("-Dprism.order=sw"), StageDriver.class));
            section.put("window, JavaFX 3D", rates(display, CARD, StageDriver.class));
        }
        section.put("load", load.report());
        return Optional.of(section);
    }

    private static Map<String, Double> rates(VirtualDisplay display, List<String> options, Class<?> driver, String... more)
            throws IOException, InterruptedException {
        Path state = Files.createTempDirectory("orbitarium-stage");
        try {
            Program.Run run = new Program(state).run(display.name(), options, PATIENCE, driver,
                    Stream.concat(Stream.of(state.toString()), Stream.of(more)).toArray(String[]::new));
            if (run.code() != 0) {
                throw new IllegalStateException(run.text());
            }
            Map<String, Double> rates = new LinkedHashMap<>();
            run.text().lines().map(LINE::matcher).filter(Matcher::matches)
                    .forEach(line -> rates.put(line.group(1), Double.parseDouble(line.group(2))));
            return rates;
        } finally {
            try (Stream<Path> files = Files.walk(state)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
            }
        }
    }
}
