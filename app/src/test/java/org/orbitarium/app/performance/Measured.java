package org.orbitarium.app.performance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.orbitarium.engine.base.Home;

/**
 * What was measured, as the files of {@code src/site/results} hold it.
 *
 * @param ours   benchmarks, start, turns and endurance
 * @param python the same work in Python
 */
record Measured(JsonNode ours, JsonNode python) {

    /** Episodes of the physics by contact. */
    static final List<String> EPISODES = List.of("free", "one contact", "two contacts");

    /** Reads the files of the handbook. */
    static Measured of(Home home) throws IOException {
        Path results = home.directory().resolve("src/site/results");
        JsonMapper mapper = new JsonMapper();
        return new Measured(mapper.readTree(results.resolve("performance.json").toFile()),
                mapper.readTree(results.resolve("performance-python.json").toFile()));
    }

    /** Returns the results of one benchmark. */
    List<JsonNode> found(String name) {
        return StreamSupport.stream(ours.get("benchmarks").get("results").spliterator(), false)
                .filter(result -> result.get("name").asText().equals(name)).toList();
    }

    /** Returns the median of the benchmark with these values. */
    double median(Map<String, String> wanted) {
        return StreamSupport.stream(ours.get("benchmarks").get("results").spliterator(), false)
                .filter(result -> wanted.entrySet().stream()
                        .allMatch(entry -> result.path(entry.getKey()).asText().equals(entry.getValue())))
                .findFirst().orElseThrow(() -> new IllegalStateException("not measured: " + wanted)).get("median").asDouble();
    }

    /** Returns the steps a second of our physics. */
    double physics(String episode, String order) {
        return median(Map.of("name", "PhysicsBenchmark.physics", "episode", episode.toUpperCase(Locale.ROOT).replace(' ', '_'),
                "order", order));
    }

    /** Returns the steps a second of physics in Python. */
    double physicsInPython(String episode, String library) {
        return python.get("physics steps a second").get(episode).get(library).asDouble();
    }

    /** Returns the ms of one of our training steps of the vector neurons with Muon. */
    double step(String batch, String threads) {
        return median(Map.of("name", "TrainingBenchmark.step", "model", "Vector neurons", "optimiser", "muon", "batch", batch, "threads",
                threads));
    }

    /** Returns the ms of such a step in Python, written well or as published. */
    double stepInPython(String batch, String threads, String way) {
        return python.get("latent step ms").get(threads + " threads").get("batch " + batch).get(way).asDouble();
    }

    /** Returns a quantity of a turn of the dial, a number for every five seconds. */
    List<Double> turn(String turn, String what) {
        return values(ours.get("turns").get("turns").get(turn)).map(line -> line.get(what).asDouble()).toList();
    }

    /** Returns the seconds until the first bench of a later start. */
    double start() {
        return ours.get("start").get("seconds").get("a later start, with the archive of loaded classes").asDouble();
    }

    /** Returns the mean of a quantity of the memory over the first third of the soak test. */
    double memoryFirst(String what) {
        return values(memory()).limit(third()).mapToDouble(sample -> sample.get(what).asDouble()).average().orElseThrow();
    }

    /** Returns the mean of a quantity of the memory over the last third of the soak test. */
    double memoryLast(String what) {
        return values(memory()).skip(memory().size() - third()).mapToDouble(sample -> sample.get(what).asDouble()).average().orElseThrow();
    }

    /** Returns by how many percent a quantity of the memory grew from the first to the last third. */
    double growth(String what) {
        return 100 * (memoryLast(what) / memoryFirst(what) - 1);
    }

    /** Returns the samples of the memory. */
    JsonNode memory() {
        return ours.get("soak").get("memory");
    }

    private long third() {
        return Math.max(1, memory().size() / 3);
    }

    private static Stream<JsonNode> values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
