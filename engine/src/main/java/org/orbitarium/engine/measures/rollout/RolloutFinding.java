package org.orbitarium.engine.measures.rollout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.measures.Reading;
import org.orbitarium.engine.measures.Trained;
import org.orbitarium.engine.nn.Precision;

/**
 * The rollouts of one model and seed. The lists have one entry a horizon.
 *
 * @param horizons  ascending
 * @param errors    over the orbit, in float32
 * @param errors64  the same in float64
 * @param residuals composed residuals by arithmetic: of each {@link Precision}, and {@link Trained#PYTORCH}
 */
public record RolloutFinding(List<Integer> horizons, List<OrbitProfile> errors, List<OrbitProfile> errors64,
        SequencedMap<String, List<RolloutResidual>> residuals) implements Finding {

    static final String FACTOR = "factor.";
    static final String SEEN = "seen.";
    static final String RESIDUAL = "residual";

    /** Copies what it is given. */
    public RolloutFinding {
        horizons = List.copyOf(horizons);
        errors = List.copyOf(errors);
        errors64 = List.copyOf(errors64);
        residuals = new LinkedHashMap<>(residuals);
    }

    /** Returns what a quantity of a horizon is called. */
    static String label(int horizon, String quantity) {
        return "rollout-" + horizon + "." + quantity;
    }

    /** Returns the orbit at a horizon, by its number in the list. */
    public OrbitProfile errors(int k, Precision precision) {
        return (precision == Precision.FLOAT32 ? errors : errors64).get(k);
    }

    /** Returns the composed residual at a horizon, by its number in the list. */
    public RolloutResidual residual(int k, String arithmetic) {
        return Objects.requireNonNull(residuals.get(arithmetic), arithmetic).get(k);
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (int k = 0; k < horizons.size(); k++) {
            int h = horizons.get(k);
            for (Precision precision : Precision.values()) {
                OrbitProfile profile = errors(k, precision);
                for (ErrorForm form : ErrorForm.values()) {
                    OrbitProfile.Point worst = profile.worst(form);
                    readings.add(new Reading(label(h, "seen"), "", form.label(), precision.label(), profile.seen(form)));
                    readings.add(new Reading(label(h, "worst"), worst.element().toString(), form.label(), precision.label(),
                            worst.errors().in(form)));
                    readings.add(new Reading(label(h, "factor"), "", form.label(), precision.label(), profile.factor(form)));
                }
            }
            for (String arithmetic : residuals.keySet()) {
                RolloutResidual residual = residual(k, arithmetic);
                readings.add(new Reading(label(h, RESIDUAL), "", "", arithmetic, residual.absolute()));
                readings.add(new Reading(label(h, "residual-scale"), "", "", arithmetic, residual.scale()));
                readings.add(new Reading(label(h, "residual-norm"), "", "", arithmetic, residual.norm()));
            }
        }
        return readings;
    }

    @Override
    public double value(String quantity) {
        for (int h : RolloutMeasure.PUBLISHED) {
            int k = horizons.indexOf(h);
            if (quantity.equals(label(h, FACTOR + ErrorForm.POWER.label()))) {
                return k < 0 ? Double.NaN : errors.get(k).factor(ErrorForm.POWER);
            }
            if (quantity.equals(label(h, SEEN + ErrorForm.POWER.label()))) {
                return k < 0 ? Double.NaN : errors.get(k).seen(ErrorForm.POWER);
            }
            if (quantity.equals(label(h, RESIDUAL))) {
                return k < 0 ? Double.NaN : residual(k, Trained.PYTORCH).norm();
            }
        }
        throw Finding.unknown(quantity);
    }
}
