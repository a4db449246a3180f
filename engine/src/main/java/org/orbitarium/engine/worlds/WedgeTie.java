package org.orbitarium.engine.worlds;

import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.geometry.O2;

/**
 * What the wedge ties to an orientation: how what {@link World#draw} makes at one angle is related to what it makes at another. Where the
 * wedge turns only a part of a start (the direction of a push, while the T always starts upright), a start that is turned as a whole is
 * one that was never drawn, however near the wedge its turned part may lie.
 *
 * @param extent how much of a start the wedge turns
 * @param mirror a reflection that takes what is drawn at an angle to what is drawn at the angle's image; null if the mirror image of
 *               something that is drawn is never drawn
 */
public record WedgeTie(Extent extent, @Nullable O2 mirror) {

    /** How much of a start, and of the actions that follow, the wedge turns. */
    public enum Extent {

        /** Nothing: what is drawn looks the same at every angle. */
        NOTHING,

        /** A part; the rest keeps its own orientation. */
        PART,

        /** Everything: what is drawn at a + b is what is drawn at a, turned by b. */
        WHOLE
    }
}
