package org.orbitarium.engine.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.formats.TensorFile;
import org.orbitarium.engine.models.baseline.ForwardMlp;
import org.orbitarium.engine.models.baseline.LatentMlp;
import org.orbitarium.engine.models.equivariant.Flaw;
import org.orbitarium.engine.models.equivariant.ForwardVectorNeurons;
import org.orbitarium.engine.models.equivariant.LatentVectorNeurons;
import org.orbitarium.engine.nn.Layer;
import org.orbitarium.engine.nn.Ops;
import org.orbitarium.engine.nn.ParameterFiles;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.nn.PyTorchFiles;
import org.orbitarium.engine.worlds.pusht.PushTParameters;
import org.orbitarium.engine.worlds.pusht.PushTWorld;

/** Weights that torch 2.7.1 drew and exported compute here what they compute there; {@code weights/export.py} wrote both. */
final class PyTorchFilesTest {

    private static final Signature PUSHT = Signature.of(new PushTWorld(PushTParameters.PAPER));

    @TempDir
    private Path folder;

    private static Architecture architecture(String name) {
        return switch (name) {
            case "forward-mlp" -> new ForwardMlp().create(new ForwardMlp.Parameters(6, true, "block direction", 0), PUSHT);
            case "latent-mlp" -> new LatentMlp().create(new LatentMlp.Parameters(4, 6, 5, false, 0), PUSHT);
            case "latent-vector-neurons" -> new LatentVectorNeurons().create(new LatentVectorNeurons.Parameters(3, 6,
                    Layer.Commutant.SCALAR, 0, Ops.Direction.UNIT, 0, false, Flaw.NONE), PUSHT);
            default -> new ForwardVectorNeurons().create(new ForwardVectorNeurons.Parameters(6, true, "block direction",
                    name.equals("forward-complete") ? Layer.Commutant.COMPLETE : Layer.Commutant.SCALAR, 0, Ops.Direction.UNIT, 0,
                    Flaw.NONE), PUSHT);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"forward-mlp", "forward-vector-neurons", "forward-complete", "latent-mlp", "latent-vector-neurons"})
    void weightsComputeWhatTheyComputedInPyTorch(String name) throws IOException {
        JsonNode outputs = new ObjectMapper().readTree(file("outputs.json").toFile());
        Rows seen = rows(outputs.get("seen"));
        Rows action = rows(outputs.get("action"));
        for (Precision precision : Precision.values()) {
            double tolerance = precision == Precision.FLOAT64 ? 1e-12 : 1e-6;
            String label = name + "." + precision.label();
            Architecture architecture = architecture(name);
            ParameterSnapshot weights = PyTorchFiles.read(file(label + ".safetensors"), architecture.networks());
            assertEquals(precision, weights.precision());
            LatentModel model = architecture.instantiate(weights, precision);
            Rows latent = model.encode(seen);
            if (outputs.has(label + ".latent")) {
                assertArrayEquals(rows(outputs.get(label + ".latent")).data(), latent.data(), tolerance, label + " latent");
            }
            assertArrayEquals(rows(outputs.get(label)).data(), model.predict(latent, action).data(), tolerance, label);
        }
    }

    /** A layer norm here adds the float nearest to 1e-5, in float64 too, where torch adds 1e-5: that can be seen in the twelfth digit. */
    @Test
    void torchsOwnEpsilonOfALayerNormMakesNoGreatDifference() throws IOException {
        JsonNode outputs = new ObjectMapper().readTree(file("outputs.json").toFile());
        Architecture architecture = architecture("latent-mlp");
        LatentModel model = architecture.instantiate(
                PyTorchFiles.read(file("latent-mlp.float64.safetensors"), architecture.networks()), Precision.FLOAT64);
        double[] ours = model.predict(model.encode(rows(outputs.get("seen"))), rows(outputs.get("action"))).data();
        double[] exact = rows(outputs.get("latent-mlp.float64")).data();
        double[] theirs = rows(outputs.get("latent-mlp.float64.epsilon")).data();
        double difference = 0;
        for (int i = 0; i < ours.length; i++) {
            difference = Math.max(difference, Math.abs(theirs[i] - exact[i]));
            assertEquals(theirs[i], ours[i], 1e-11);
        }
        assertTrue(difference > 1e-13, "there is one: " + difference);
    }

