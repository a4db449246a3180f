package org.orbitarium.engine.figures;

/**
 * Where world coordinates stand in an arena that is drawn with y up.
 *
 * @param left  of the frame, px
 * @param top   of the frame, px
 * @param scale px of the figure per px of the world
 * @param side  of the world, px of the world
 */
public record ArenaGeometry(double left, double top, double scale, double side) {

    /** The circle on which g is chosen, as a part of the side. */
    static final double CIRCLE = 0.474;

    /** Returns the x of a world point. */
    public double px(double worldX) {
        return left + worldX * scale;
    }

    /** Returns the y of a world point. */
    public double py(double worldY) {
        return top + (side - worldY) * scale;
    }

    /** Returns the world x of a point. */
    public double worldX(double pointX) {
        return (pointX - left) / scale;
    }

    /** Returns the world y of a point. */
    public double worldY(double pointY) {
        return side - (pointY - top) / scale;
    }

    /** Returns the x of the centre. */
    public double centreX() {
        return px(side / 2);
    }

    /** Returns the y of the centre. */
    public double centreY() {
        return py(side / 2);
    }

    /** Returns the radius in px of the circle on which g is chosen. */
    public double radius() {
        return CIRCLE * side * scale;
    }

    /** Returns the angle under a point as seen from the centre, degrees on [0, 360). */
    public double angle(double pointX, double pointY) {
        double degrees = Math.toDegrees(Math.atan2(centreY() - pointY, pointX - centreX()));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    /** Returns whether a point is near enough to the circle to turn its knob. */
    public boolean onCircle(double pointX, double pointY) {
        double distance = Math.hypot(pointX - centreX(), pointY - centreY());
        return Math.abs(distance - radius()) < 14;
    }
}
