package org.orbitarium.app;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.jspecify.annotations.NullUnmarked;
import org.orbitarium.app.performance.MemoryProbe;
import org.orbitarium.app.performance.PerformanceFile;
import org.orbitarium.app.performance.Watchdog;
import org.orbitarium.engine.base.Streams;

/**
 * Runs in a JVM of its own beside the program: lets a player use the window for a while, looks at the memory now and then, closes the
 * window while models learn, and writes what it found to {@value #REPORT} in the state folder. What that must be is the test's business.
 */
@NullUnmarked
final class SoakDriver {

    static final String REPORT = "soak.json";

    private static final long PATIENCE = 300_000;
    private static final int SAMPLES = 40;
    private static final double WARM_UP = 0.25;
    private static final double LONGEST_WARM_UP = 300;
    /** How many scenes a tour shows at most, and how long one of them takes, s. */
    private static final int SCENES = 12;
    private static final double TOUR_SECONDS = 5;
    /**
     * Threads of the JVM (that of Java2D comes with the first PNG), of JavaFX for its own end and of this driver; none of them is the
     * program's.
     */
    private static final Pattern FOREIGN = Pattern.compile("main|Reference Handler|Finalizer|Signal Dispatcher|Common-Cleaner|"
            + "Notification Thread|Java2D Disposer|Attach Listener|DestroyJavaVM|process reaper.*|"
            + "Cleaner-\\d+|Prism Font Disposer|InvokeLaterDispatcher|"
            + "ForkJoinPool.commonPool.*|robot|watchdog|metronome");

    private final Path state;
    private final double seconds;
    private final long seed;
    private final List<MemoryProbe.Sample> samples = new ArrayList<>();
    private final List<Map<String, Double>> heavier = new ArrayList<>();
    private Map<String, Integer> first = Map.of();
    private Map<String, Long> firstBytes = Map.of();
    private MemoryProbe.Sample last;
    private Map<String, Object> warmUp = Map.of();

    private SoakDriver(Path state, double seconds, long seed) {
        this.state = state;
        this.seconds = seconds;
        this.seed = seed;
    }

    /** Starts the program; the arguments are its state folder, seconds and a seed. */
    public static void main(String[] arguments) throws Exception {
        SoakDriver driver = new SoakDriver(Path.of(arguments[0]), Double.parseDouble(arguments[1]), Long.parseLong(arguments[2]));
        CompletableFuture<Map<String, Object>> found = new CompletableFuture<>();
        Robots.start(() -> found.complete(driver.play()));
        Logs.prepare();
        int code = Orbitarium.commands().execute();
        Map<String, Object> report = found.get(PATIENCE, TimeUnit.MILLISECONDS);
        report.put("threads left behind", left());
        report.put("machine", PerformanceFile.machine());
        Files.writeString(driver.state.resolve(REPORT),
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(report));
        System.exit(code);
    }

    /** Returns the threads that are still there some seconds after the end. */
    private static List<String> left() throws InterruptedException {
        List<String> names = List.of();
        for (int i = 0; i < 50; i++) {
            names = Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> !FOREIGN.matcher(name).matches())
                    .sorted().toList();
            if (names.isEmpty()) {
                return names;
            }
            Thread.sleep(100);
        }
        return names;
    }

    private Map<String, Object> play() throws Exception {
        Robots.await("the first bench", PATIENCE, () -> Robots.text(state.resolve(Logs.FILE)).contains("first bench drawn"));
        Scene scene = Robots.fx(() -> Window.getWindows().getFirst().getScene());
        Robots.fx(() -> {
            scene.getWindow().requestFocus();
            return null;
        });
        SoakPlayer player = new SoakPlayer(scene, new Streams(seed).stream("soak"));
        player.copy();
        try (Watchdog watchdog = new Watchdog(Robots.fx(Thread::currentThread))) {
            use(player, watchdog);
            Map<String, Object> report = report(player, watchdog);
            player.type(KeyCode.T);
            Thread.sleep(2000);
            player.type(KeyCode.Q, KeyCode.CONTROL);
            return report;
        }
    }

    private void use(SoakPlayer player, Watchdog watchdog) throws Exception {
        long start = System.nanoTime();
        player.tour(Math.min(SCENES, (int) (WARM_UP * seconds / TOUR_SECONDS)));
        double warm = Math.min(LONGEST_WARM_UP, WARM_UP * seconds);
        double between = Math.max(5, (seconds - warm) / SAMPLES);
        double next = warm;
        watchdog.looks(true);
        while (true) {
            double now = (System.nanoTime() - start) / 1e9;
            if (now >= next || now >= seconds) {
                watchdog.looks(false);
                if (samples.isEmpty()) {
                    warmUp = watchdog.report();
                    watchdog.forget();
                }
                player.calm();
                Robots.await("trainings to end", PATIENCE, () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("training") || thread.getName().startsWith("training ")));
                Thread.sleep(1000);
                last = MemoryProbe.sample(now);
                if (samples.isEmpty()) {
                    first = last.instances();
                    firstBytes = last.bytes();
                }
                samples.add(last.light());
                heavier.add(heavier());
                watchdog.looks(true);
                next = now + between;
            }
            if (now >= seconds) {
                return;
            }
            player.act();
        }
    }

    private Map<String, Object> report(SoakPlayer player, Watchdog watchdog) {
        watchdog.looks(false);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("seconds", seconds);
        report.put("seed", seed);
        report.put("actions", player.done());
        report.put("FX thread", watchdog.report());
        report.put("FX thread while warming up", warmUp);
        report.put("memory", IntStream.range(0, samples.size()).mapToObj(i -> Map.of("seconds", Math.round(samples.get(i).seconds()),
                "heap MiB", samples.get(i).heap(), "resident MiB", samples.get(i).resident(), "native arrays", samples.get(i).arrays(),
                "MiB that became more", heavier.get(i))).toList());
        report.put("objects that became more", grown());
        return report;
    }

    /** Returns how many objects there were at first and are now, of those classes of which there are more. */
    private Map<String, List<Integer>> grown() {
        Map<String, List<Integer>> grown = new TreeMap<>();
        last.instances().forEach((name, count) -> {
            int before = first.getOrDefault(name, 0);
            if (count > before) {
                grown.put(name, List.of(before, count));
            }
        });
        return grown;
    }

    /** Returns the classes whose objects take most more than at first, in MiB. */
    private Map<String, Double> heavier() {
        Map<String, Double> heavier = new LinkedHashMap<>();
        last.bytes().entrySet().stream().map(entry -> Map.entry(entry.getKey(),
                        Math.rint((entry.getValue() - firstBytes.getOrDefault(entry.getKey(), 0L)) / 10485.76) / 100))
                .filter(entry -> entry.getValue() > 0.05).sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(5)
                .forEach(entry -> heavier.put(entry.getKey(), entry.getValue()));
        return heavier;
    }
}
