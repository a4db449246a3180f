package org.orbitarium.engine.worlds.pusht;

/** What the agent is asked to do, and so where episodes start and how they explore. */
public enum Task {

    /** Push the T by 60 px along a direction drawn from the wedge; the T starts at angle 0. 14 steps. */
    PUSH(14),

    /** Push the T, whose angle is drawn from the wedge, by 20 px along its local x axis and turn it by 35 degrees. 16 steps. */
    POSE(16);

    private final int steps;

    Task(int steps) {
        this.steps = steps;
    }

    /** Returns the number of control steps of an exploring episode. */
    public int steps() {
        return steps;
    }
}
