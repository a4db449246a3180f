package org.orbitarium.engine.worlds.pusht;

/** The worst contact of a step or an episode, in rising order. */
public enum ContactClass {

    /** Nothing touched. */
    FREE,

    /** One pair of shapes. */
    SINGLE,

    /** Several pairs of shapes at once, no wall. */
    MULTIPLE,

    /** The T touched a wall. */
    WALL;

    /** Returns the class of what touched during a step. */
    public static ContactClass of(Contacts contacts) {
        if (contacts.wall()) {
            return WALL;
        }
        if (contacts.arbiters() > 1) {
            return MULTIPLE;
        }
        return contacts.points() > 0 || contacts.arbiters() > 0 ? SINGLE : FREE;
    }

    /** Returns the worse of two. */
    public ContactClass or(ContactClass other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
