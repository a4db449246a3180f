package org.orbitarium.engine.measures;

import java.util.List;
import org.orbitarium.engine.base.Descriptor;

/**
 * How a measure registers: listed in {@code META-INF/services}.
 *
 * @param <P> its parameter record
 */
public interface MeasureDescriptor<P extends Record> extends Descriptor<P> {

    /** Returns what of it can stand beside published numbers. */
    List<Quantity> quantities();

    /**
     * Builds the measure.
     *
     * @throws org.orbitarium.engine.base.BadInputException if the parameters do not fit each other
     */
    Measure create(P parameters);
}
