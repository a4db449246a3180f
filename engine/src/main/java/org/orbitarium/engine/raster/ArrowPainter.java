package org.orbitarium.engine.raster;

/** Draws arrows: the shaft as a lit tube, the head as a cone. */
final class ArrowPainter {

    private final TubePainter tube = new TubePainter();
    private final ConePainter cone = new ConePainter();

    /** Draws an arrow. */
    void paint(Brush brush, Shape.Arrow arrow) {
        Projection view = brush.view();
        Point3 vector = arrow.to().minus(arrow.from());
        double length = vector.norm();
        if (!(length > 0) || !Double.isFinite(length) || !(arrow.width() > 0) || !Double.isFinite(arrow.width())) {
            return;
        }
        brush.out().shape(arrow.id(), false, true);
        Point3 neck = arrow.to().minus(vector.times(arrow.headLength() / length));
        shaft(brush, arrow, Point3.of(view.toCamera(arrow.from())), Point3.of(view.toCamera(neck)));
        cone.paint(brush, Point3.of(view.toCamera(arrow.to())), Point3.of(view.toCamera(neck)), arrow.headRadius(), arrow.argb());
    }

    private void shaft(Brush brush, Shape.Arrow arrow, Point3 tail, Point3 neck) {
        double near = brush.view().near();
        if (tail.z() < near && neck.z() < near) {
            return;
        }
        Point3 from = tail.z() < near ? cut(tail, neck, near) : tail;
        Point3 to = neck.z() < near ? cut(neck, tail, near) : neck;
        put(brush.view(), tube.a, from, arrow);
        put(brush.view(), tube.b, to, arrow);
        tube.lit(neck.minus(tail).unit(), from.plus(to).unit());
        tube.paint(brush);
    }

    private static Point3 cut(Point3 behind, Point3 before, double near) {
        Point3 met = behind.plus(before.minus(behind).times((near - behind.z()) / (before.z() - behind.z())));
        return new Point3(met.x(), met.y(), near);
    }

    private static void put(Projection view, TubePainter.End end, Point3 place, Shape.Arrow arrow) {
        end.at(view, place.x(), place.y(), place.z());
        end.half = arrow.shaftRadius() * view.scaleAt(place.z());
        end.argb = arrow.argb();
    }
}
