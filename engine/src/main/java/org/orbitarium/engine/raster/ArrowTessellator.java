package org.orbitarium.engine.raster;

/** Makes arrows of triangles: a tube and a cone, each with its end. */
final class ArrowTessellator {

    private static final int AROUND = 16;

    void add(Scope scope, Shape.Arrow arrow) {
        Point3 vector = arrow.to().minus(arrow.from());
        double length = vector.norm();
        if (!(length > 0) || !Double.isFinite(length) || !(arrow.width() > 0) || !Double.isFinite(arrow.width())) {
            return;
        }
        Point3 tail = seen(scope, arrow.from());
        Point3 tip = seen(scope, arrow.to());
        Point3 neck = seen(scope, arrow.to().minus(vector.times(arrow.headLength() / length)));
        if (scope.isRim()) {
            rim(scope, arrow, tail, neck, tip);
            return;
        }
        Point3 along = tip.minus(tail).unit();
        Point3 u = (Math.abs(along.x()) < 0.6 ? new Point3(1, 0, 0) : new Point3(0, 1, 0)).cross(along).unit();
        Point3 v = along.cross(u);
        frustum(scope, arrow.argb(), new Ring(tail, arrow.shaftRadius()), new Ring(neck, arrow.shaftRadius()), u, v);
        frustum(scope, arrow.argb(), new Ring(neck, arrow.headRadius()), new Ring(tip, 0), u, v);
    }

    private static Point3 seen(Scope scope, Point3 place) {
        return Point3.of(scope.view().toCamera(place));
    }

    private record Ring(Point3 middle, double radius) {
    }

    /** Adds the side between two rings and the end that closes the first. */
    private static void frustum(Scope scope, int argb, Ring from, Ring to, Point3 u, Point3 v) {
        TriangleBuffer out = scope.out(argb);
        Point3 along = to.middle.minus(from.middle);
        double slope = (from.radius - to.radius) / along.norm();
        Point3 axis = along.unit();
        int first = out.count();
        for (int i = 0; i <= AROUND; i++) {
            double angle = 2 * Math.PI * i / AROUND;
            Point3 around = u.times(Math.cos(angle)).plus(v.times(Math.sin(angle)));
            Point3 normal = around.plus(axis.times(slope)).unit();
            double light = Shading.light(normal.x(), normal.y(), normal.z());
            place(scope, from.middle.plus(around.times(from.radius)), argb, light);
            place(scope, to.middle.plus(around.times(to.radius)), argb, light);
        }
        for (int i = 0; i < AROUND; i++) {
            int k = first + 2 * i;
            out.outside(k, k + 2, k + 3);
            out.outside(k, k + 3, k + 1);
        }
        double light = Shading.light(-axis.x(), -axis.y(), -axis.z());
        int end = out.count();
        for (int i = 0; i < AROUND; i++) {
            double angle = 2 * Math.PI * i / AROUND;
            Point3 around = u.times(Math.cos(angle)).plus(v.times(Math.sin(angle)));
            place(scope, from.middle.plus(around.times(from.radius)), argb, light);
        }
        for (int i = 1; i + 1 < AROUND; i++) {
            out.outside(end, end + i + 1, end + i);
        }
    }

    private static void place(Scope scope, Point3 place, int argb, double light) {
        scope.place(place.x(), place.y(), place.z(), argb, light);
    }

    private static void rim(Scope scope, Shape.Arrow arrow, Point3 tail, Point3 neck, Point3 tip) {
        double near = scope.view().near();
        if (tail.z() >= near && neck.z() >= near && tip.z() >= near) {
            ribbon(scope, tail, neck, arrow.shaftRadius(), arrow.shaftRadius(), arrow.argb());
            ribbon(scope, neck, tip, arrow.headRadius(), 0, arrow.argb());
        }
    }

    private static void ribbon(Scope scope, Point3 a, Point3 b, double radiusA, double radiusB, int argb) {
        LineTessellator.ribbon(scope, pixel(scope, a), pixel(scope, b), radiusA * scope.view().scaleAt(a.z()) + scope.halo(),
                radiusB * scope.view().scaleAt(b.z()) + scope.halo(), argb);
    }

    private static double[] pixel(Scope scope, Point3 place) {
        return new double[] {scope.view().pixelX(place.x(), place.z()), scope.view().pixelY(place.y(), place.z()), place.z()};
    }
}
