package org.orbitarium.engine.raster;

/**
 * Where a camera stands, seen from what it looks at. The eye is at target + distance · (cos e cos a, cos e sin a, sin e).
 *
 * @param target    what stands in the middle of the picture
 * @param distance  from the target to the eye, greater than 0
 * @param azimuth   a: direction from the target to the eye in the x-y plane, radians counter-clockwise from the x axis
 * @param elevation e: height of the eye above the x-y plane through the target, radians, clamped to [−π/2, π/2]
 */
public record Pose(Point3 target, double distance, double azimuth, double elevation) {

    /** Clamps the elevation and refuses what no camera can stand at. */
    public Pose {
        if (!target.isFinite() || !(distance > 0) || !Double.isFinite(distance) || !Double.isFinite(azimuth)
                || !Double.isFinite(elevation)) {
            throw new IllegalArgumentException("no camera can stand at " + target + ", distance " + distance + ", azimuth " + azimuth
                    + ", elevation " + elevation);
        }
        elevation = Math.clamp(elevation, -Math.PI / 2, Math.PI / 2);
    }
}