    @Test
    void halfPrecisionUnderTheNamesOfLayersIsWidened() {
        Architecture architecture = architecture("forward-mlp");
        ParameterSnapshot half = PyTorchFiles.read(file("forward-mlp.float16.safetensors"), architecture.networks());
        ParameterSnapshot single = PyTorchFiles.read(file("forward-mlp.float32.safetensors"), architecture.networks());
        assertEquals(Precision.FLOAT32, half.precision());
        single.tensors().forEach((name, tensor) -> assertArrayEquals(
                Arrays.stream(tensor.data()).map(value -> Float.float16ToFloat(Float.floatToFloat16((float) value))).toArray(),
                half.get(name).data(), name));
    }

    /** What our own runs write is not transposed once more. */
    @Test
    void aFileOfOurOwnIsTakenAsItIs() {
        Architecture architecture = architecture("latent-mlp");
        ParameterSnapshot learned = architecture.initial(new Streams(3), Precision.FLOAT32);
        Path file = folder.resolve("own.safetensors");
        ParameterFiles.write(file, learned, Map.of("scene", "pusht-orbit", "model", "MLP", "seed", "3"));
        ParameterSnapshot read = PyTorchFiles.read(file, architecture.networks());
        learned.tensors().forEach((name, tensor) -> assertArrayEquals(tensor.data(), read.get(name).data(), name));
        assertThrows(BadInputException.class, () -> PyTorchFiles.read(file, architecture("forward-mlp").networks()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing    | network.linear1.weight | it is missing, also as 'network.0.weight', [6, 10] expected; the neares
            transposed | network.0.weight       | its shape is [10, 6], [6, 10] expected. Transpose it: torch.nn.Linear holds [out, in].
            wider      | network.0.weight       | its shape is [7, 10], [6, 10] expected. Give the model in the scene the sizes
            whole      | network.0.weight       | its numbers are I64, floats of 16, 32 or 64 bits expected
            infinite   | network.0.weight       | its number 3 is Infinity
            surplus    | network.4.scale        | the model has no such parameter; the nearest that it has is 'network.4.bias'
            twice      | network.4.bias         | the same parameter stands there under another name too
            """)
    void theFirstMismatchIsNamed(String what, String tensor, String problem) {
        TensorFile sound = SafeTensors.read(file("forward-mlp.float32.safetensors"));
        SequencedMap<String, TensorFile.Entry> entries = new LinkedHashMap<>(sound.entries());
        TensorFile.Entry first = Objects.requireNonNull(entries.get("network.0.weight"));
        switch (what) {
            case "missing" -> entries.put("network.0.waight", Objects.requireNonNull(entries.remove("network.0.weight")));
            case "transposed" -> entries.put("network.0.weight", TensorFile.Entry.float32(new int[] {10, 6}, first.doubles()));
            case "wider" -> entries.put("network.0.weight", TensorFile.Entry.float32(new int[] {7, 10}, new double[70]));
            case "whole" -> entries.put("network.0.weight", TensorFile.Entry.int64(new int[] {6, 10}, new long[60]));
            case "infinite" -> {
                double[] values = first.doubles();
                values[3] = Double.POSITIVE_INFINITY;
                entries.put("network.0.weight", TensorFile.Entry.float32(new int[] {6, 10}, values));
            }
            case "surplus" -> entries.put("network.4.scale", TensorFile.Entry.float32(new int[] {8}, new double[8]));
            default -> entries.put("network.linear3.bias", TensorFile.Entry.float32(new int[] {8}, new double[8]));
        }
        Path file = folder.resolve("weights.safetensors");
        SafeTensors.write(file, new TensorFile(sound.metadata(), entries));
        BadInputException error = assertThrows(BadInputException.class,
                () -> PyTorchFiles.read(file, architecture("forward-mlp").networks()));
        assertTrue(error.getMessage().startsWith(file + " tensor '" + tensor + "': " + problem), error.getMessage());
        assertTrue(!what.equals("missing") || error.problem().endsWith("'network.0.waight' [6, 10]"), error.getMessage());
    }

    private static Rows rows(JsonNode node) {
        Rows rows = Rows.zeros(node.size(), node.get(0).size());
        for (int i = 0; i < rows.data().length; i++) {
            rows.data()[i] = node.get(i / rows.width()).get(i % rows.width()).asDouble();
        }
        return rows;
    }

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(PyTorchFilesTest.class.getResource("/weights/" + name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
