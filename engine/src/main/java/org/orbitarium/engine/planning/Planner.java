package org.orbitarium.engine.planning;

/** Chooses actions by what they are believed to lead to. Immutable and thread safe. */
public interface Planner {

    /** Returns how many steps a plan has. */
    int horizon();

    /** Returns whether it starts from the plan of the last time. */
    boolean warmStart();

    /** Returns a plan; the same question gives the same plan. */
    Decision decide(Question question);
}
