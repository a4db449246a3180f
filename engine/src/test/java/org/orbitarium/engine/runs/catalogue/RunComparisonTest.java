package org.orbitarium.engine.runs.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.RunFolder;

final class RunComparisonTest {

    private static final Metrics.Key KEY = new Metrics.Key("MLP", "factor", "", "ratio", "float32");

    @Test
    void seedsThatBothHaveArePaired() {
        RunComparison.Line line = line(Map.of(0L, 5.0, 1L, 7.0, 2L, 100.0), Map.of(1L, 6.0, 0L, 4.0, 9L, -50.0));
        assertEquals(2, line.pairs());
        assertEquals(Bootstrap.standard().mean(new double[] {1, 1}), line.difference());
        assertTrue(line.clear());
    }

    @Test
    void withoutCommonSeedsThereIsNoDifference() {
        RunComparison.Line line = line(Map.of(0L, 5.0), Map.of(1L, 6.0));
        assertNull(line.difference());
        assertEquals(0, line.pairs());
        assertFalse(line.clear());
        assertEquals(5, there(line.first()).mean());
    }

    @Test
    void oneOfBothIsEnoughForALine() {
        RunComparison.Line line = line(Map.of(), Map.of(1L, 6.0));
        assertNull(line.first());
        assertEquals(6, there(line.second()).mean());
    }

    @Test
    void roundingIsNoDifference() {
        assertFalse(line(Map.of(0L, 1.0, 1L, 1.0), Map.of(0L, 1 + 4e-16, 1L, 1 + 8e-16)).clear());
        assertFalse(line(Map.of(0L, 1.0, 1L, 1.0), Map.of(0L, 1 + 4e-6, 1L, 1 + 8e-6)).clear(), "float32 has seven digits, a network less");
        assertTrue(line(Map.of(0L, 1.0, 1L, 1.0), Map.of(0L, 1 + 4e-3, 1L, 1 + 8e-3)).clear());
    }

    /** Both are exact as far as their arithmetic goes, and how it rounds depends on the weights: nobody found anything. */
    @Test
    void residualsOfRoundingDoNotDiffer() {
        assertFalse(residual("float32", 4, 1.1e-6, 5.3e-6).clear());
        assertFalse(residual("float32 in PyTorch", 2, 2e-5, 7e-5).clear());
        assertFalse(residual("float64", 4, 1e-15, 2e-14).clear());
        assertTrue(residual("float64", 4, 1e-15, 2e-7).clear(), "one of both is not exact");
        assertTrue(residual("float32", 4, 1.1e-6, 0.3).clear());
        assertFalse(line(new Metrics.Key("VN", "cost-drift", "", "", "float32 in PyTorch"), 1e-7, 3e-7, 0).clear());
        assertTrue(line(new Metrics.Key("VN", "cost-drift", "", "", "float32 in PyTorch"), 1e-7, 3e-2, 0).clear());
    }

    @Test
    void factorsAndKeyFiguresComeFirstOfEveryModel() {
        RunFolder orbit = RunFolder.open(Home.find().asset("runs/pusht-orbit"));
        List<RunComparison.Line> lines = RunComparison.of(orbit, orbit).lines();
        List<String> models = lines.stream().map(RunComparison.Line::model).toList();
        assertEquals(models.stream().sorted(Comparator.comparingInt(models::indexOf)).toList(), models, "model by model");
        for (String model : List.of("Vector neurons", "MLP")) {
            List<String> quantities = lines.stream().filter(line -> line.model().equals(model)).map(RunComparison.Line::quantity).distinct()
                    .toList();
            assertEquals(List.of("factor", "relMSE"), quantities.subList(0, 2));
            assertTrue(quantities.indexOf("residual") < quantities.indexOf("relMSE block position"), quantities.toString());
        }
    }

    private static RunComparison.Line residual(String precision, double scale, double first, double second) {
        return line(new Metrics.Key("VN", "residual", "", "", precision), first, second, scale);
    }

