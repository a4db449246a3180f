package org.orbitarium.engine.runs.sweeps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.SweepFigure;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.Setting;

/** Turns a sweep into the curves of its figure. */
public final class SweepCurves {

    private static final int LONGEST = 60;

    private SweepCurves() {
    }

    /**
     * Returns what a figure shows of a quantity against the first key. Values of the key that are not all numbers stand side by side.
     *
     * @param scene of one of the points: it knows what the key and the quantity are
     */
    public static SweepFigure.Input of(Sweep sweep, String quantity, Scene scene) {
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
        return new SweepFigure.Input(series, setting(key, scene), quantity(quantity, scene) + ", " + seeds,
                numbers ? List.of() : order.stream().map(names::get).toList());
    }

    /** Returns what a key means, its name and its unit. */
    private static String setting(String key, Scene scene) {
        return Setting.of(scene).stream().filter(setting -> setting.key().equals(key)).findFirst()
                .map(setting -> brief(setting.documentation()) + "(" + key + (setting.unit().isEmpty() ? "" : ", " + setting.unit()) + ")")
                .orElse(key);
    }

    private static String quantity(String label, Scene scene) {
        return scene.measures().stream().flatMap(measure -> measure.descriptor().quantities().stream())
                .filter(known -> known.label().equals(label)).findFirst().map(known -> brief(known.documentation()) + "(" + label + ")")
                .orElse(label);
    }

    /** Returns the first clause with a blank behind it; nothing of what is too long for an axis. */
    private static String brief(String documentation) {
        String clause = documentation.split("[;:,]", 2)[0];
        return clause.length() > LONGEST ? "" : clause + " ";
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
