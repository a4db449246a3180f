package org.orbitarium.engine.raster;

import org.orbitarium.engine.base.Rows;

/**
 * Something that stands on the stage. A list of shapes, in any order, is a scene: what is nearer hides what is farther, whatever the
 * order. Colours are 0xAARRGGBB, not premultiplied; what is not finite is not drawn. Arrays are shared, not copied, and never changed.
 */
public sealed interface Shape permits Shape.Ball, Shape.Line, Shape.Arrow, Shape.Points, Mesh {

    /** The identity of what the pointer passes by. */
    int NOTHING = -1;

    /** Returns what {@link Picker} and {@link Rasteriser#pick} answer with; shapes may share it, {@link #NOTHING} is never found. */
    int id();

    /**
     * A point with a size: filled a sphere, else a mark that faces the viewer in the plane of its centre.
     *
     * @param id     what picking answers
     * @param centre its place
     * @param radius world units
     * @param argb   colour
     * @param look   its form
     */
    record Ball(int id, Point3 centre, double radius, int argb, Look look) implements Shape {

        /** Returns a shaded sphere. */
        public static Ball of(int id, Point3 centre, double radius, int argb) {
            return new Ball(id, centre, radius, argb, Look.FILLED);
        }
    }

    /**
     * A line through points, of the same width near and far; its ends and corners are round.
     *
     * @param id      what picking answers
     * @param points  one row of three numbers a point
     * @param width   px
     * @param colours one for all, or one a point
     * @param dash    length of a dash and of a gap in world units, so that dashes stay where they are while the camera turns; 0 for a
     *                solid line. Where that makes more than {@value #MOST_DASHES} dashes the line is solid.
     */
    record Line(int id, Rows points, double width, int[] colours, double dash) implements Shape {

        static final int MOST_DASHES = 4096;

        /** Checks that the arrays fit. */
        public Line {
            checkPoints(points, colours);
            if (!(width >= 0) || !(dash >= 0)) {
                throw new IllegalArgumentException("no line of width " + width + ", dash " + dash);
            }
        }

        /** Returns a solid line of one colour. */
        public static Line of(int id, Rows points, double width, int argb) {
            return new Line(id, points, width, new int[] {argb}, 0);
        }

        /** Returns the straight line between two places. */
        public static Line between(int id, Point3 from, Point3 to, double width, int argb) {
            return of(id, new Rows(2, 3, new double[] {from.x(), from.y(), from.z(), to.x(), to.y(), to.z()}), width, argb);
        }

        /** Returns the same line in dashes and gaps of a length in world units. */
        public Line dashed(double length) {
            return new Line(id, points, width, colours, length);
        }
    }

    /**
     * An arrow: a round shaft and a cone, {@value #HEAD_WIDTH} times as wide and {@value #HEAD_LENGTH} times as long as the shaft is wide,
     * smaller if the arrow is too short for that. Its tip is at {@code to}; one of length 0 is not drawn.
     *
     * @param id    what picking answers
     * @param from  its tail
     * @param to    its tip
     * @param width of the shaft, world units
     * @param argb  colour
     */
    record Arrow(int id, Point3 from, Point3 to, double width, int argb) implements Shape {

        static final double HEAD_WIDTH = 3.2;
        static final double HEAD_LENGTH = 4.5;

        private static final double MOST_HEAD = 0.6;

        /** Returns the length of the cone. */
        public double headLength() {
            return Math.min(HEAD_LENGTH * width, MOST_HEAD * to.minus(from).norm());
        }

        /** Returns the radius of the cone's base; a cone that had to be shorter is thinner as well. */
        public double headRadius() {
            return headLength() * HEAD_WIDTH / HEAD_LENGTH / 2;
        }

        /** Returns the radius of the shaft, never more than a part of the cone's. */
        public double shaftRadius() {
            return Math.min(width / 2, headRadius() / 2);
        }
    }

    /**
     * Very many points: hard-edged discs, quick to draw.
     *
     * @param id      what picking answers, for all of them
     * @param points  one row of three numbers a point
     * @param size    diameter in px, rounded to whole pixels
     * @param colours opaque, one for all or one a point
     */
    record Points(int id, Rows points, double size, int[] colours) implements Shape {

        /** Checks that the arrays fit. */
        public Points {
            checkPoints(points, colours);
            if (!(size >= 0)) {
                throw new IllegalArgumentException("no points of size " + size);
            }
        }
    }

    private static void checkPoints(Rows points, int[] colours) {
        if (points.width() != 3) {
            throw new IllegalArgumentException("points have 3 columns, these have " + points.width());
        }
        if (colours.length != 1 && colours.length != points.count()) {
            throw new IllegalArgumentException("1 colour or " + points.count() + " expected, got " + colours.length);
        }
    }
}
