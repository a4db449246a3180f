package org.orbitarium.engine.raster;

/**
 * Draws a cone: its outline is the convex hull of the tip and the rim in the picture, and every pixel's ray is cut with it for depth and
 * light.
 */
final class ConePainter {

    private static final int RIM = 24;
    /** How far inside the outline a pixel looks for the surface that its own ray misses, in pixels. */
    private static final double INWARD = 0.75;

    private final double[] xs = new double[RIM + 1];
    private final double[] ys = new double[RIM + 1];
    private final ConvexOutline outline = new ConvexOutline(RIM + 1);

    private Point3 tip = Point3.ORIGIN;
    private Point3 base = Point3.ORIGIN;
    private Point3 axis = Point3.ORIGIN;
    private double radius;
    private double height;
    private double widening;

    /** What the last ray met. */
    private double depth;
    private double light;

    /** Draws a cone in camera coordinates, unless a part of it is before the near plane. */
    void paint(Brush brush, Point3 apex, Point3 foot, double footRadius, int argb) {
        Projection view = brush.view();
        tip = apex;
        base = foot;
        radius = footRadius;
        height = apex.minus(foot).norm();
        axis = apex.minus(foot).unit();
        widening = 1 + radius * radius / (height * height);
        if (apex.z() < view.near() || foot.z() - radius < view.near() || !hull(view)) {
            return;
        }
        double middleX = (view.pixelX(apex.x(), apex.z()) + view.pixelX(foot.x(), foot.z())) / 2;
        double middleY = (view.pixelY(apex.y(), apex.z()) + view.pixelY(foot.y(), foot.z())) / 2;
        int toY = brush.lastRow(outline.bottom() + 0.5);
        int toX = brush.lastColumn(outline.right() + 0.5);
        for (int py = Brush.first(outline.top() - 0.5); py <= toY; py++) {
            for (int px = Brush.first(outline.left() - 0.5); px <= toX; px++) {
                double outside = outline.outside(px + 0.5, py + 0.5);
                if (outside < 0.5) {
                    surface(view, px + 0.5, py + 0.5, outside, middleX, middleY);
                    int rgb = brush.shading().tint(argb, light, brush.shading().haze(depth));
                    brush.out().plot(py * view.width() + px, 1 / depth, Colours.covered(rgb, argb >>> 24, Math.min(0.5 - outside, 1)));
                }
            }
        }
    }

    /** Finds the outline; tells whether it has an area. */
    private boolean hull(Projection view) {
        Point3 helper = Math.abs(axis.x()) < 0.6 ? new Point3(1, 0, 0) : new Point3(0, 1, 0);
        Point3 u = axis.cross(helper).unit().times(radius);
        Point3 v = axis.cross(u);
        xs[RIM] = view.pixelX(tip.x(), tip.z());
        ys[RIM] = view.pixelY(tip.y(), tip.z());
        for (int i = 0; i < RIM; i++) {
            double angle = 2 * Math.PI * i / RIM;
            Point3 p = base.plus(u.times(StrictMath.cos(angle))).plus(v.times(StrictMath.sin(angle)));
            xs[i] = view.pixelX(p.x(), p.z());
            ys[i] = view.pixelY(p.y(), p.z());
        }
        return outline.around(xs, ys);
    }

    /** Finds depth and light at a point of the picture; beside the cone, those of a point a little inside its outline. */
    private void surface(Projection view, double x, double y, double outside, double middleX, double middleY) {
        if (meets(view, x, y)) {
            return;
        }
        double dx = middleX - x;
        double dy = middleY - y;
        double step = (Math.max(outside, 0) + INWARD) / Math.max(Math.hypot(dx, dy), 1e-9);
        if (!meets(view, x + step * dx, y + step * dy)) {
            depth = (tip.z() + base.z()) / 2;
            light = 1;
        }
    }

    private boolean meets(Projection view, double x, double y) {
        Point3 v = new Point3((x - view.width() / 2.0) / view.focal(), (y - view.height() / 2.0) / view.focal(), 1);
        double va = v.dot(axis);
        double ta = tip.dot(axis);
        double a = v.dot(v) - widening * va * va;
        double b = v.dot(tip) - widening * va * ta;
        double c = tip.dot(tip) - widening * ta * ta;
        double root = Math.sqrt(Math.max(b * b - a * c, 0));
        depth = Double.POSITIVE_INFINITY;
        if (b * b - a * c >= 0) {
            side(v, (b - root) / a);
            side(v, (b + root) / a);
        }
        double floor = base.dot(axis) / va;
        if (floor > 0 && floor < depth && v.times(floor).minus(base).norm() <= radius) {
            depth = floor;
            light = Shading.light(-axis.x(), -axis.y(), -axis.z());
        }
        return depth < Double.POSITIVE_INFINITY;
    }

    /** Takes a point of the double cone's surface if it lies on the cone and is the nearest yet. */
    private void side(Point3 v, double t) {
        Point3 m = v.times(t).minus(tip);
        double below = -m.dot(axis);
        if (t > 0 && t < depth && below >= 0 && below <= height) {
            depth = t;
            Point3 n = m.plus(axis.times(widening * below)).unit();
            light = Shading.light(n.x(), n.y(), n.z());
        }
    }
}
