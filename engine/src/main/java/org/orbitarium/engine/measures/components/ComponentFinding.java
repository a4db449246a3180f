package org.orbitarium.engine.measures.components;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.orbitarium.engine.measures.Errors;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.measures.Reading;
import org.orbitarium.engine.nn.Precision;

/**
 * The in-wedge errors of one model and seed, in float32.
 *
 * @param components by component
 * @param readOut    unexplained share by component; empty if the model needs no read-out
 */
public record ComponentFinding(SequencedMap<String, Errors> components, SequencedMap<String, Double> readOut) implements Finding {

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        components.forEach((component, errors) -> readings.addAll(
                Reading.of("relMSE " + component, "", errors, Precision.FLOAT32.label())));
        readOut.forEach((component, share) -> readings.add(
                new Reading("read-out " + component, "", "", Precision.FLOAT32.label(), share)));
        return readings;
    }

    @Override
    public double value(String quantity) {
        throw Finding.unknown(quantity);
    }
}
