package org.orbitarium.app.shell;

import java.util.List;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.SE3;
import org.orbitarium.engine.geometry.SO3;

/**
 * What is seen of a world in space, and from where. g turns about an axis by the angle of the workspace's element, so that sweeping that
 * angle follows a geodesic of SO(3) through the identity, and then shifts.
 *
 * @param axis     direction of the axis, three numbers, not all zero
 * @param shift    three numbers in the world's unit
 * @param stage    from where the stage is seen
 * @param ball     from where the ball of rotations is seen
 * @param software whether the stage is drawn without the graphics card even where there is one
 */
public record Space(List<Double> axis, List<Double> shift, Eye stage, Eye ball, boolean software) {

    /** A turn about the x axis, which a wedge about z has never seen. */
    public static final Space DEFAULT = new Space(List.of(1.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0), Eye.STAGE, Eye.BALL, false);

    private static final double NO_AXIS = 1e-9;

    /**
     * From where something is seen.
     *
     * @param azimuth   degrees about z
     * @param elevation degrees above the plane, from −85 to 85
     * @param zoom      how much larger than as it opens, from 0.2 to 8
     */
    public record Eye(double azimuth, double elevation, double zoom) {

        /** As the stage opens. */
        public static final Eye STAGE = new Eye(-58, 22, 1);

        /** As the ball opens. */
        public static final Eye BALL = new Eye(-58, 22, 1);

        private static final double STEEPEST = 85;
        private static final double SMALLEST = 0.2;
        private static final double LARGEST = 8;

        /** Refuses what is not finite or out of range. */
        public Eye {
            if (!Double.isFinite(azimuth) || !(Math.abs(elevation) <= STEEPEST) || !(zoom >= SMALLEST && zoom <= LARGEST)) {
                throw new BadInputException("eye", "azimuth " + azimuth + ", elevation " + elevation + ", zoom " + zoom,
                        "Use a finite azimuth, an elevation from -85 to 85 degrees and a zoom from 0.2 to 8.");
            }
        }

        /** Returns the eye moved about what it sees, in degrees. */
        public Eye moved(double azimuthBy, double elevationBy) {
            return new Eye(Math.IEEEremainder(azimuth + azimuthBy, 360), Math.clamp(elevation + elevationBy, -STEEPEST, STEEPEST), zoom);
        }

        /** Returns the eye nearer by a factor. */
        public Eye nearer(double factor) {
            return new Eye(azimuth, elevation, Math.clamp(zoom * factor, SMALLEST, LARGEST));
        }
    }

    /** Copies the lists and checks that they are directions. */
    public Space {
        axis = List.copyOf(axis);
        shift = List.copyOf(shift);
        if (axis.size() != 3 || shift.size() != 3 || !(length(axis) > NO_AXIS) || !Double.isFinite(length(axis) + length(shift))) {
            throw new BadInputException("space", "axis " + axis + ", shift " + shift,
                    "Write three finite numbers each; those of the axis not all zero.");
        }
    }

    /** Returns g at an angle in radians. */
    public GroupElement at(double angle) {
        SO3 rotation = SO3.about(new double[] {axis.get(0), axis.get(1), axis.get(2)}, angle);
        return length(shift) == 0 ? rotation : new SE3(rotation, shift.get(0), shift.get(1), shift.get(2));
    }

    /** Returns the axis at length 1. */
    public double[] direction() {
        double length = length(axis);
        return axis.stream().mapToDouble(part -> part / length).toArray();
    }

    /** Returns the same with an axis along a vector; the same at all if that has no direction. */
    public Space about(double[] vector) {
        List<Double> other = List.of(vector[0], vector[1], vector[2]);
        return length(other) > NO_AXIS ? new Space(other, shift, stage, ball, software) : this;
    }

    /** Returns the same with another shift. */
    public Space shifted(double[] by) {
        return new Space(axis, List.of(by[0], by[1], by[2]), stage, ball, software);
    }

    /** Returns the same with the stage seen from elsewhere. */
    public Space withStage(Eye eye) {
        return new Space(axis, shift, eye, ball, software);
    }

    /** Returns the same with the ball seen from elsewhere. */
    public Space withBall(Eye eye) {
        return new Space(axis, shift, stage, eye, software);
    }

    /** Returns the same drawn by the program itself or by the graphics card, where there is one. */
    public Space withSoftware(boolean own) {
        return new Space(axis, shift, stage, ball, own);
    }

    private static double length(List<Double> vector) {
        return Math.sqrt(vector.stream().mapToDouble(part -> part * part).sum());
    }
}
