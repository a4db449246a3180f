package org.orbitarium.engine.figures;

import java.util.List;
import org.orbitarium.engine.raster.Point3;
import org.orbitarium.engine.raster.Shape;

/** What stands on the stage: a world in space at g with what models predict. Immutable; what does not depend on the camera. */
public sealed interface StageBodies permits CloudBodies, RigidBodies {

    /** Returns how far anything reaches from {@link #centre()} at any g, so that the picture does not jump while g turns. */
    double radius();

    /** Returns what the camera looks at. */
    Point3 centre();

    /** Returns the shapes in the colours of a theme; ids are places in {@link #names}. */
    List<Shape> shapes(Palette palette);

    /** Returns what a pointer passes by is called in the language of a style, by the ids of shapes. */
    List<Name> names(Style style);

    /** Returns labels that stand beside bodies. */
    List<Label> labels();

    /** Returns what is said below the bodies in the language of a style, from the most to the least words; none for nothing. */
    List<String> notes(Style style);

    /**
     * What a shape is.
     *
     * @param text in words
     * @param role its colour
     */
    record Name(String text, Role role) {
    }

    /**
     * A word at a place.
     *
     * @param place in the world
     * @param text  short
     * @param role  its colour
     */
    record Label(Point3 place, String text, Role role) {
    }
}
