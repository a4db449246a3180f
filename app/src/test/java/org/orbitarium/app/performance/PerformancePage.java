package org.orbitarium.app.performance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.orbitarium.engine.base.Home;

/** The handbook's page of speed and endurance, written from what was measured, so that it never says anything else. */
final class PerformancePage {

    /** Share of the processors that others may take while something is measured. */
    private static final double TRUSTED = 0.05;

    private final Measured measured;
    private final JsonNode ours;
    private final JsonNode python;
    private final StringBuilder page = new StringBuilder();

    private PerformancePage(Measured measured) {
        this.measured = measured;
        ours = measured.ours();
        python = measured.python();
    }

    /** Returns the page as Markdown. */
    static String markdown(Home home) throws IOException {
        PerformancePage page = new PerformancePage(Measured.of(home));
        page.head();
        page.aims();
        page.physics();
        page.training();
        page.inference();
        page.frames();
        page.turns();
        page.stage();
        page.start();
        page.soak();
        return page.page.toString();
    }

    private void head() {
        JsonNode benchmarks = ours.get("benchmarks");
        JsonNode machine = benchmarks.get("machine");
        page.append("""
                # Speed and endurance

                What the benchmarks (`mvn -Pbench verify`) and the soak test (`mvn -Psoak verify`) found, beside the same work in Python on
                the same machine (`src/site/results/python`). This page is written from `src/site/results/performance.json` and
                `performance-python.json`; a test keeps it so. With `-Dhandbook.write=true` a run writes these files. Nothing here is
                asserted: another machine has other numbers. Medians over the iterations of two JVMs; a ratio above 1 says that ours is
                faster.

                """);
        row("", "here", "Python");
        page.append("|---|---|---|\n");
        row("machine", machine.get("cores").asInt() + " cores, " + machine.get("cpu").asText().replaceAll(" \\(.*", ""), "the same");
        row("versions", "Java " + machine.get("java").asText() + ", PyTorch " + machine.get("pytorch").asText() + " through DJL "
                + machine.get("djl").asText(), "Python " + python.get("python").asText() + ", " + packages());
        row("load before, others while measuring", load(benchmarks.get("load")), number(python.get("load average before").asDouble())
                + ", not watched");
        busy(benchmarks.get("load"));
        page.append("\nFlags of the JVM: `").append(String.join(" ", texts(machine.get("flags")))).append("`\n");
    }

    private void aims() {
        page.append("\n## Aims\n\n");
        row("what", "aim", "measured", "");
        page.append("|---|---|---|---|\n");
        PerformanceAims.of(measured).forEach(aim -> row(aim.what(), aim.aim(), aim.found(), aim.verdict()));
    }

    /** Says so where others had so much of the machine that numbers cannot be trusted. */
    private void busy(JsonNode load) {
        double others = load.get("share of the processors that others took").asDouble();
        if (others > TRUSTED) {
            page.append("\n**The machine was busy: other programs took ").append(number(100 * others))
                    .append(" % of its processors meanwhile. To be measured again on a quiet one.**\n");
        }
    }

    private String packages() {
        List<String> packages = new ArrayList<>();
        python.get("packages").properties().forEach(entry -> packages.add(entry.getKey() + " " + entry.getValue().asText()));
        return String.join(", ", packages);
    }

    private static String load(JsonNode load) {
        return number(load.get("load average before").asDouble()) + ", "
                + number(100 * load.get("share of the processors that others took").asDouble()) + " %";
    }

    private void physics() {
        page.append("""

                ## PushT physics, steps a second

                Episodes in which the number of contact points stays the same, ours in double precision on one thread. gym-pusht is its
                whole `step` (ten physics steps, reward, observation); pymunk is the same without reward and observation: the loop in
                Python around the C library.

                | | ours, fixed order | ours, upstream's order | gym-pusht | ratio | pymunk | ratio |
                |---|---|---|---|---|---|---|
                """);
        for (String episode : Measured.EPISODES) {
            double fixed = measured.physics(episode, "FIXED");
            double upstream = measured.physics(episode, "UPSTREAM");
            double gym = measured.physicsInPython(episode, "gym-pusht");
            double pymunk = measured.physicsInPython(episode, "pymunk");
            row(episode, number(fixed), number(upstream), number(gym), ratio(upstream / gym), number(pymunk), ratio(upstream / pymunk));
        }
        page.append("\nRatios are those of upstream's order, which computes what pymunk computes.\n");
    }

