package org.orbitarium.engine.scenes;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML texts as trees that know their lines. Nothing is ever constructed from a tag. */
final class YamlText {

    private static final int LONGEST = 1 << 20;

    private YamlText() {
    }

    /** Reads a text. */
    static Place parse(String file, String text) {
        if (text.length() > LONGEST) {
            throw new BadInputException(file, "longer than a scene can be (1 MiB)", "Choose a scene file.");
        }
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new BadInputException(file, "the file is empty", "Write at least 'scene: name'.");
            }
            return new Place(file, "", root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new BadInputException(file + ":" + line, "not YAML: " + e.getProblem(),
                    "Check indentation, colons and brackets on this line and the one before.", e);
        } catch (YAMLException e) {
            throw new BadInputException(file, "not a YAML text that is read: " + e.getMessage(),
                    "Save it as UTF-8 text, without aliases (*) of lists, and with no more than 50 levels.", e);
        }
    }

    /** Reads a piece that is not a file, as a default or the value of an option. */
    static Place fragment(String origin, String text) {
        Place place = parse(origin, text.isEmpty() ? "''" : text);
        return new Place(origin, "", marked(place.node(), new Mark(origin, 0, 0, 0, new int[0], 0)));
    }

    /** Writes a tree as text; comments are lost. */
    static String print(Node root) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setWidth(120);
        options.setSplitLines(true);
        StringWriter writer = new StringWriter();
        new Yaml(options).serialize(root, writer);
        return writer.toString();
    }

    /**
     * Returns the tree with one value replaced or added.
     *
     * @param assignment {@code key=value}; the key is dotted, list items are named by index or by their {@code name}
     */
    static Place with(Place root, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            throw new BadInputException(Place.OPTION + assignment, "expected key=value", "Write it as --set training.epochs=10.");
        }
        Place value = fragment(Place.OPTION + assignment, assignment.substring(equals + 1));
        List<String> keys = List.of(assignment.substring(0, equals).replace("[", ".").replace("]", "").split("\\."));
        return new Place(root.file(), "", replace(root, keys, value));
    }

    private static Node replace(@Nullable Place at, List<String> keys, Place value) {
        if (keys.isEmpty()) {
            return value.node();
        }
        String key = keys.getFirst();
        List<String> rest = keys.subList(1, keys.size());
        if (at != null && at.node() instanceof SequenceNode) {
            return replaceItem(at, key, rest, value);
        }
        List<NodeTuple> tuples = new ArrayList<>();
        boolean found = false;
        if (at != null) {
            at.entries();
            for (NodeTuple tuple : ((MappingNode) at.node()).getValue()) {
                boolean here = ((ScalarNode) tuple.getKeyNode()).getValue().equals(key);
                found |= here;
                Place old = new Place(at.file(), at.path(), tuple.getValueNode());
                tuples.add(here ? new NodeTuple(tuple.getKeyNode(), replace(old, rest, value)) : tuple);
            }
        }
        if (!found) {
            Node name = new ScalarNode(Tag.STR, key, null, null, DumperOptions.ScalarStyle.PLAIN);
            tuples.add(new NodeTuple(name, replace(null, rest, value)));
        }
        return at == null
                ? new MappingNode(Tag.MAP, true, tuples, null, null, DumperOptions.FlowStyle.BLOCK)
                : new MappingNode(Tag.MAP, true, tuples, at.node().getStartMark(), at.node().getEndMark(),
                        ((MappingNode) at.node()).getFlowStyle());
    }

    private static Node replaceItem(Place list, String key, List<String> rest, Place value) {
        List<Place> items = list.items();
        List<Node> nodes = new ArrayList<>();
        boolean found = false;
        for (int i = 0; i < items.size(); i++) {
            Place item = items.get(i);
            Place name = item.node() instanceof MappingNode ? item.find("name") : null;
            boolean here = key.equals(Integer.toString(i)) || (name != null && key.equals(name.text()));
            found |= here;
            nodes.add(here ? replace(item, rest, value) : item.node());
        }
        if (!found) {
            throw new BadInputException(value.file(), "no item '" + key + "' in a list of " + items.size(),
                    "Name it by its index from 0, or by its name.");
        }
        SequenceNode old = (SequenceNode) list.node();
        return new SequenceNode(Tag.SEQ, true, nodes, old.getStartMark(), old.getEndMark(), old.getFlowStyle());
    }

    /** A value that stands in no file must not claim a line of one: its mark names the origin instead. */
    private static Node marked(Node node, Mark origin) {
        return switch (node) {
            case ScalarNode scalar -> new ScalarNode(scalar.getTag(), scalar.getValue(), origin, origin, scalar.getScalarStyle());
            case SequenceNode sequence -> new SequenceNode(sequence.getTag(), true,
                    sequence.getValue().stream().map(item -> marked(item, origin)).toList(), origin, origin, sequence.getFlowStyle());
            case MappingNode mapping -> new MappingNode(mapping.getTag(), true, mapping.getValue().stream()
                    .map(tuple -> new NodeTuple(marked(tuple.getKeyNode(), origin), marked(tuple.getValueNode(), origin))).toList(),
                    origin, origin, mapping.getFlowStyle());
            default -> throw new IllegalStateException("unexpected node " + node.getClass());
        };
    }
}
