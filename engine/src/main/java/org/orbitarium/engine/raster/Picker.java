package org.orbitarium.engine.raster;

import java.util.List;
import org.orbitarium.engine.base.Rows;

/**
 * Finds what the pointer is at from the shapes alone, whoever draws them. Gaps of a dashed line and of a mark belong to it; the pointer
 * passes through glass, but not through a shape that is {@link Shape#NOTHING}.
 */
public final class Picker {

    private final Projection view;
    private final double scale;
    private final double x;
    private final double y;
    private final double tolerance;

    private final Cone cone = new Cone();

    private int found = Shape.NOTHING;
    private double distance = Double.POSITIVE_INFINITY;
    private double depth = Double.POSITIVE_INFINITY;

    private Picker(Camera camera, Frame frame, double x, double y, double tolerance) {
        view = camera.projection(frame.width(), frame.height());
        scale = frame.scale();
        this.x = x;
        this.y = y;
        this.tolerance = tolerance;
    }

    /**
     * Returns the identity of the shape nearest to a point of the picture, the frontmost of those that are equally near;
     * {@link Shape#NOTHING} if there is none.
     *
     * @param shapes    what stands on the stage
     * @param camera    from where it is seen
     * @param frame     the picture
     * @param x         pixels from the left
     * @param y         pixels from the top
     * @param tolerance pixels
     */
    public static int pick(List<? extends Shape> shapes, Camera camera, Frame frame, double x, double y, double tolerance) {
        Picker picker = new Picker(camera, frame, x, y, tolerance);
        for (Shape shape : shapes) {
            switch (shape) {
                case Shape.Ball ball -> picker.ball(ball);
                case Shape.Line line -> picker.line(line);
                case Shape.Arrow arrow -> picker.arrow(arrow);
                case Shape.Points points -> picker.points(points);
                case Mesh mesh -> picker.mesh(mesh);
            }
        }
        return picker.found;
    }

    private void offer(int id, double away, double deep) {
        double near = Math.max(away, 0);
        // what cannot be picked hides what is behind it, but does not draw the pointer to itself
        boolean counts = near <= tolerance && deep >= view.near() && (id != Shape.NOTHING || near == 0);
        if (counts && (near < distance || (near == distance && deep < depth))) {
            found = id;
            distance = near;
            depth = deep;
        }
    }

    private void ball(Shape.Ball ball) {
        double[] c = view.toCamera(ball.centre());
        if (ball.look() == Look.FILLED) {
            double vx = (x - view.width() / 2.0) / view.focal();
            double vy = (y - view.height() / 2.0) / view.focal();
            double length = vx * vx + vy * vy + 1;
            double middle = (vx * c[0] + vy * c[1] + c[2]) / length;
            double square = c[0] * c[0] + c[1] * c[1] + c[2] * c[2];
            double across = Math.sqrt(Math.max(square - middle * middle * length, 0));
            double inside = Math.max(ball.radius() * ball.radius() - across * across, 0);
            offer(ball.id(), (across - ball.radius()) * view.scaleAt(c[2]), middle - Math.sqrt(inside / length));
        } else if (c[2] >= view.near()) {
            double radius = ball.radius() * view.scaleAt(c[2]);
            double half = BallPainter.halfStroke(radius, scale);
            Look look = ball.look() == Look.DASHED_RING ? Look.RING : ball.look();
            offer(ball.id(), look.outside(x - view.pixelX(c[0], c[2]), y - view.pixelY(c[1], c[2]), radius, half), c[2]);
        }
    }

    private void line(Shape.Line line) {
        Rows points = line.points();
        double half = line.width() * scale / 2;
        for (int i = 0; i + 1 < points.count(); i++) {
            piece(line.id(), view.toCamera(Point3.row(points, i)), view.toCamera(Point3.row(points, i + 1)), half, half, false);
        }
    }

