package org.orbitarium.engine.measures;

import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.SE3;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;

/**
 * What training could see of an element g. Test data are drawn from the wedge W; at g they are what was drawn, turned as a whole. The
 * overlap is the share of them that could as well have been drawn from W. Where the wedge turns whole starts it is that of the angles,
 * |g·W ∩ W| / |W|; where it turns only a part of them it is 0 at every g that turns the rest to where it never stands. What has no
 * orientation (where on the table things start) does not count. The element counts as seen if the overlap is complete: the identity always,
 * every rotation of whole starts on the full circle.
 *
 * <p>In space the wedge is an interval of angles about the z axis. A rotation about that axis (to 1e-9) counts by its angle; one that tilts
 * the axis or shifts places takes every start to where none is drawn, so its overlap is 0.
 */
public final class WedgeOverlap {

    private static final double ROUNDING = 1e-9;

    private WedgeOverlap() {
    }

    /** Returns the share of what is drawn from W and turned by g that could have been drawn from W, from 0 to 1. */
    public static double of(Wedge wedge, WedgeTie tie, GroupElement g) {
        O2 mirror = tie.mirror();
        boolean never = (g.determinant() < 0 && mirror == null) || Double.isNaN(image(0, g));
        return switch (tie.extent()) {
            case NOTHING -> never ? 0 : 1;
            case PART -> !never && (identity(g) || (mirror != null && same(g.matrix(), mirror.matrix()))) ? angles(wedge, g) : 0;
            case WHOLE -> never ? 0 : angles(wedge, g);
        };
    }

    /** Returns whether all of what is drawn from W and turned by g could have been drawn from W. */
    public static boolean seen(Wedge wedge, WedgeTie tie, GroupElement g) {
        return of(wedge, tie, g) > 1 - ROUNDING;
    }

    /** Returns |g·W ∩ W| / |W|, of angles alone. */
    private static double angles(Wedge wedge, GroupElement g) {
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

    /**
     * Returns where g stands on a dial on which the wedge is drawn at its own place: the middle of g·W, in degrees on [0, 360). The
     * identity stands in the middle of the wedge; an element for which half of g·W lies in W stands on the wedge's border. It is not a
     * number for an element that has no place on the dial: one of space that is not a rotation about the z axis.
     */
    public static double dialDegrees(Wedge wedge, GroupElement g) {
        double middle = image((wedge.from() + wedge.to()) / 2, g) % 360;
        double turned = middle < 0 ? middle + 360 : middle;
        // an angle just below zero rounds up to the whole turn
        return turned >= 360 ? 0 : turned;
    }

    private static boolean identity(GroupElement g) {
        return same(g.matrix(), (g.dimension() == 2 ? O2.IDENTITY : SO3.IDENTITY).matrix());
    }

    private static boolean same(double[] left, double[] right) {
        if (left.length != right.length) {
            return false;
        }
        for (int i = 0; i < left.length; i++) {
            if (Math.abs(left[i] - right[i]) > ROUNDING) {
                return false;
            }
        }
        return true;
    }

    /** Returns where g takes an angle of the wedge; not a number if nowhere on the wedge's circle. */
    private static double image(double degrees, GroupElement g) {
        return switch (g) {
            case O2(double angle, boolean mirror) -> Math.toDegrees(angle) + (mirror ? -degrees : degrees);
            case SO3 rotation -> aboutZ(rotation) + degrees;
            case SE3(SO3 rotation, double x, double y, double z) ->
                Math.hypot(Math.hypot(x, y), z) <= ROUNDING ? aboutZ(rotation) + degrees : Double.NaN;
        };
    }

    /** Returns the angle about z in degrees; not a number if the rotation tilts that axis. */
    private static double aboutZ(SO3 g) {
        double tilt = 2 * Math.asin(Math.min(1, Math.hypot(g.x(), g.y())));
        return tilt <= ROUNDING ? Math.toDegrees(2 * Math.atan2(g.z(), g.w())) : Double.NaN;
    }
}
