package org.orbitarium.engine.worlds.pusht;

/** What an action means, and how an episode is reset. */
public enum Convention {

    /** As gym-pusht: the action is a target in px; position is set before angle, so that the T turns about its centre of gravity. */
    ABSOLUTE(300),

    /**
     * As stable-worldmodel: the action is a displacement in units of 100 px from where the agent is; angle is set before position; the
     * goal state is set and stepped first, then the start state, and nothing is cleared between.
     */
    RELATIVE(200);

    /** Length of a relative action of 1, px. */
    public static final double SCALE = 100;

    private final int horizon;

    Convention(int horizon) {
        this.horizon = horizon;
    }

    /** Returns how many control steps an episode lasts upstream. */
    public int horizon() {
        return horizon;
    }
}
