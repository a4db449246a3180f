package org.orbitarium.engine.worlds.pusht;

/** How closely a task follows the paper where the paper's own choice blurs the symmetry. */
public enum Variant {

    /**
     * As published: the agent may start inside the T (half of the pose tasks), and a step counts as interior if the T's local origin is
     * within 150 px of the centre, although the T reaches 121 px further.
     */
    PAPER,

    /** The agent starts clear of the T, and a step counts as interior only if every corner of the T and the agent keep off the walls. */
    CLEAN
}
