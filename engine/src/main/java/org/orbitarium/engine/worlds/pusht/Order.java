package org.orbitarium.engine.worlds.pusht;

/** The order in which a step solves its contacts. */
public enum Order {

    /** Bar, stem, walls: exactly covariant in the interior. */
    FIXED,

    /** Chipmunk's: reproduces recordings of upstream's environments, walls included. */
    UPSTREAM
}
