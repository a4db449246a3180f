package org.orbitarium.engine.raster;

/**
 * How a camera draws into a picture. Pixel coordinates run right and down from the upper left corner; the centre of the first pixel is at
 * (0.5, 0.5). Depth is the distance from the eye along the direction of view, not along the ray. Immutable.
 *
 * <p>Inside the package, camera coordinates are (right, down, forward): pixel x = width/2 + focal · right/forward.
 */
public final class Projection {

    private final Point3 eye;
    private final Point3 right;
    private final Point3 up;
    private final Point3 forward;
    private final double near;
    private final int width;
    private final int height;
    private final double focal;

    Projection(Camera camera, int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("no picture: " + width + " × " + height);
        }
        Pose pose = camera.pose();
        double ca = StrictMath.cos(pose.azimuth());
        double sa = StrictMath.sin(pose.azimuth());
        double ce = StrictMath.cos(pose.elevation());
        double se = StrictMath.sin(pose.elevation());
        forward = new Point3(-ce * ca, -ce * sa, -se);
        right = new Point3(-sa, ca, 0);
        up = new Point3(-se * ca, -se * sa, ce);
        eye = pose.target().minus(forward.times(pose.distance()));
        near = camera.near();
        this.width = width;
        this.height = height;
        focal = height / 2.0 / StrictMath.tan(camera.fieldOfView() / 2);
    }

    /**
     * Returns pixel x, pixel y and depth of a place; what is not before the near plane has no pixel, so x and y are NaN. Places beside
     * the picture have coordinates outside it.
     */
    public double[] project(Point3 place) {
        double[] seen = toCamera(place);
        if (!(seen[2] >= near)) {
            return new double[] {Double.NaN, Double.NaN, seen[2]};
        }
        return new double[] {pixelX(seen[0], seen[2]), pixelY(seen[1], seen[2]), seen[2]};
    }

    /** Returns the place that is seen at a point of the picture in some depth; undoes {@link #project}. */
    public Point3 place(double x, double y, double depth) {
        return eye.plus(forward.times(depth)).plus(right.times((x - width / 2.0) / focal * depth))
                .minus(up.times((y - height / 2.0) / focal * depth));
    }

    /** Returns the ray from the eye through a point of the picture. */
    public Ray ray(double x, double y) {
        return new Ray(eye, place(x, y, 1).minus(eye).unit());
    }

    /** Returns how many pixels a world unit across the direction of view takes at a depth. */
    public double scaleAt(double depth) {
        return focal / depth;
    }

    /** Returns where the camera stands. */
    public Point3 eye() {
        return eye;
    }

    /** Returns the world's direction that points right in the picture, of length 1. */
    public Point3 right() {
        return right;
    }

    /** Returns the world's direction that points up in the picture, of length 1. */
    public Point3 up() {
        return up;
    }

    /** Returns the direction of view, of length 1. */
    public Point3 forward() {
        return forward;
    }

    /** Returns the depth before which nothing is drawn. */
    public double near() {
        return near;
    }

    /** Returns the width of the picture in pixels. */
    public int width() {
        return width;
    }

    /** Returns the height of the picture in pixels. */
    public int height() {
        return height;
    }

    double focal() {
        return focal;
    }

    double pixelX(double cameraX, double depth) {
        return width / 2.0 + focal * cameraX / depth;
    }

    double pixelY(double cameraY, double depth) {
        return height / 2.0 + focal * cameraY / depth;
    }

    double[] toCamera(Point3 place) {
        double[] seen = new double[3];
        toCamera(place.x(), place.y(), place.z(), seen, 0);
        return seen;
    }

    void toCamera(double x, double y, double z, double[] to, int at) {
        turn(x - eye.x(), y - eye.y(), z - eye.z(), to, at);
    }

    /** Turns a vector into camera coordinates. */
    void turn(double x, double y, double z, double[] to, int at) {
        to[at] = right.x() * x + right.y() * y + right.z() * z;
        to[at + 1] = -(up.x() * x + up.y() * y + up.z() * z);
        to[at + 2] = forward.x() * x + forward.y() * y + forward.z() * z;
    }
}
