package org.orbitarium.engine.figures;

/** What stands in an arena: a world at g and at one moment, with what models predict some steps ahead. Each kind has a painter. */
public sealed interface ArenaBodies permits LoopBodies, TeeBodies, VectorBodies {

    /** Returns the width of the square that the arena shows, in the world's units; the centre of symmetry is its middle. */
    double side();

    /** Returns how many times closer a thumbnail looks at the middle than the arena does. */
    double zoom();
}
