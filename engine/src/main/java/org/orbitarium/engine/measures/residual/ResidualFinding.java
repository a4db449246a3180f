package org.orbitarium.engine.measures.residual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.measures.Reading;
import org.orbitarium.engine.measures.Residual;
import org.orbitarium.engine.measures.Trained;
import org.orbitarium.engine.nn.Precision;

/**
 * The composed residuals of one model and seed.
 *
 * @param element     the one element that the scene names
 * @param residual    greatest over random elements, by precision
 * @param at          at the one element, by precision
 * @param inLibrary   greatest over random elements, in float32 as the tensor library computes
 * @param inLibraryAt at the one element, likewise
 */
public record ResidualFinding(GroupElement element, Map<Precision, Residual> residual, Map<Precision, Residual> at, Residual inLibrary,
        Residual inLibraryAt) implements Finding {

    static final String ALL = "residual";
    static final String AT = "residual.at";
    private static final String SCALE = "residual-scale";

    /** Returns the greatest over random elements. */
    public Residual residual(Precision precision) {
        return Objects.requireNonNull(residual.get(precision));
    }

    /** Returns the one at the one element. */
    public Residual at(Precision precision) {
        return Objects.requireNonNull(at.get(precision));
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            add(readings, precision.label(), residual(precision), at(precision));
        }
        add(readings, Trained.PYTORCH, inLibrary, inLibraryAt);
        return readings;
    }

    private void add(List<Reading> readings, String precision, Residual all, Residual one) {
        readings.add(new Reading(ALL, "", "", precision, all.absolute()));
        readings.add(new Reading(SCALE, "", "", precision, all.scale()));
        readings.add(new Reading(AT, element.toString(), "", precision, one.absolute()));
    }

    @Override
    public double value(String quantity) {
        return switch (quantity) {
            case ALL -> inLibrary.absolute();
            case AT -> inLibraryAt.absolute();
            default -> throw Finding.unknown(quantity);
        };
    }
}