    private void arrow(Shape.Arrow arrow) {
        Point3 vector = arrow.to().minus(arrow.from());
        double length = vector.norm();
        if (length > 0 && Double.isFinite(length)) {
            double[] tip = view.toCamera(arrow.to());
            double[] neck = view.toCamera(arrow.to().minus(vector.times(arrow.headLength() / length)));
            piece(arrow.id(), view.toCamera(arrow.from()), neck, arrow.shaftRadius(), arrow.shaftRadius(), true);
            if (cone.at(view, Point3.of(tip), Point3.of(neck), arrow.headRadius())) {
                double outside = cone.outline().outside(x, y);
                cone.look(view, x, y, outside);
                offer(arrow.id(), outside, cone.depth());
            }
        }
    }

    /** Offers the piece between two places in camera coordinates, so wide at each end, in world units or in pixels. */
    private void piece(int id, double[] from, double[] to, double halfFrom, double halfTo, boolean world) {
        double near = view.near();
        if (!(from[2] >= near || to[2] >= near)) {
            return;
        }
        double crossing = (near - from[2]) / (to[2] - from[2]);
        double[] a = at(from, to, from[2] < near ? crossing : 0);
        double[] b = at(from, to, to[2] < near ? crossing : 1);
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double square = dx * dx + dy * dy;
        double t = square > 0 ? Math.clamp(((x - a[0]) * dx + (y - a[1]) * dy) / square, 0, 1) : 0;
        double deep = 1 / (1 / a[2] + t * (1 / b[2] - 1 / a[2]));
        double half = (halfFrom + t * (halfTo - halfFrom)) * (world ? view.scaleAt(deep) : 1);
        double away = Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
        double u = world && half > 0 ? Math.min(away / half, 1) : 0;
        offer(id, away - half, deep / (1 + TubePainter.bulge(half / view.focal(), u)));
    }

    private double[] at(double[] from, double[] to, double share) {
        double depthThere = Math.max(from[2] + share * (to[2] - from[2]), view.near());
        return new double[] {view.pixelX(from[0] + share * (to[0] - from[0]), depthThere),
            view.pixelY(from[1] + share * (to[1] - from[1]), depthThere), depthThere};
    }

    private void points(Shape.Points points) {
        double half = points.size() * scale / 2;
        double[] seen = new double[3];
        double[] data = points.points().data();
        for (int i = 0; i < points.points().count(); i++) {
            view.toCamera(data[3 * i], data[3 * i + 1], data[3 * i + 2], seen, 0);
            if (seen[2] >= view.near()) {
                offer(points.id(), Math.hypot(x - view.pixelX(seen[0], seen[2]), y - view.pixelY(seen[1], seen[2])) - half, seen[2]);
            }
        }
    }

    private void mesh(Mesh mesh) {
        if (mesh.glass()) {
            return;
        }
        Ray ray = view.ray(x, y);
        for (int f = 0; f < mesh.faces().length; f += 3) {
            Point3 a = Point3.row(mesh.vertices(), mesh.faces()[f]);
            Point3 u = Point3.row(mesh.vertices(), mesh.faces()[f + 1]).minus(a);
            Point3 v = Point3.row(mesh.vertices(), mesh.faces()[f + 2]).minus(a);
            double along = along(ray, a, u, v);
            if (along > 0) {
                offer(mesh.id(), 0, along * ray.direction().dot(view.forward()));
            }
        }
    }

    /** Returns how far along a ray meets a triangle at a with sides u and v (Möller and Trumbore, 1997); NaN if it does not. */
    private static double along(Ray ray, Point3 a, Point3 u, Point3 v) {
        Point3 p = ray.direction().cross(v);
        double determinant = u.dot(p);
        Point3 s = ray.origin().minus(a);
        double first = s.dot(p) / determinant;
        Point3 q = s.cross(u);
        double second = ray.direction().dot(q) / determinant;
        return first >= 0 && second >= 0 && first + second <= 1 ? v.dot(q) / determinant : Double.NaN;
    }
}
