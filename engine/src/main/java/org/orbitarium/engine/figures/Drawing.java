package org.orbitarium.engine.figures;

/** Something immutable that can be drawn at any size, on any thread. */
@FunctionalInterface
public interface Drawing {

    /** Returns its figure at a size in px. */
    Figure at(double width, double height);
}
