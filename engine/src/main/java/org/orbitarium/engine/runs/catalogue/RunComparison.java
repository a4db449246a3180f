package org.orbitarium.engine.runs.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.orbitarium.engine.nn.Precision;
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
 * @param lines    every number that stands for a whole model, of either run: model by model, factors and other key figures first
 */
public record RunComparison(List<Difference> settings, List<Difference> versions, List<Line> lines) {

    /**
     * Differences of less than such a part of what is compared are rounding, by the precision of the arithmetic: some thousand times that
     * of one operation, as it adds up in a network. Nobody reads more digits than that, either.
     */
    private static final double ROUNDING_FLOAT64 = 1e-12;
    private static final double ROUNDING_FLOAT32 = 1e-4;
    /** Decimals of an angle beyond the second. */
    private static final Pattern LONG = Pattern.compile("(?<=\\.\\d\\d)\\d+");
    /** The scale of a residual is no finding. */
    private static final String SCALE = "residual-scale";
    /** What is read first stands first; all else follows in the order in which it was measured. */
    private static final List<String> FIRST = List.of("factor", "relMSE", "reference-factor", "cost-drift", "residual");

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
     * @param rounding   a difference up to it may be rounding of the arithmetic alone
     */
    public record Line(String model, String quantity, String element, String form, String precision, @Nullable Interval first,
            @Nullable Interval second, @Nullable Interval difference, int pairs, double rounding) {

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
                        second.values().getOrDefault(key, new LinkedHashMap<>()), Math.max(scale(key, first), scale(key, second))));
            }
        }
        List<String> models = lines.stream().map(Line::model).distinct().toList();
        lines.sort(Comparator.<Line>comparingInt(line -> models.indexOf(line.model())).thenComparingInt(line -> rank(line.quantity())));
        return lines;
    }

    private static int rank(String quantity) {
        int at = FIRST.indexOf(quantity);
        return at < 0 ? FIRST.size() : at;
    }

    /** Returns what a number is to be measured against beside itself: a residual against the latents, a drift against the cost. */
    private static double scale(Metrics.Key key, Metrics run) {
        if (key.quantity().equals("cost-drift")) {
            return 1;
        }
        if (!key.quantity().startsWith("residual")) {
            return 0;
        }
        // a run without the scale says nothing of rounding
        return run.values().getOrDefault(new Metrics.Key(key.model(), SCALE, "", "", key.precision()), new LinkedHashMap<>()).values()
                .stream().mapToDouble(Math::abs).filter(Double::isFinite).max().orElse(0);
    }

    private static Line line(Metrics.Key key, Map<Long, Double> first, Map<Long, Double> second, double scale) {
        List<Long> both = first.keySet().stream().filter(second::containsKey).toList();
        Interval difference = both.isEmpty() ? null : Bootstrap.standard().pairedDifference(of(first, both), of(second, both));
        Interval one = mean(first);
        Interval other = mean(second);
        double part = key.precision().equals(Precision.FLOAT64.label()) ? ROUNDING_FLOAT64 : ROUNDING_FLOAT32;
        double size = Math.max(scale, Math.max(size(one), size(other)));
        return new Line(key.model(), key.quantity(), key.element(), key.form(), key.precision(), one, other, difference, both.size(),
                part * size);
    }

    private static double size(@Nullable Interval interval) {
        return interval == null || !Double.isFinite(interval.mean()) ? 0 : Math.abs(interval.mean());
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
