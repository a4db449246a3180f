package org.orbitarium.engine.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;

/**
 * What the header of a safetensors file claims.
 *
 * @param metadata texts by key
 * @param claims   arrays by name
 */
record SafeTensorsHeader(SequencedMap<String, String> metadata, SequencedMap<String, Claim> claims) {

    static final String METADATA = "__metadata__";

    private static final int MOST_AXES = 64;

    /** Where an array lies in the body, in bytes. */
    record Claim(TensorFile.Type type, int[] shape, long begin, long end) {
    }

    static SafeTensorsHeader parse(Path file, String json) {
        if (!json.startsWith("{")) {
            throw SafeTensors.bad(file, "its header does not start with '{'");
        }
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(4).build())
                .build();
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        SequencedMap<String, Claim> claims = new LinkedHashMap<>();
        try (JsonParser parser = factory.createParser(json)) {
            expect(file, parser.nextToken(), JsonToken.START_OBJECT, "the header");
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                expect(file, parser.nextToken(), JsonToken.START_OBJECT, "the entry '" + name + "'");
                if (name.equals(METADATA)) {
                    texts(file, parser, metadata);
                } else {
                    claims.put(name, claim(file, name, parser));
                }
            }
            if (parser.nextToken() != null) {
                throw SafeTensors.bad(file, "something follows the JSON object of its header");
            }
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "its header is not sound JSON (" + firstLine(e) + ")",
                    "Use a file that a safetensors writer has finished.", e);
        }
        return new SafeTensorsHeader(metadata, claims);
    }

    /** Checks that the arrays fill the body from its first byte to its last, without overlap and without holes. */
    void checkLayout(Path file, long body) {
        List<Map.Entry<String, Claim>> order = new ArrayList<>(claims.entrySet());
        order.sort(Comparator.<Map.Entry<String, Claim>>comparingLong(entry -> entry.getValue().begin())
                .thenComparingLong(entry -> entry.getValue().end()));
        long at = 0;
        for (Map.Entry<String, Claim> named : order) {
            Claim claim = named.getValue();
            if (claim.end() > body) {
                throw SafeTensors.bad(file, named.getKey(), "it ends at byte " + claim.end() + " of " + body);
            }
            if (claim.begin() != at) {
                throw SafeTensors.bad(file, named.getKey(), "it begins at byte " + claim.begin() + (claim.begin() < at
                        ? " and overlaps what ends at " + at : " and leaves a hole after " + at));
            }
            at = claim.end();
        }
        if (at != body) {
            throw SafeTensors.bad(file, body - at + " bytes follow the last tensor");
        }
    }

    private static void texts(Path file, JsonParser parser, SequencedMap<String, String> metadata) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            expect(file, parser.nextToken(), JsonToken.VALUE_STRING, "the metadata '" + key + "'");
            metadata.put(key, parser.getText());
        }
    }

    private static Claim claim(Path file, String name, JsonParser parser) throws IOException {
        TensorFile.@Nullable Type type = null;
        long @Nullable [] shape = null;
        long @Nullable [] offsets = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (key) {
                case "dtype" -> {
                    expect(file, value, JsonToken.VALUE_STRING, "the dtype of '" + name + "'");
                    type = type(file, name, parser.getText());
                }
                case "shape" -> shape = numbers(file, name, key, parser);
                case "data_offsets" -> offsets = numbers(file, name, key, parser);
                default -> throw SafeTensors.bad(file, name, "unknown key '" + key + "'");
            }
        }
        if (type == null || shape == null || offsets == null || offsets.length != 2) {
            throw SafeTensors.bad(file, name, "dtype, shape and two data_offsets expected");
        }
        return checked(file, name, type, shape, offsets);
    }

    private static Claim checked(Path file, String name, TensorFile.Type type, long[] shape, long[] offsets) {
        int[] sizes = new int[shape.length];
        long bytes = type.bytes();
        try {
            for (int axis = 0; axis < shape.length; axis++) {
                sizes[axis] = Math.toIntExact(shape[axis]);
                bytes = Math.multiplyExact(bytes, shape[axis]);
            }
        } catch (ArithmeticException e) {
            throw new BadInputException(file + " tensor '" + name + "'", "its shape is too large",
                    "Use a file that a safetensors writer has finished.", e);
        }
        if (offsets[0] > offsets[1] || offsets[1] - offsets[0] != bytes) {
            throw SafeTensors.bad(file, name, "its shape needs " + bytes + " bytes, its data_offsets [" + offsets[0] + ", "
                    + offsets[1] + "] hold " + (offsets[1] - offsets[0]));
        }
        return new Claim(type, sizes, offsets[0], offsets[1]);
    }

    private static TensorFile.Type type(Path file, String name, String text) {
        for (TensorFile.Type type : TensorFile.Type.values()) {
            if (type.name().equals(text)) {
                return type;
            }
        }
        throw SafeTensors.bad(file, name, "unknown dtype '" + text + "'");
    }

    private static long[] numbers(Path file, String name, String key, JsonParser parser) throws IOException {
        expect(file, parser.currentToken(), JsonToken.START_ARRAY, "the " + key + " of '" + name + "'");
        List<Long> numbers = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(file, parser.currentToken(), JsonToken.VALUE_NUMBER_INT, "the " + key + " of '" + name + "'");
            long number = parser.getLongValue();
            if (number < 0 || numbers.size() == MOST_AXES) {
                throw SafeTensors.bad(file, name, number < 0 ? "negative number in " + key : "too many numbers in " + key);
            }
            numbers.add(number);
        }
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private static void expect(Path file, @Nullable JsonToken token, JsonToken expected, String what) {
        if (token != expected) {
            throw SafeTensors.bad(file, what + " should be " + expected + ", is " + token);
        }
    }

    private static String firstLine(IOException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