    private void training() {
        page.append("""

                ## One training step of the latent models of pusht-orbit, ms

                Losses, gradients, optimiser, moving average and all checks, in float32, with one thread within an operation, as the window
                has it on two cores, and with two, which is what PyTorch takes by itself. In Python the vector-neuron model with Muon is
                written twice: well (channels last, products and sums only, one batched Newton-Schulz for matrices of one shape, fused
                updates) and as published (channels before coordinates, `norm` and `where`, matrix by matrix).

                | model | optimiser | batch | threads | ours | Python, well | ratio | Python, published | ratio |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (JsonNode found : measured.found("TrainingBenchmark.step")) {
            String batch = found.get("batch").asText();
            String threads = found.get("threads").asText();
            double time = found.get("median").asDouble();
            List<String> cells = new ArrayList<>(List.of(found.get("model").asText(), found.get("optimiser").asText(), batch, threads,
                    number(time)));
            boolean compared = found.get("model").asText().equals("Vector neurons") && found.get("optimiser").asText().equals("muon");
            for (String way : List.of("well", "published")) {
                double theirs = measured.stepInPython(batch, threads, way);
                cells.add(compared ? number(theirs) : "");
                cells.add(compared ? ratio(theirs / time) : "");
            }
            row(cells.toArray(String[]::new));
        }
    }

    private void inference() {
        page.append("""

                ## Asking a trained model, µs

                On plain arrays, one thread, without the tensor library, as the window does.

                | model | arithmetic | encode 1 row | encode 256 rows | predict 1 row | predict 256 rows |
                |---|---|---|---|---|---|
                """);
        for (String model : List.of("Vector neurons", "MLP")) {
            for (String precision : List.of("FLOAT32", "FLOAT64")) {
                List<String> cells = new ArrayList<>(List.of(model, precision.toLowerCase(Locale.ROOT)));
                for (String method : List.of("encode", "predict")) {
                    for (String rows : List.of("1", "256")) {
                        cells.add(number(measured.median(Map.of("name", "InferenceBenchmark." + method, "model", model, "precision",
                                precision, "rows", rows))));
                    }
                }
                row(cells.toArray(String[]::new));
            }
        }
    }

    private void frames() {
        double heat = measured.median(Map.of("name", "HeatMapBenchmark.frame"));
        double theirs = python.get("heat map ms").asDouble();
        page.append("""

                ## Frames, ms

                From new numbers to the rendered picture, in JavaFX's software pipeline. A pulse has 16.7 ms.

                | what | ours | matplotlib | ratio |
                |---|---|---|---|
                """);
        row("heat map, 512 × 512, every number new (matplotlib: blit)", number(heat), number(theirs), ratio(theirs / heat));
        row("dial, 600 × 600", number(measured.median(Map.of("name", "ChartBenchmark.dial"))), "", "");
        row("arena, 600 × 600", number(measured.median(Map.of("name", "ChartBenchmark.arena"))), "", "");
        row("computing a moment: the world at g, all predictions, residuals in both precisions",
                number(measured.median(Map.of("name", "MomentBenchmark.moment"))), "", "");
    }

    private void turns() {
        JsonNode turns = ours.get("turns");
        page.append("\n## While g turns\n\n").append(turns.get("how").asText())
                .append(" The first seconds are those in which Java compiles; of the later ones median and worst. ")
                .append("Load before, share of the processors that others took: ").append(load(turns.get("load")))
                .append(".\n\n");
        row("p95, ms", "frames: first 5 s", "later", "worst", "own share: first 5 s", "later", "worst");
        page.append("|---|---|---|---|---|---|---|\n");
        turns.get("turns").properties().forEach(entry -> {
            List<String> cells = new ArrayList<>(List.of(entry.getKey()));
            for (String what : List.of("interval p95 ms", "own share p95 ms")) {
                List<Double> all = measured.turn(entry.getKey(), what);
                List<Double> later = all.stream().skip(1).sorted().toList();
                cells.addAll(List.of(number(all.getFirst()), number(later.get(later.size() / 2)), number(later.getLast())));
            }
            row(cells.toArray(String[]::new));
        });
        busy(turns.get("load"));
    }

    private void stage() {
        JsonNode stage = ours.get("stage");
        if (stage == null) {
            // it was measured where there is no virtual display
            return;
        }
        JsonNode alone = stage.get("alone");
        page.append("""

                ## The stage in space

                Pictures a second that are shown while the eye turns by itself, 900 × 700, and while g turns by itself in the window of the
                point cloud, 1280 × 800, alone and while its models learn; more than the 60 of the display do not come. This machine has no
                graphics card: JavaFX 3D is computed by the
                same two cores (Mesa's llvmpipe), with all that the window draws beside it; the program's own renderer is the one that it
                would choose here by itself.
                """).append("Load before, share of the processors that others took: ").append(load(stage.get("load"))).append(".\n\n");
        row("pictures a second", "software", "JavaFX 3D");
        page.append("|---|---|---|\n");
        row("24 points with predictions, 16 latents, trails", rate(alone, "cloud by software"), rate(alone, "cloud by card"));
        row("100,000 points", rate(alone, "points by software"), rate(alone, "points by card"));
        for (String what : List.of("g turns", "g turns while models learn")) {
            row("window: " + what, rate(stage.get("window, software"), what), rate(stage.get("window, JavaFX 3D"), what));
        }
        busy(stage.get("load"));
    }

    private static String rate(JsonNode rates, String what) {
        return rates.has(what) ? number(rates.get(what).asDouble()) : "–";
    }

    private void start() {
        JsonNode start = ours.get("start");
        page.append("\n## The start\n\n").append(start.get("how").asText())
                .append(" Load before, share of the processors that others took: ").append(load(start.get("load"))).append(".\n\n");
        row("", "s");
        page.append("|---|---|\n");
        start.get("seconds").properties().forEach(entry -> row(entry.getKey(), number(entry.getValue().asDouble())));
        busy(start.get("load"));
    }

    private void soak() {
        JsonNode soak = ours.get("soak");
        JsonNode memory = measured.memory();
        JsonNode fx = soak.get("FX thread");
        page.append("\n## Endurance\n\nA robot on a real window for ").append(number(soak.get("seconds").asDouble() / 60))
                .append(" minutes, seed ").append(soak.get("seed").asText()).append(": ").append(actions(soak.get("actions")))
                .append(". Memory is looked at after a garbage collection with everything closed, after a warm-up; the heap has a fixed ")
                .append("size, so that the resident set shows native memory.\n\n");
        row("", "first third", "last third", "change");
        page.append("|---|---|---|---|\n");
        for (String what : List.of("heap MiB", "resident MiB")) {
            double first = measured.memoryFirst(what);
            double last = measured.memoryLast(what);
            row(what, number(first), number(last), String.format(Locale.ROOT, "%+.2f %%", measured.growth(what)));
        }
        row("native arrays left", memory.get(0).get("native arrays").asText(), memory.get(memory.size() - 1).get("native arrays").asText(),
                "");
        page.append("\nThe FX thread was asked ").append(number(fx.get("asked").asDouble())).append(" times: it answered after ")
                .append(number(fx.get("median ms").asDouble())).append(" ms in the median, ").append(number(fx.get("p99 ms").asDouble()))
                .append(" ms in 99 of 100, ").append(number(fx.get("longest ms").asDouble())).append(" ms at the longest (")
                .append(number(fx.get("longest ms, stalls of the whole JVM included").asDouble()))
                .append(" ms with stalls of the whole JVM, as garbage collection or other programs make them). Freezes of more than ")
                .append(number(Watchdog.LIMIT)).append(" ms: ").append(fx.get("freezes").size()).append(". Threads left after closing: ")
                .append(soak.get("threads left behind").size()).append(". Load before, share of the processors that others took: ")
                .append(load(soak.get("load"))).append(".\n");
        busy(soak.get("load"));
    }

    private static String actions(JsonNode actions) {
        Map<String, Integer> sorted = new TreeMap<>();
        actions.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue().asInt()));
        List<String> texts = new ArrayList<>();
        sorted.forEach((what, count) -> texts.add(what + " " + count + " ×"));
        return String.join(", ", texts);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String ratio(double value) {
        return number(value) + " ×";
    }

    private static String number(double value) {
        boolean whole = value >= 100 || value == Math.rint(value);
        return whole ? String.format(Locale.ROOT, "%,d", Math.round(value))
                : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
