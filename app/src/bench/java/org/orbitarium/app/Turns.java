package org.orbitarium.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orbitarium.app.performance.MachineLoad;

/** How evenly frames come while a hand drags the dial on a virtual display, alone and while both models learn; by the app's own log. */
public final class Turns {

    private static final Pattern LINE = Pattern.compile("frames while (turning g(?: and training)?): (\\d+) frames, "
            + "interval ms mean ([\\d.]+) p95 ([\\d.]+) max [\\d.]+, own share ms mean ([\\d.]+) p95 ([\\d.]+)");
    /** Long enough for some of the log's lines of five seconds; the models of the first scene do not end to learn before. */
    private static final int MILLIS = 26_000;
    private static final long PATIENCE = 300;
    /** A line with fewer frames is the rest of a turn. */
    private static final int FEW = 30;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private Turns() {
    }

    /** Measures; nothing where there is no virtual display. */
    public static Optional<Map<String, Object>> measure() throws IOException, InterruptedException {
        Optional<Path> xvfb = VirtualDisplay.program();
        if (xvfb.isEmpty()) {
            return Optional.empty();
        }
        MachineLoad load = MachineLoad.watch();
        Map<String, Object> turns = new LinkedHashMap<>();
        try (VirtualDisplay display = VirtualDisplay.start(xvfb.get(), WIDTH, HEIGHT)) {
            turns.put("turning g", turn(display, "look"));
            turns.put("turning g while both models learn", turn(display, "train"));
        }
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("how", "A hand drags the dial of the first scene round and round, " + WIDTH + " × " + HEIGHT
                + ", without a graphics card; each number from the frames of five seconds, as the app writes them to its log.");
        section.put("turns", turns);
        section.put("load", load.report());
        return Optional.of(section);
    }

    private static List<Map<String, Object>> turn(VirtualDisplay display, String what) throws IOException, InterruptedException {
        Path state = Files.createTempDirectory("orbitarium-turn");
        try {
            List<String> options = List.of("-Ddrag=" + MILLIS, "-Xlog:class+load:file=" + state.resolve("classes.log") + ":none");
            Program.Run run = new Program(state).run(display.name(), options, PATIENCE, WindowDriver.class, state.toString(), what);
            if (run.code() != 0) {
                throw new IllegalStateException(run.text());
            }
            return lines(Files.readString(state.resolve(Logs.FILE)), what.equals("train"));
        } finally {
            try (Stream<Path> files = Files.walk(state)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static List<Map<String, Object>> lines(String log, boolean training) {
        List<Map<String, Object>> lines = new ArrayList<>();
        Matcher line = LINE.matcher(log);
        while (line.find()) {
            int frames = Integer.parseInt(line.group(2));
            if (line.group(1).endsWith("training") == training && frames >= FEW) {
                Map<String, Object> found = new LinkedHashMap<>();
                found.put("frames", frames);
                found.put("interval mean ms", Double.parseDouble(line.group(3)));
                found.put("interval p95 ms", Double.parseDouble(line.group(4)));
                found.put("own share mean ms", Double.parseDouble(line.group(5)));
                found.put("own share p95 ms", Double.parseDouble(line.group(6)));
                lines.add(found);
            }
        }
        return lines;
    }
}
