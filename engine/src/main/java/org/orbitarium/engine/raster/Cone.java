package org.orbitarium.engine.raster;

/**
 * A cone in the picture: its outline is the convex hull of the tip and the rim, and rays are cut with it for depth and light. All places
 * are camera coordinates.
 */
final class Cone {

    private static final int RIM = 24;
    /** How far inside the outline a pixel looks for the surface that its own ray misses, in pixels. */
    private static final double INWARD = 0.75;

    private final double[] circle = new double[2 * RIM];
    private final double[] xs = new double[RIM + 1];
    private final double[] ys = new double[RIM + 1];
    private final ConvexOutline outline = new ConvexOutline(RIM + 1);

    private Point3 tip = Point3.ORIGIN;
    private Point3 base = Point3.ORIGIN;
    private Point3 axis = Point3.ORIGIN;
    private double radius;
    private double height;
    private double widening;
    private double tipTip;
    private double tipAxis;
    private double baseAxis;

    private double middleX;
    private double middleY;

    /** What the last ray met. */
    private double depth;
    private double light;

    Cone() {
        for (int i = 0; i < RIM; i++) {
            circle[2 * i] = StrictMath.cos(2 * Math.PI * i / RIM);
            circle[2 * i + 1] = StrictMath.sin(2 * Math.PI * i / RIM);
        }
    }

    /** Takes a cone; returns whether it can be drawn, which it cannot if a part of it is before the near plane. */
    boolean at(Projection view, Point3 apex, Point3 foot, double footRadius) {
        tip = apex;
        base = foot;
        radius = footRadius;
        height = apex.minus(foot).norm();
        axis = apex.minus(foot).unit();
        widening = 1 + radius * radius / (height * height);
        tipTip = tip.dot(tip);
        tipAxis = tip.dot(axis);
        baseAxis = base.dot(axis);
        if (apex.z() < view.near() || foot.z() - radius < view.near()) {
            return false;
        }
        middleX = (view.pixelX(apex.x(), apex.z()) + view.pixelX(foot.x(), foot.z())) / 2;
        middleY = (view.pixelY(apex.y(), apex.z()) + view.pixelY(foot.y(), foot.z())) / 2;
        return hull(view);
    }

    private boolean hull(Projection view) {
        Point3 helper = Math.abs(axis.x()) < 0.6 ? new Point3(1, 0, 0) : new Point3(0, 1, 0);
        Point3 u = axis.cross(helper).unit().times(radius);
        Point3 v = axis.cross(u);
        xs[RIM] = view.pixelX(tip.x(), tip.z());
        ys[RIM] = view.pixelY(tip.y(), tip.z());
        for (int i = 0; i < RIM; i++) {
            Point3 p = base.plus(u.times(circle[2 * i])).plus(v.times(circle[2 * i + 1]));
            xs[i] = view.pixelX(p.x(), p.z());
            ys[i] = view.pixelY(p.y(), p.z());
        }
        return outline.around(xs, ys);
    }

    /** Returns the outline. */
    ConvexOutline outline() {
        return outline;
    }

    /** Returns the depth at which {@link #look} met the cone. */
    double depth() {
        return depth;
    }

    /** Returns the light where {@link #look} met the cone. */
    double light() {
        return light;
    }

    /** Returns a depth behind most of the cone. */
    double back() {
        return Math.max(tip.z(), base.z());
    }

    /** Finds depth and light at a point of the picture; beside the cone, those of a point a little inside its outline. */
    void look(Projection view, double x, double y, double outside) {
        if (meets(view, x, y)) {
            return;
        }
        double dx = middleX - x;
        double dy = middleY - y;
        double step = (Math.max(outside, 0) + INWARD) / Math.max(Math.sqrt(dx * dx + dy * dy), 1e-9);
        if (!meets(view, x + step * dx, y + step * dy)) {
            depth = (tip.z() + base.z()) / 2;
            light = 1;
        }
    }

    private boolean meets(Projection view, double x, double y) {
        double vx = (x - view.width() / 2.0) / view.focal();
        double vy = (y - view.height() / 2.0) / view.focal();
        double va = vx * axis.x() + vy * axis.y() + axis.z();
        double a = vx * vx + vy * vy + 1 - widening * va * va;
        double b = vx * tip.x() + vy * tip.y() + tip.z() - widening * va * tipAxis;
        double c = tipTip - widening * tipAxis * tipAxis;
        depth = Double.POSITIVE_INFINITY;
        double square = b * b - a * c;
        if (square >= 0) {
            double root = Math.sqrt(square);
            side(vx, vy, va, (b - root) / a);
            side(vx, vy, va, (b + root) / a);
        }
        double floor = baseAxis / va;
        if (floor > 0 && floor < depth && onBase(floor * vx - base.x(), floor * vy - base.y(), floor - base.z())) {
            depth = floor;
            light = Shading.light(-axis.x(), -axis.y(), -axis.z());
        }
        return depth < Double.POSITIVE_INFINITY;
    }

    private boolean onBase(double x, double y, double z) {
        return x * x + y * y + z * z <= radius * radius;
    }

    /** Takes a point of the double cone's surface if it lies on the cone and is the nearest yet. */
    private void side(double vx, double vy, double va, double t) {
        double below = tipAxis - t * va;
        if (t > 0 && t < depth && below >= 0 && below <= height) {
            depth = t;
            double nx = t * vx - tip.x() + widening * below * axis.x();
            double ny = t * vy - tip.y() + widening * below * axis.y();
            double nz = t - tip.z() + widening * below * axis.z();
            double norm = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
            light = Shading.light(nx * norm, ny * norm, nz * norm);
        }
    }
}
