package org.orbitarium.engine.planning;

import java.util.function.Function;

/**
 * Chooses actions by what they are believed to lead to. Immutable and thread safe.
 *
 * @param horizon steps of a plan
 * @param method  how it chooses
 */
public record Planner(int horizon, Function<Question, Decision> method) {

    /** Returns a plan; the same question gives the same plan. */
    public Decision decide(Question question) {
        return method.apply(question);
    }
}
