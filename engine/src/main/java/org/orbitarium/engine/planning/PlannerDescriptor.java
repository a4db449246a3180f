package org.orbitarium.engine.planning;

import org.orbitarium.engine.base.Descriptor;

/**
 * How a planner registers: listed in {@code META-INF/services}.
 *
 * @param <P> its parameter record
 */
public interface PlannerDescriptor<P extends Record> extends Descriptor<P> {

    /**
     * Builds the planner.
     *
     * @throws org.orbitarium.engine.base.BadInputException if the parameters do not fit each other
     */
    Planner create(P parameters);
}
