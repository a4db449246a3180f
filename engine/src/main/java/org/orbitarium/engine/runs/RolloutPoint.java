package org.orbitarium.engine.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.Trained;
import org.orbitarium.engine.measures.rollout.RolloutFinding;
import org.orbitarium.engine.measures.rollout.RolloutResidual;
import org.orbitarium.engine.nn.Precision;

/**
 * One model rolled out for some steps, over all seeds. Keys of the maps are forms of relMSE, {@code float32}/{@code float64}, and
 * {@code float32 in PyTorch}.
 *
 * @param model         as in the scene
 * @param h             how many steps
 * @param ratio         worst unseen / seen error by target power, in float32: the mean over seeds
 * @param residual      composed residual over max|z| by precision: the greatest over seeds, starts and elements
 * @param factor        worst unseen / seen error by form, in float32
 * @param factorFloat64 the same in float64
 * @param seen          error at the seen elements by form, in float32
 * @param worst         greatest error among the unseen elements by form, in float32
 * @param absolute      composed residual in latent units by arithmetic, PyTorch's among them
 * @param relative      the same over max|z|
 * @param norm          the same as published: Frobenius norm over Frobenius norm
 */
public record RolloutPoint(String model, int h, double ratio, Map<String, Double> residual, Map<String, Interval> factor,
        Map<String, Interval> factorFloat64, Map<String, Interval> seen, Map<String, Interval> worst, Map<String, Interval> absolute,
        Map<String, Interval> relative, Map<String, Interval> norm) {

    private static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);

    /** Returns a number of a form or an arithmetic; not a number if that was not measured. */
    public static Interval in(Map<String, Interval> numbers, String key) {
        return numbers.getOrDefault(key, NONE);
    }

    /** Returns the points of a model, one a horizon. */
    static List<RolloutPoint> of(String model, Found<RolloutFinding> found) {
        List<RolloutPoint> points = new ArrayList<>();
        if (found.seeds().isEmpty()) {
            return points;
        }
        List<Integer> horizons = found.seeds().getFirst().horizons();
        for (int i = 0; i < horizons.size(); i++) {
            int k = i;
            Map<String, Interval> factor = found.forms((seed, form) -> seed.errors(k, Precision.FLOAT32).factor(form));
            points.add(new RolloutPoint(model, horizons.get(k), in(factor, ErrorForm.POWER.label()).mean(), greatest(found, k), factor,
                    found.forms((seed, form) -> seed.errors(k, Precision.FLOAT64).factor(form)),
                    found.forms((seed, form) -> seed.errors(k, Precision.FLOAT32).seen(form)),
                    found.forms((seed, form) -> seed.errors(k, Precision.FLOAT32).worst(form).errors().in(form)),
                    residuals(found, k, RolloutResidual::absolute), residuals(found, k, RolloutResidual::relative),
                    residuals(found, k, RolloutResidual::norm)));
        }
        return points;
    }

    private static Map<String, Double> greatest(Found<RolloutFinding> found, int k) {
        Map<String, Double> greatest = new LinkedHashMap<>();
        for (Precision precision : Precision.values()) {
            greatest.put(precision.label(), found.seeds().stream()
                    .mapToDouble(seed -> seed.residual(k, precision.label()).relative()).max().orElse(Double.NaN));
        }
        return greatest;
    }

    private static Map<String, Interval> residuals(Found<RolloutFinding> found, int k, ToDoubleFunction<RolloutResidual> of) {
        Map<String, Interval> residuals = new LinkedHashMap<>();
        for (String arithmetic : List.of(Precision.FLOAT32.label(), Precision.FLOAT64.label(), Trained.PYTORCH)) {
            residuals.put(arithmetic, found.mean(seed -> of.applyAsDouble(seed.residual(k, arithmetic))));
        }
        return residuals;
    }
}
