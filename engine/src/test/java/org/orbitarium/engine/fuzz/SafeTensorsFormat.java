package org.orbitarium.engine.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.formats.TensorFile;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.nn.ParameterFiles;
import org.orbitarium.engine.nn.PyTorchFiles;

/**
 * Files of weights; headers are also written anew, with claims that overlap, leave holes, or are larger than any memory.
 *
 * @param mutations    of sound files
 * @param architecture that some of the sound files fit
 */
record SafeTensorsFormat(Mutations mutations, Architecture architecture) implements Format {

    static final List<String> TOKENS = List.of("\"F32\"", "\"F64\"", "\"BF16\"", "\"F8_E5M2\"", "\"U64\"", "\"shape\":[",
            "\"data_offsets\":[0,4]", "__metadata__",
            "{\"", "\":{", "[[", "{}", "\"dtype\":", "\"dtype\":\"F99\"", "null", "}", "\"step\":\"3\"", "1e3", "[1.0]");
    private static final List<String> TYPES = List.of("F32", "F64", "F16", "BF16", "I64", "U64", "BOOL", "F8_E4M3", "F4", "f32", "");
    private static final List<String> SHAPES = List.of("[]", "[1]", "[2]", "[1,2]", "[0]", "[-1]", "[2147483648]",
            "[0,2147483647,2147483647,2147483647]",
            "[9223372036854775807,2]", "[99999999999999999999]", "[4294967296,4294967296]", "[1.5]", "[\"1\"]", "[null]", "[[1]]", "{}",
                    "1",
            "[" + "1,".repeat(64) + "1]");

    @Override
    public String name() {
        return "safetensors";
    }

    @Override
    public String suffix() {
        return "safetensors";
    }

    @Override
    public byte[] content(RandomStream random) {
        return switch (random.nextInt(5)) {
            case 0 -> written(random);
            case 1 -> mutations.damaged(written(random), random);
            default -> mutations.next(random);
        };
    }

    private static byte[] written(RandomStream random) {
        StringJoiner header = new StringJoiner(",", "{", "}");
        if (random.nextInt(3) == 0) {
            header.add("\"__metadata__\":" + Mutations.pick(List.of("{}", "{\"a\":\"b\"}", "{\"a\":1}", "null",
                    "{\"a\":\"b\",\"a\":\"c\"}", "[]"), random));
        }
        int at = 0;
        for (int i = random.nextInt(5); i >= 0; i--) {
            int end = at + Mutations.pick(List.of(0, 4, 4, 4, 8, 8, 16, -4), random);
            String offsets = random.nextInt(8) == 0 ? Mutations.pick(SHAPES, random) : "[" + at + "," + end + "]";
            header.add("\"" + Mutations.pick(List.of("a", "b", "c", "d", "e", "", "\\u0000", "__metadata__", "\u661f"), random)
                    + "\":{\"dtype\":\""
                    + Mutations.pick(TYPES, random) + "\",\"shape\":" + Mutations.pick(SHAPES, random) + ",\"data_offsets\":" + offsets
                            + "}");
            at = random.nextInt(6) == 0 ? at : Math.max(0, end);
        }
        byte[] json = (random.nextInt(20) == 0 ? "[".repeat(1 << random.nextInt(15)) : header.toString()).getBytes(StandardCharsets.UTF_8);
        long length = random.nextInt(8) == 0 ? Mutations.pick(List.of(0L, 1L, -1L, Long.MAX_VALUE, 100_000_000L, 1L << 40),
                random) : json.length;
        return ByteBuffer.allocate(8 + json.length + at).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(json).array();
    }

    @Override
    public void read(Path file) {
        TensorFile content = SafeTensors.read(file);
        content.entries().forEach((name, entry) -> {
            if (entry.type() != TensorFile.Type.F8_E4M3 && entry.type() != TensorFile.Type.F8_E5M2) {
                NpyFormat.used(entry);
            }
        });
        if (content.metadata().containsKey("seed")) {
            ParameterFiles.read(file, architecture.parameters());
        } else {
            PyTorchFiles.read(file, architecture.networks());
        }
    }
}
