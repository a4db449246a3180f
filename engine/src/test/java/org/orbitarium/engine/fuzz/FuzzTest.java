package org.orbitarium.engine.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.ResultFile;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneLibrary;

/**
 * Whatever a file holds, reading it gives a value or an error for users, in bounded time and memory: 20,000 damaged files, a million by
 * {@code mvn -Pfuzz verify}.
 */
@Tag("fuzz")
final class FuzzTest {

    private static final SceneLibrary LIBRARY = SceneLibrary.of(Home.find());
    private static final Path RUNS = Home.find().asset("runs");

    /** A scene that says a little of everything. */
    private static final String SMALL = """
            # a comment
            scene: small
            title: Small
            claim: "It is small."
            headline: "It grows {MLP factor}-fold."
            zh: {title: 小, claim: 它很小。}
            group: Tests
            world:
              name: pusht
              task: pose
            data:
              wedge: [10, 80]
              train: 60
              test: 20
              test-seed: 7
            models:
              - {name: Vector neurons, type: forward-vector-neurons, channels: 4}
              - name: MLP
                type: forward-mlp
                width: 8
                learned: weights.safetensors
            training:
              epochs: 3
              learning-rate: 1e-3
            measures:
              - {name: orbit, bins: [0, 90]}
              - name: residual
                at: 0.3
            views: [arena, dial]
            published:
              - what: factor of the MLP
                model: MLP
                quantity: factor.ratio
                value: 16.2
                source: "arXiv 2606.03003, table B"
                comparable: false
                cause: >
                  Ours is
                  smaller.
            """;

    @TempDir
    private Path folder;

    @Test
    void scenes() throws IOException {
        List<String> sound = List.of(SMALL, SMALL, SMALL, SMALL, Files.readString(LIBRARY.folder().resolve("pusht-orbit.yaml")));
        Fuzzer.run(new SceneFormat(LIBRARY, sound), 0.15, folder);
        Fuzzer.run(new OverrideFormat(LIBRARY.reader(), SMALL), 0.03, folder);
    }

    @Test
    void safetensors() throws IOException {
        Scene scene = LIBRARY.open("pusht-forward", List.of());
        List<byte[]> sound = List.of(resource("/formats/numpy.safetensors"), resource("/formats/torch.safetensors"),
                resource("/weights/forward-vector-neurons.float32.safetensors"), resource("/weights/forward-complete.float64.safetensors"),
                Files.readAllBytes(RUNS.resolve("pusht-forward/checkpoints/seed-0/vector-neurons.safetensors")));
        Fuzzer.run(new SafeTensorsFormat(new Mutations(sound, SafeTensorsFormat.TOKENS),
                scene.models().getFirst().create(Signature.of(scene.world().create()))), 0.3, folder);
    }

    @Test
    void arrays() throws IOException {
        List<byte[]> sound = new ArrayList<>();
        for (String name : List.of("bool", "empty", "float16", "float32-big-endian", "float64-c", "float64-fortran", "int64", "scalar",
                "uint8",
                "version2", "version3", "object", "structured", "complex128")) {
            sound.add(resource("/formats/" + name + ".npy"));
        }
        Fuzzer.run(new NpyFormat(new Mutations(sound, NpyFormat.TOKENS)), 0.1, folder);
        List<byte[]> archives = List.of(resource("/formats/stored.npz"), resource("/formats/deflated.npz"));
        Fuzzer.run(new NpzFormat(new Mutations(archives, List.of("PK\u0001\u0002", "PK\u0003\u0004", "PK\u0005\u0006", "PK\u0006\u0006"))),
                0.2, folder);
    }

    @Test
    void tables() throws IOException {
        Mutations mutations = new Mutations(List.of(
                "a,b,c\n1,2,3\n4,5,6\n".getBytes(StandardCharsets.UTF_8),
                "name,value\r\n\"a, \"\"b\"\"\",1\r\n\"two\nlines\",2\r\n".getBytes(StandardCharsets.UTF_8),
                head(Files.readAllBytes(RUNS.resolve("pusht-forward/checkpoints/seed-0/mlp.csv")), 900),
                head(steps(), 1500)), CsvFormat.TOKENS);
        Fuzzer.run(new CsvFormat(false, mutations), 0.12, folder);
        Fuzzer.run(new CsvFormat(true, mutations), 0.05, folder);
    }

    @Test
    void episodes() throws IOException {
        var world = LIBRARY.open("pusht-orbit", List.of()).world().create();
        Fuzzer.run(new EpisodeFormat("csv", new Mutations(List.of(head(steps(), 6000)), CsvFormat.TOKENS), world), 0.02, folder);
        Fuzzer.run(new EpisodeFormat("npz", new Mutations(List.of(resource("/pusht/blocks.npz"), resource("/pusht/columns.npz")),
                NpyFormat.TOKENS), world), 0.01, folder);
    }

    @Test
    void results() throws IOException {
        Path run = Files.createDirectories(folder.resolve("runs/run"));
        Files.writeString(run.resolve("scene.yaml"), SMALL);
        Files.copy(RUNS.resolve("pusht-orbit/run.json"), run.resolve("run.json"));
        Path learned = Files.createDirectories(run.resolve("checkpoints/seed-0"));
        for (String name : List.of("vector-neurons.csv", "mlp.csv")) {
            Files.write(learned.resolve(name), head(Files.readAllBytes(RUNS.resolve("pusht-orbit/checkpoints/seed-0").resolve(name)), 900));
        }
        byte[] result = result(ResultFile.read(RUNS.resolve("pusht-orbit/result.json")), run.resolve("result.json"));
        Fuzzer.run(new ResultFormat("result.json", new Mutations(List.of(result), ResultFormat.TOKENS), folder.resolve("runs")), 0.015,
                folder);
        Files.write(run.resolve("result.json"), result);
        String full = """
                {"seeds": [0, 1],
                "overrides": ["training.epochs=3"],
                "inputs": {"episodes": "x"}}
                """;
        List<byte[]> seeds = List.of(Files.readAllBytes(run.resolve("run.json")), full.getBytes(StandardCharsets.UTF_8));
        Fuzzer.run(new ResultFormat("run.json", new Mutations(seeds, ResultFormat.TOKENS), folder.resolve("runs")), 0.005, folder);
    }

    /** Returns a result with two points of its orbits: the others are like them. */
    private static byte[] result(Result whole, Path file) throws IOException {
        List<Result.ModelResult> models = whole.models().stream().map(model -> new Result.ModelResult(model.name(), model.kind(),
                model.parameters(), model.residual(), model.residualAt(), model.residualPyTorch(), model.residualPyTorchAt(),
                model.orbit().subList(0, 2), model.bins(), model.factor(), model.factorFloat64(), model.referenceFactor(),
                model.dialFactor(), model.mirrorFactor(),
                model.components(), model.readOut(), model.costDrift())).toList();
        ResultFile.write(file, new Result(whole.scene(), whole.variant(), List.of(0L), whole.versions(), models, whole.published(),
                whole.rollout(), null));
        return Files.readAllBytes(file);
    }

    /** Returns the beginning of the recorded steps, whole lines. */
    private static byte[] steps() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(resource("/pusht/relative-steps.csv.gz"))).readNBytes(20_000);
    }

    private static byte[] head(byte[] text, int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int end = most;
        while (text[end - 1] != '\n') {
            end--;
        }
        out.write(text, 0, end);
        return out.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FuzzTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
