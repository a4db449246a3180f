package org.orbitarium.engine.runs.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.SeedText;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;
import org.orbitarium.engine.scenes.Setting;

/**
 * Two finished runs side by side.
 *
 * @param settings that differ, defaults included
 * @param versions that differ
 * @param lines    every number that stands for a whole model, of either run
 */
public record RunComparison(List<Difference> settings, List<Difference> versions, List<Line> lines) {

    /** Beyond so many parts of a number its digits are rounding, even of exact arithmetic. */
    private static final double ROUNDING = 1e-12;
    /** Decimals of an angle beyond the second. */
    private static final Pattern LONG = Pattern.compile("(?<=\\.\\d\\d)\\d+");
    /** The scale of a residual is no finding. */
    private static final String SCALE = "residual-scale";

    /** Copies the lists. */
    public RunComparison {
        settings = List.copyOf(settings);
        versions = List.copyOf(versions);
        lines = List.copyOf(lines);
    }

    /**
     * Something that both runs say, or only one.
     *
     * @param key    what
     * @param first  of the first run; null if it does not say it
     * @param second of the second run; likewise
     */
    public record Difference(String key, @Nullable String first, @Nullable String second) {
    }

    /**
     * One number of one model.
     *
     * @param model      its name
     * @param quantity   as {@code metrics.csv} calls it
     * @param element    at which it was measured; empty if at many
     * @param form       of relMSE; empty if it is no relMSE
     * @param precision  of the arithmetic
     * @param first      mean of the first run with its 95 % interval over seeds; null if it has no such number
     * @param second     of the second run; likewise
     * @param difference first minus second over the seeds that both have; null if there are none
     * @param pairs      how many these are
     */
    public record Line(String model, String quantity, String element, String form, String precision, @Nullable Interval first,
            @Nullable Interval second, @Nullable Interval difference, int pairs) {

        /** Returns which number it is: quantity, element to a hundredth of a degree, form and precision. */
        public String number() {
            return Stream.of(quantity, LONG.matcher(element).replaceAll(""), form, precision).filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        /** Returns whether the interval of the difference leaves out zero, so that the runs differ in more than chance and rounding. */
        public boolean clear() {
            if (difference == null || first == null || second == null || pairs < 2) {
                return false;
            }
            double rounding = ROUNDING * Math.max(Math.abs(first.mean()), Math.abs(second.mean()));
            return difference.low() > rounding || difference.high() < -rounding;
        }
    }

    /**
     * Compares two runs.
     *
     * @throws BadInputException if one of them is none, or did not come to its end
     */
    public static RunComparison of(RunFolder first, RunFolder second) {
        return new RunComparison(differences(settings(first), settings(second)),
                differences(first.result().versions(), second.result().versions()), lines(Metrics.read(first), Metrics.read(second)));
    }

    /**
     * Returns what decides a run: its scene, its seeds and every setting, defaults included.
     *
     * @throws BadInputException if it did not come to its end
     */
    public static SequencedMap<String, String> settings(RunFolder run) {
        if (!run.finished()) {
            throw new BadInputException(run.folder().toString(), "the run did not come to its end",
                    "Go on with it by 'orbitarium resume " + run.folder() + "'.");
        }
        Scene scene = run.scene(new SceneReader(Catalogue.installed()));
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("scene", scene.name());
        settings.put("seeds", SeedText.of(run.seeds()));
        Setting.of(scene).forEach(setting -> settings.put(setting.key(), setting.value()));
        return settings;
    }

    static List<Difference> differences(Map<String, String> first, Map<String, String> second) {
        List<Difference> differences = new ArrayList<>();
        for (String key : keys(first, second)) {
            String one = first.get(key);
            String other = second.get(key);
            if (one == null || !one.equals(other)) {
                differences.add(new Difference(key, one, other));
            }
        }
        return differences;
    }

    static List<Line> lines(Metrics first, Metrics second) {
        List<Line> lines = new ArrayList<>();
        for (Metrics.Key key : keys(first.values(), second.values())) {
            if (!key.quantity().equals(SCALE)) {
                lines.add(line(key, first.values().getOrDefault(key, new LinkedHashMap<>()),
                        second.values().getOrDefault(key, new LinkedHashMap<>())));
            }
        }
        return lines;
    }

    private static Line line(Metrics.Key key, Map<Long, Double> first, Map<Long, Double> second) {
        List<Long> both = first.keySet().stream().filter(second::containsKey).toList();
        Interval difference = both.isEmpty() ? null : Bootstrap.standard().pairedDifference(of(first, both), of(second, both));
        return new Line(key.model(), key.quantity(), key.element(), key.form(), key.precision(), mean(first), mean(second), difference,
                both.size());
    }

    private static @Nullable Interval mean(Map<Long, Double> seeds) {
        return seeds.isEmpty() ? null : Bootstrap.standard().mean(of(seeds, List.copyOf(seeds.keySet())));
    }

    private static double[] of(Map<Long, Double> values, List<Long> seeds) {
        return seeds.stream().mapToDouble(seed -> values.getOrDefault(seed, Double.NaN)).toArray();
    }

    private static <K> Set<K> keys(Map<K, ?> first, Map<K, ?> second) {
        Set<K> keys = new LinkedHashSet<>(first.keySet());
        keys.addAll(second.keySet());
        return keys;
    }
}
