package org.orbitarium.engine.measures.orbit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.measures.Bin;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Errors;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.measures.Reading;
import org.orbitarium.engine.nn.Precision;

/**
 * The orbit of one model and seed.
 *
 * @param grid      where it was measured
 * @param reference the bin that stands for the seen ones in a published factor; null if that is none
 * @param profile   over all elements, in float32
 * @param profile64 over the bins, in float64
 */
public record OrbitFinding(OrbitGrid grid, @Nullable Bin reference, OrbitProfile profile, OrbitProfile profile64) implements Finding {

    static final String FACTOR = "factor.";
    static final String SEEN = "seen.";
    static final String WORST = "worst.";
    static final String REFERENCE = "reference.";
    static final String REFERENCE_FACTOR = "reference-factor.";
    private static final String ERROR = "relMSE";

    /** Returns worst unseen / seen over the bins, computed in float32. */
    public double factor(ErrorForm form) {
        return bins().factor(form);
    }

    /** Returns worst unseen / seen over the bins, computed in float64. */
    public double factorFloat64(ErrorForm form) {
        return profile64.binned(grid.bins()).factor(form);
    }

    /**
     * Returns the factor as it is published for a reference that training has seen in part only: worst of the unseen bins / the reference;
     * NaN without one.
     */
    public double referenceFactor(ErrorForm form) {
        if (reference == null) {
            return Double.NaN;
        }
        OrbitProfile others = new OrbitProfile(bins().points().stream()
                .filter(point -> !point.element().equals(reference.elements().getFirst())).toList());
        return others.worst(form).errors().in(form) / referenceError(form);
    }

    private double referenceError(ErrorForm form) {
        return reference == null ? Double.NaN : profile.binned(List.of(reference)).points().getFirst().errors().in(form);
    }

    /** Returns the error of every bin by its name, in the scene's order. */
    public SequencedMap<String, OrbitProfile.Point> byBin() {
        SequencedMap<String, OrbitProfile.Point> named = new LinkedHashMap<>();
        for (Bin bin : grid.bins()) {
            named.put(bin.name(), profile.binned(List.of(bin)).points().getFirst());
        }
        return named;
    }

    /** Returns worst unseen / seen over all rotations. */
    public double dialFactor(ErrorForm form) {
        return profile.at(grid.rotations()).factor(form);
    }

    /** Returns worst reflection / identity; NaN if there are no reflections. */
    public double mirrorFactor(ErrorForm form) {
        return profile.at(grid.mirrors()).points().stream().mapToDouble(point -> point.errors().in(form)).max().orElse(Double.NaN)
                / identity().in(form);
    }

    /** Returns the errors at the identity. */
    public Errors identity() {
        return profile.binned(List.of(grid.identity())).points().getFirst().errors();
    }

    private OrbitProfile bins() {
        return profile.binned(grid.bins());
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        add(readings, profile, Precision.FLOAT32);
        add(readings, profile64, Precision.FLOAT64);
        for (ErrorForm form : ErrorForm.values()) {
            readings.add(new Reading("factor", "", form.label(), Precision.FLOAT32.label(), factor(form)));
            readings.add(new Reading("factor", "", form.label(), Precision.FLOAT64.label(), factorFloat64(form)));
            if (reference != null) {
                readings.add(new Reading("reference-factor", reference.name(), form.label(), Precision.FLOAT32.label(),
                        referenceFactor(form)));
            }
        }
        return readings;
    }

    private static void add(List<Reading> readings, OrbitProfile profile, Precision precision) {
        profile.points().forEach(point -> readings.addAll(
                Reading.of(ERROR, point.element().toString(), point.errors(), precision.label())));
    }

    @Override
    public double value(String quantity) {
        for (ErrorForm form : ErrorForm.values()) {
            if (quantity.equals(FACTOR + form.label())) {
                return factor(form);
            }
            if (quantity.equals(SEEN + form.label())) {
                return identity().in(form);
            }
            if (quantity.equals(REFERENCE_FACTOR + form.label())) {
                return referenceFactor(form);
            }
            if (quantity.equals(REFERENCE + form.label())) {
                return referenceError(form);
            }
            if (quantity.equals(WORST + form.label())) {
                return bins().worst(form).errors().in(form);
            }
        }
        throw Finding.unknown(quantity);
    }
}
