package org.orbitarium.engine.raster;

/** Draws arrows: the shaft as a lit tube, the head as a cone. */
final class ArrowPainter {

    private final TubePainter tube = new TubePainter();
    private final Cone cone = new Cone();

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
        if (cone.at(view, Point3.of(view.toCamera(arrow.to())), Point3.of(view.toCamera(neck)), arrow.headRadius())) {
            head(brush, arrow.argb());
        }
    }

    private void head(Brush brush, int argb) {
        Projection view = brush.view();
        ConvexOutline outline = cone.outline();
        double reach = brush.halo() + 0.5;
        int toY = brush.lastRow(outline.bottom() + reach);
        for (int py = Brush.first(outline.top() - reach); py <= toY; py++) {
            outline.span(py + 0.5, -0.5);
            double within = outline.from();
            double until = outline.to();
            outline.span(py + 0.5, reach);
            int toX = brush.lastColumn(outline.to());
            for (int px = Brush.first(outline.from()); px <= toX; px++) {
                double x = px + 0.5;
                double outside = x >= within && x <= until ? -0.5 : outline.outside(x, py + 0.5);
                int pixel = py * view.width() + px;
                if (brush.isRim()) {
                    brush.rim(pixel, outside, 1 / cone.back(), argb >>> 24);
                } else if (outside < 0.5) {
                    cone.look(view, x, py + 0.5, outside);
                    int rgb = brush.shading().tint(argb, cone.light(), brush.shading().haze(cone.depth()));
                    brush.out().plot(pixel, 1 / cone.depth(), Colours.covered(rgb, argb >>> 24, Math.min(0.5 - outside, 1)));
                }
            }
        }
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
