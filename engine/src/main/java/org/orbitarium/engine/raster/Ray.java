package org.orbitarium.engine.raster;

/**
 * A half-line.
 *
 * @param origin    where it begins
 * @param direction of length 1
 */
public record Ray(Point3 origin, Point3 direction) {

    /** Returns the place so far along. */
    public Point3 at(double distance) {
        return origin.plus(direction.times(distance));
    }
}
