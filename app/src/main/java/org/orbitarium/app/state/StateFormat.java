package org.orbitarium.app.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.OrbitariumException;
import org.orbitarium.engine.geometry.O2;

/**
 * How a record is written as JSON, with the number of its version. What an older version wrote is brought up to date step by step; what
 * a newer one wrote is refused, because nobody can know what it means.
 *
 * @param <T> a record
 */
public final class StateFormat<T extends Record> {

    private static final String VERSION = "version";
    private static final int DEEPEST = 32;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule().addSerializer(new ElementWriter()).addDeserializer(O2.class, new ElementReader()))
            .build();

    static {
        MAPPER.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    private final Class<T> type;
    private final String what;
    private final List<UnaryOperator<ObjectNode>> migrations;

    /**
     * Makes a format.
     *
     * @param what       it is, for messages, as in "workspace"
     * @param migrations the first brings version 1 to version 2, and so on; so the present version is one more than there are
     */
    public StateFormat(Class<T> type, String what, List<UnaryOperator<ObjectNode>> migrations) {
        this.type = type;
        this.what = what;
        this.migrations = List.copyOf(migrations);
    }

    /** Returns the version that is written. */
    public int version() {
        return migrations.size() + 1;
    }

    /** Returns a value as a part of what an older version wrote and did not know. */
    public static JsonNode tree(Record value) {
        return MAPPER.valueToTree(value);
    }

    /** Returns the text of a value. */
    public String write(T value) {
        try {
            ObjectNode tree = MAPPER.createObjectNode().put(VERSION, version());
            tree.set(what, MAPPER.valueToTree(value));
            return MAPPER.writeValueAsString(tree) + "\n";
        } catch (JacksonException e) {
            throw new IllegalStateException("a " + what + " is plain data", e);
        }
    }

    /**
     * Reads a value.
     *
     * @param origin as messages name it
     * @throws BadInputException if it is damaged, of a newer version, or not of this kind
     */
    public T read(String origin, String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            JsonNode number = tree.path(VERSION);
            if (!number.isInt() || number.intValue() < 1 || !tree.path(what).isObject()) {
                throw new BadInputException(origin, "not a " + what + " of Orbitarium: expected the keys '" + VERSION + "' and '" + what
                        + "'", "Choose a file that Orbitarium saved.");
            }
            if (number.intValue() > version()) {
                throw new BadInputException(origin, "a " + what + " of version " + number.intValue()
                        + ", and this program knows versions up to " + version(), "Open it with a newer Orbitarium.");
            }
            ObjectNode content = (ObjectNode) tree.get(what);
            for (UnaryOperator<ObjectNode> migration : migrations.subList(number.intValue() - 1, migrations.size())) {
                content = migration.apply(content);
            }
            return MAPPER.treeToValue(content, type);
        } catch (JsonMappingException e) {
            String path = e.getPath().stream().map(JsonMappingException.Reference::getFieldName).collect(Collectors.joining("."));
            throw new BadInputException(origin + (path.isEmpty() ? "" : " " + path), problem(e), "Choose a file that Orbitarium saved.", e);
        } catch (JacksonException e) {
            throw new BadInputException(origin + (e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr()),
                    "not JSON: " + e.getOriginalMessage(), "Choose a file that Orbitarium saved.", e);
        }
    }

    private static String problem(JsonMappingException e) {
        return e.getCause() instanceof OrbitariumException refused ? refused.getMessage() : e.getOriginalMessage();
    }

    private static final class ElementWriter extends StdSerializer<O2> {

        ElementWriter() {
            super(O2.class);
        }

        @Override
        public void serialize(O2 element, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(element.toString());
        }
    }

    private static final class ElementReader extends StdDeserializer<O2> {

        ElementReader() {
            super(O2.class);
        }

        @Override
        public O2 deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString("");
            try {
                return O2.parse(text);
            } catch (BadInputException e) {
                throw JsonMappingException.from(parser, e.problem(), e);
            }
        }
    }
}
