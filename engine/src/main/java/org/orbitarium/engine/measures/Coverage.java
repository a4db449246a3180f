package org.orbitarium.engine.measures;

import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.worlds.Wedge;

/**
 * What training could see of an element g. Test data lie in the wedge W; at g they lie in g·W. The element counts as seen if all of g·W
 * lies in W: for a wedge this is the identity and the reflection at the wedge's middle, for the full circle every element.
 * In between, the overlap |g·W ∩ W| / |W| says how much was seen.
 */
public final class Coverage {

    private static final double ROUNDING = 1e-9;

    private Coverage() {
    }

    /** Returns the share of g·W that lies in W, from 0 to 1. */
    public static double overlap(Wedge wedge, GroupElement g) {
        double from = image(wedge.from(), g);
        double to = image(wedge.to(), g);
        double low = Math.min(from, to);
        double high = Math.max(from, to);
        double shift = 360 * Math.floor((wedge.from() - low) / 360);
        double common = 0;
        for (int turn = -1; turn <= 2; turn++) {
            double offset = shift + 360 * turn;
            common += Math.max(0, Math.min(wedge.to(), high + offset) - Math.max(wedge.from(), low + offset));
        }
        return Math.min(1, common / wedge.width());
    }

    /** Returns whether all of g·W lies in W. */
    public static boolean seen(Wedge wedge, GroupElement g) {
        return overlap(wedge, g) > 1 - ROUNDING;
    }

    /**
     * Returns where g stands on a dial on which the wedge is drawn at its own place: the middle of g·W, in degrees on [0, 360). The
     * identity stands in the middle of the wedge; an element whose test data are half seen stands on the wedge's border.
     */
    public static double dialDegrees(Wedge wedge, GroupElement g) {
        double middle = image((wedge.from() + wedge.to()) / 2, g) % 360;
        return middle < 0 ? middle + 360 : middle;
    }

    private static double image(double degrees, GroupElement g) {
        return switch (g) {
            case O2(double angle, boolean mirror) -> Math.toDegrees(angle) + (mirror ? -degrees : degrees);
        };
    }
}
