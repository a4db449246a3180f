package org.orbitarium.engine.scenes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Nearest;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML text: a node, the file it stands in and the keys that lead there. It knows how to say what is wrong with it.
 *
 * @param file as the user knows it, or the option that gave the value
 * @param path dotted keys from the root, as in {@code models[0].channels}; empty at the root
 * @param node what stands there
 */
record Place(String file, String path, Node node) {

    /** How the origin of a value begins that an option gave. */
    static final String OPTION = "--set ";

    /** Returns {@code file:line path}, or the option that gave the value. */
    String where() {
        Mark mark = node.getStartMark();
        if (mark == null) {
            return path.isEmpty() ? file : file + " " + path;
        }
        String line = mark.getName().startsWith(OPTION) ? mark.getName() : file + ":" + (mark.getLine() + 1);
        return path.isEmpty() ? line : line + " " + path;
    }

    /** Builds the error of this place. */
    BadInputException error(String problem, String fix) {
        return new BadInputException(where(), problem, fix);
    }

    /**
     * Returns the error of what could not be built from this mapping, at the key that it names: its place begins with the key, or with the
     * name of what complains and then the key, as in "forward-mlp unit". If that key does not stand here, the mapping itself is to blame.
     */
    BadInputException blame(BadInputException refused) {
        for (String word : refused.where().split("[ :]+", -1)) {
            Place value = find(word);
            if (value != null) {
                return refused.where().equals(word)
                        ? new BadInputException(value.where(), refused.problem(), refused.fix(), refused) : refused.at(value.where());
            }
        }
        return refused.at(where());
    }

    /** Returns the entries of a mapping in their order. */
    SequencedMap<String, Place> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("expected keys with values, found " + describe(), "Write it as 'key: value' lines, indented by two spaces.");
        }
        SequencedMap<String, Place> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place key = new Place(file, path, tuple.getKeyNode());
            String name = key.text();
            Place value = new Place(file, path.isEmpty() ? name : path + "." + name, tuple.getValueNode());
            if (entries.put(name, value) != null) {
                throw key.error("the key '" + name + "' stands twice", "Remove one of the two.");
            }
        }
        return entries;
    }

    /** Returns the items of a list. */
    List<Place> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("expected a list, found " + describe(), "Write it as [first, second] or as lines that begin with '- '.");
        }
        List<Place> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Place(file, path + "[" + items.size() + "]", item));
        }
        return items;
    }

    /** Returns the text of a single value. */
    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw error("expected a single value, found " + describe(), "Write one value after the colon.");
        }
        return scalar.getValue();
    }

    /** Returns the value of a key, or null if it is not there. */
    @Nullable Place find(String key) {
        return entries().get(key);
    }

    /** Returns the value of a key that must be there. */
    Place get(String key) {
        Place value = find(key);
        if (value == null) {
            throw error("the key '" + key + "' is missing", "Add a line '" + key + ": …'.");
        }
        return value;
    }

    /** Refuses keys that nobody reads, and names the nearest valid one. */
    void allow(Collection<String> valid) {
        entries().forEach((key, value) -> {
            if (!valid.contains(key)) {
                throw value.error("unknown key '" + key + "', expected one of " + list(valid), Nearest.hint(key, valid));
            }
        });
    }

    /** Builds the error of a name that is not one of the valid ones. */
    BadInputException unknown(String kind, String name, Collection<String> valid) {
        return error("unknown " + kind + " '" + name + "', expected one of " + list(valid), Nearest.hint(name, valid));
    }

    static String list(Collection<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }

    private String describe() {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue().isEmpty() ? "nothing" : "'" + scalar.getValue() + "'";
            case SequenceNode _ -> "a list";
            default -> "keys with values";
        };
    }
}
