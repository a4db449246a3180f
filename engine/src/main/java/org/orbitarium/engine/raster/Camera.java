package org.orbitarium.engine.raster;

/**
 * A camera that turns about a target; z is up in its picture. Its axes right, up and back make a right-handed frame, and because azimuth
 * and elevation define them directly it can look straight down. Whatever draws the stage draws with this camera.
 *
 * @param pose        where it stands
 * @param home        where {@link #reset} brings it
 * @param fieldOfView angle between the lower and the upper edge of the picture, radians
 */
public record Camera(Pose pose, Pose home, double fieldOfView) {

    /** What {@link #framing} takes: 30 degrees, close to what a photographer takes for a portrait. */
    public static final double FIELD_OF_VIEW = Math.PI / 6;

    private static final double AZIMUTH = -Math.PI / 3;
    private static final double ELEVATION = Math.PI / 8;
    private static final double CLOSEST = 1.0 / 64;
    private static final double FARTHEST = 16;
    private static final double NEAR = 0.01;

    /** Checks the field of view. */
    public Camera {
        if (!(fieldOfView > 0 && fieldOfView < Math.PI)) {
            throw new IllegalArgumentException("a field of view lies between 0 and pi, is " + fieldOfView);
        }
    }

    /**
     * Returns a camera that sees a whole sphere in any picture that is at least as wide as high; the x axis runs to the right and
     * towards the viewer, the y axis to the right and away.
     *
     * @param centre of the sphere
     * @param radius of the sphere
     */
    public static Camera framing(Point3 centre, double radius) {
        Pose pose = new Pose(centre, radius / StrictMath.sin(FIELD_OF_VIEW / 2), AZIMUTH, ELEVATION);
        return new Camera(pose, pose, FIELD_OF_VIEW);
    }

    /** Returns this camera elsewhere; {@link #reset} still goes home. */
    public Camera at(Pose other) {
        return new Camera(other, home, fieldOfView);
    }

    /**
     * Returns the camera turned about the target; the elevation stops at straight above and straight below.
     *
     * @param azimuth   radians; positive carries the eye counter-clockwise seen from above, so that the scene turns the other way
     * @param elevation radians; positive raises the eye
     */
    public Camera turned(double azimuth, double elevation) {
        return at(new Pose(pose.target(), pose.distance(), Math.IEEEremainder(pose.azimuth() + azimuth, 2 * Math.PI),
                pose.elevation() + elevation));
    }

    /** Returns the camera so many times closer to its target, between 1/64 and 16 times the distance at home. */
    public Camera zoomed(double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a zoom is greater than 0, is " + factor);
        }
        double distance = Math.clamp(pose.distance() / factor, CLOSEST * home.distance(), FARTHEST * home.distance());
        return at(new Pose(pose.target(), distance, pose.azimuth(), pose.elevation()));
    }

    /**
     * Returns the camera moved in the plane of the screen, so that what is as far away as the target moves in the picture by
     *
     * @param dx to the right, as a part of the picture's height
     * @param dy down, as a part of the picture's height
     */
    public Camera moved(double dx, double dy) {
        Projection view = projection(1, 1);
        double height = 2 * pose.distance() * StrictMath.tan(fieldOfView / 2);
        Point3 target = pose.target().minus(view.right().times(dx * height)).plus(view.up().times(dy * height));
        return at(new Pose(target, pose.distance(), pose.azimuth(), pose.elevation()));
    }

    /** Returns the camera at home. */
    public Camera reset() {
        return at(home);
    }

    /** Returns the distance before which nothing is drawn, a hundredth of that of the target; nothing is too far to be drawn. */
    public double near() {
        return NEAR * pose.distance();
    }

    /** Returns how this camera draws into a picture of so many pixels. */
    public Projection projection(int width, int height) {
        return new Projection(this, width, height);
    }

    /** As {@link Projection#project}, for a single point. */
    public double[] project(double[] point, int width, int height) {
        return projection(width, height).project(Point3.of(point));
    }
}