    /** Two seeds a run, the second a little more. */
    private static RunComparison.Line line(Metrics.Key key, double first, double second, double scale) {
        Metrics.Key scaled = new Metrics.Key(key.model(), "residual-scale", "", "", key.precision());
        List<RunComparison.Line> lines = RunComparison.lines(measured(key, first, scaled, scale), measured(key, second, scaled, scale));
        assertEquals(1, lines.size(), "the scale is no finding");
        return lines.getFirst();
    }

    private static Metrics measured(Metrics.Key key, double value, Metrics.Key scaled, double scale) {
        SequencedMap<Metrics.Key, SequencedMap<Long, Double>> values = new LinkedHashMap<>();
        values.put(key, new LinkedHashMap<>(Map.of(0L, value, 1L, 1.01 * value)));
        values.put(scaled, new LinkedHashMap<>(Map.of(0L, scale, 1L, scale)));
        return new Metrics(values);
    }

    @Test
    void onePairSaysNothingOfChance() {
        assertFalse(line(Map.of(0L, 1.0), Map.of(0L, 9.0)).clear());
    }

    @Test
    void onlyWhatDiffersIsNamed() {
        SequencedMap<String, String> first = new LinkedHashMap<>(Map.of("same", "1", "changed", "1", "gone", "1"));
        List<RunComparison.Difference> found = RunComparison.differences(first, Map.of("same", "1", "changed", "2", "new", "3"));
        assertEquals(3, found.size());
        assertTrue(found.contains(new RunComparison.Difference("changed", "1", "2")));
        assertTrue(found.contains(new RunComparison.Difference("gone", "1", null)));
        assertTrue(found.contains(new RunComparison.Difference("new", null, "3")));
    }

    /** The shipped runs: two different scenes over the same seeds. */
    @Test
    void shippedRunsAreComparedAsTheirResultsSay() {
        RunFolder orbit = RunFolder.open(Home.find().asset("runs/pusht-orbit"));
        RunFolder forward = RunFolder.open(Home.find().asset("runs/pusht-forward"));
        RunComparison comparison = RunComparison.of(orbit, forward);
        assertTrue(comparison.settings().contains(new RunComparison.Difference("scene", "pusht-orbit", "pusht-forward")));
        assertTrue(comparison.settings().stream().noneMatch(difference -> difference.key().equals("seeds")), "the same");
        assertTrue(comparison.settings().stream().anyMatch(d -> d.key().equals("models.MLP.encoder-width") && d.second() == null));
        Result.ModelResult mlp = orbit.result().models().getLast();
        RunComparison.Line factor = comparison.lines().stream().filter(line -> line.model().equals(mlp.name())
                && line.quantity().equals("factor") && line.form().equals("ratio") && line.precision().equals("float32"))
                .findFirst().orElseThrow();
        assertEquals(mlp.factor().get("ratio"), factor.first());
        assertEquals(5, factor.pairs());
        RunComparison same = RunComparison.of(orbit, orbit);
        assertTrue(same.settings().isEmpty() && same.versions().isEmpty());
        same.lines().forEach(line -> assertEquals(0, there(line.difference()).mean(), line.toString()));
        assertTrue(same.lines().stream().noneMatch(RunComparison.Line::clear));
    }

    private static Interval there(@Nullable Interval interval) {
        return Objects.requireNonNull(interval);
    }

    private static RunComparison.Line line(Map<Long, Double> first, Map<Long, Double> second) {
        List<RunComparison.Line> lines = RunComparison.lines(metrics(first), metrics(second));
        assertEquals(1, lines.size());
        return lines.getFirst();
    }

    private static Metrics metrics(Map<Long, Double> seeds) {
        SequencedMap<Metrics.Key, SequencedMap<Long, Double>> values = new LinkedHashMap<>();
        if (!seeds.isEmpty()) {
            values.put(KEY, new LinkedHashMap<>(seeds));
        }
        return new Metrics(values);
    }
}
