package org.orbitarium.engine.runs.sweeps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.SweepFigure;

/** Turns a sweep into the curves of its figure. */
public final class SweepCurves {

    private SweepCurves() {
    }

    /**
     * Returns what a figure shows of a quantity against the first key. Values of the key that are not all numbers stand side by side.
     *
     * @param unit of the first key; empty if it has none
     */
    public static SweepFigure.Input of(Sweep sweep, String quantity, String unit) {
        String key = sweep.keys().getFirst();
        List<String> names = sweep.points().stream().map(point -> point.values().getOrDefault(key, "")).toList();
        boolean numbers = names.stream().allMatch(SweepCurves::isNumber);
        double[] x = IntStream.range(0, names.size()).mapToDouble(i -> numbers ? Double.parseDouble(names.get(i)) : i).toArray();
        List<Integer> order = IntStream.range(0, x.length).boxed().sorted((a, b) -> Double.compare(x[a], x[b])).toList();
        SequencedMap<String, Sweep.Model> models = new LinkedHashMap<>();
        sweep.points().forEach(point -> point.models().forEach(model -> models.putIfAbsent(model.name(), model)));
        List<SweepFigure.Series> series = new ArrayList<>();
        models.forEach((name, model) -> series.add(new SweepFigure.Series(name, Role.of(model.side()), ordered(x, order),
                values(sweep, order, name, quantity, Sweep.Value::mean), values(sweep, order, name, quantity, Sweep.Value::low),
                values(sweep, order, name, quantity, Sweep.Value::high))));
        String seeds = sweep.seeds().size() == 1 ? "seed " + sweep.seeds().getFirst()
                : "mean and 95 % interval over " + sweep.seeds().size() + " seeds";
        return new SweepFigure.Input(series, unit.isEmpty() ? key : key + " (" + unit + ")", quantity + ", " + seeds,
                numbers ? List.of() : order.stream().map(names::get).toList());
    }

    private static double[] ordered(double[] x, List<Integer> order) {
        return order.stream().mapToDouble(i -> x[i]).toArray();
    }

    private static double[] values(Sweep sweep, List<Integer> order, String model, String quantity, ToDoubleFunction<Sweep.Value> part) {
        return order.stream().mapToDouble(i -> sweep.points().get(i).model(model)
                .map(found -> found.quantities().get(quantity)).map(part::applyAsDouble).orElse(Double.NaN)).toArray();
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
