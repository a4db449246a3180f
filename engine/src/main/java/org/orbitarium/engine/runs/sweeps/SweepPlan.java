package org.orbitarium.engine.runs.sweeps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Nearest;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.scenes.Scene;

/**
 * What a sweep runs: a scene with each of several settings. Every point is read and checked before the first one is run.
 *
 * @param keys      that vary, the one along the horizontal axis first
 * @param overrides that all points share
 * @param points    in the order in which they are run
 */
public record SweepPlan(List<String> keys, List<String> overrides, List<Point> points) {

    private static final int LONGEST_NAME = 80;
    private static final String USUAL = "seen.ratio";

    /** Copies the lists. */
    public SweepPlan {
        keys = List.copyOf(keys);
        overrides = List.copyOf(overrides);
        points = List.copyOf(points);
    }

    /**
     * One setting.
     *
     * @param values by key
     * @param folder its name below that of the sweep
     * @param scene  with these values
     */
    public record Point(SequencedMap<String, String> values, String folder, Scene scene) {
    }

    /**
     * Plans a sweep. Keys vary together: the first point has the first value of each, and so on.
     *
     * @param open      reads the scene with overrides
     * @param overrides that all points share
     * @param axes      at least one, with as many values each
     * @throws BadInputException if the lists do not fit each other, or if one of the scenes cannot be read
     */
    public static SweepPlan of(Function<List<String>, Scene> open, List<String> overrides, List<SweepAxis> axes) {
        check(axes);
        List<Point> points = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < axes.getFirst().values().size(); i++) {
            SequencedMap<String, String> values = new LinkedHashMap<>();
            for (SweepAxis axis : axes) {
                values.put(axis.key(), axis.values().get(i));
            }
            if (points.stream().anyMatch(point -> point.values().equals(values))) {
                throw new BadInputException("--over " + assignments(values), "the same point stands in it twice", "Remove one of the two.");
            }
            List<String> all = Stream.concat(overrides.stream(), values.entrySet().stream().map(SweepPlan::assignment)).toList();
            points.add(new Point(values, folder(values, names), open.apply(all)));
        }
        return new SweepPlan(axes.stream().map(SweepAxis::key).toList(), overrides, points);
    }

    private static void check(List<SweepAxis> axes) {
        if (axes.isEmpty()) {
            throw new BadInputException("--over", "a sweep varies at least one key", "Write --over data.train=32,64,128.");
        }
        Set<String> keys = new HashSet<>();
        SweepAxis first = axes.getFirst();
        for (SweepAxis axis : axes) {
            if (!keys.add(axis.key())) {
                throw new BadInputException("--over " + axis.key(), "the key is listed twice", "Write all its values behind one --over.");
            }
            if (axis.values().size() != first.values().size()) {
                throw new BadInputException("--over " + axis.key(), "it has " + axis.values().size() + " values, " + first.key() + " has "
                        + first.values().size() + ", and they vary together", "Write as many values for each.");
            }
        }
    }

    /** Returns a point as its overrides, for people. */
    static String assignments(Map<String, String> values) {
        return values.entrySet().stream().map(SweepPlan::assignment).collect(Collectors.joining(" "));
    }

    private static String assignment(Map.Entry<String, String> entry) {
        return entry.getKey() + "=" + entry.getValue();
    }

    /** Returns a name for files that no other point of the sweep has, the same whatever values are swept besides. */
    private static String folder(SequencedMap<String, String> values, Set<String> taken) {
        String plain = values.entrySet().stream().map(entry -> entry.getKey().substring(entry.getKey().lastIndexOf('.') + 1) + "-"
                + entry.getValue().replaceAll("[\\[\\]{}'\" ]+", " ").strip()).collect(Collectors.joining("_"))
                .replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        String wanted = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    /** Returns every quantity that the scene's models and measures have. */
    public List<String> quantities() {
        Set<String> labels = new LinkedHashSet<>();
        points.getFirst().scene().measures().forEach(measure -> measure.descriptor().quantities()
                .forEach(quantity -> labels.add(quantity.label())));
        labels.add(Quantity.PARAMETERS.label());
        return List.copyOf(labels);
    }

    /**
     * Returns the quantity that is drawn.
     *
     * @param wanted as scenes write it; empty for the error at the identity, or for the first one if the scene does not measure that
     * @throws BadInputException if the scene measures no such quantity
     */
    public String quantity(String wanted) {
        List<String> known = quantities();
        if (wanted.isEmpty()) {
            return known.contains(USUAL) ? USUAL : known.getFirst();
        }
        if (!known.contains(wanted)) {
            throw new BadInputException("--quantity " + wanted, "the scene measures " + String.join(", ", known),
                    Nearest.hint(wanted, known));
        }
        return wanted;
    }
}
