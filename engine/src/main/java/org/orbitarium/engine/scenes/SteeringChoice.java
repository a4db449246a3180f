package org.orbitarium.engine.scenes;

import org.orbitarium.engine.planning.ControlSettings;
import org.orbitarium.engine.planning.Planner;
import org.orbitarium.engine.planning.PlannerDescriptor;
import org.orbitarium.engine.planning.Steering;

/**
 * A planner with its parameters, and how it is used.
 *
 * @param descriptor which
 * @param parameters of the type that the descriptor names
 * @param settings   of the closed loops
 */
public record SteeringChoice(PlannerDescriptor<?> descriptor, Record parameters, ControlSettings settings) {

    /** Builds the planner. */
    public Steering create() {
        return new Steering(create(descriptor), settings);
    }

    private <P extends Record> Planner create(PlannerDescriptor<P> typed) {
        return typed.create(typed.parameters().cast(parameters));
    }
}
