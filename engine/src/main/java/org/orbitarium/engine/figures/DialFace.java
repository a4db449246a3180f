package org.orbitarium.engine.figures;

import org.orbitarium.engine.worlds.Wedge;

/** Lines and areas of an orbit dial. */
final class DialFace {

    /** Degrees between two points of a curve: its arcs then look round at any size. */
    private static final double STEP = 2;

    private final Sheet sheet;
    private final DialGeometry g;
    private final DialFigure.Input input;
    private final Palette palette;
    private final double line;

    DialFace(Sheet sheet, DialGeometry geometry, DialFigure.Input input) {
        this.sheet = sheet;
        this.g = geometry;
        this.input = input;
        this.palette = sheet.palette();
        this.line = sheet.type().line();
    }

    void wedge() {
        Wedge wedge = input.wedge();
        if (wedge == null) {
            return;
        }
        sheet.fill(Outline.sector(g.x(), g.y(), g.inner(), g.outer(), wedge.from(), wedge.to()), palette.wedgeFill());
        if (wedge.width() < 360) {
            Stroke edge = Sheet.hair(palette.wedgeEdge()).dashed(4, 3);
            for (double side : new double[] {wedge.from(), wedge.to()}) {
                sheet.line(g.px(side, g.inner()), g.py(side, g.inner()), g.px(side, g.outer()), g.py(side, g.outer()), edge);
            }
        }
    }

    void grid() {
        Stroke faint = Sheet.hair(palette.border().at(0.62));
        for (int degrees = 0; degrees < 360; degrees += 10) {
            boolean main = degrees % 30 == 0;
            if (main) {
                sheet.line(g.px(degrees, g.inner()), g.py(degrees, g.inner()), g.px(degrees, g.outer()), g.py(degrees, g.outer()), faint);
            }
            double end = g.outer() + (main ? 7 : 4) * line;
            double start = g.outer() + line;
            sheet.line(g.px(degrees, start), g.py(degrees, start), g.px(degrees, end), g.py(degrees, end), Sheet.hair(palette.quiet()));
        }
        for (double value : DialFigure.rings(g)) {
            boolean one = Math.abs(value - 1) < 1e-9;
            sheet.ring(g.x(), g.y(), g.radius(value),
                    one ? Sheet.hair(palette.quiet()).dashed(2, 3) : Sheet.hair(palette.border()));
        }
        sheet.ring(g.x(), g.y(), g.outer(), Sheet.hair(palette.border()));
        sheet.ring(g.x(), g.y(), g.inner(), Sheet.hair(palette.border()));
    }

    void curves() {
        for (OrbitCurve curve : input.curves()) {
            band(curve);
        }
        for (OrbitCurve curve : input.training()) {
            sheet.stroke(outline(curve, curve.mean()), Stroke.of(palette.mark(curve.role()), line).dashed(2, 2.5));
        }
        lines(2.2);
    }

    /** Draws the baselines below and what is equivariant on top. */
    void lines(double width) {
        for (Role role : new Role[] {Role.OTHER, Role.BASELINE, Role.TRUTH, Role.EQUIVARIANT}) {
            for (OrbitCurve curve : input.curves()) {
                if (curve.role() == role) {
                    double w = width * line * (role == Role.EQUIVARIANT ? 1.2 : 1);
                    sheet.stroke(outline(curve, curve.mean()), Stroke.of(ink(curve), w).rounded());
                }
            }
        }
    }

    void worstMarks() {
        for (OrbitCurve curve : input.curves()) {
            int worst = curve.flat() ? -1 : curve.worstUnseen(input.wedge());
            if (worst >= 0) {
                double radius = g.radius(curve.mean()[worst]);
                sheet.disc(g.px(curve.degrees()[worst], radius), g.py(curve.degrees()[worst], radius), 5 * line, palette.panel(),
                        Stroke.of(ink(curve), 2 * line));
            }
        }
    }

    /** The line at g, the knob, and a filled mark where each curve crosses the line. */
    void pointer() {
        double angle = input.angle();
        sheet.line(g.px(angle, g.inner()), g.py(angle, g.inner()), g.px(angle, g.outer()), g.py(angle, g.outer()),
                Stroke.of(palette.strong(), 1.5 * line));
        for (OrbitCurve curve : input.curves()) {
            double radius = g.radius(curve.at(curve.mean(), angle));
            if (Double.isFinite(radius)) {
                sheet.disc(g.px(angle, radius), g.py(angle, radius), 5 * line, ink(curve), Stroke.of(palette.panel(), 1.5 * line));
            }
        }
        sheet.disc(g.px(angle, g.outer()), g.py(angle, g.outer()), 7 * line, palette.strong(), Stroke.of(palette.panel(), line));
    }

    private Ink ink(OrbitCurve curve) {
        return input.stale() ? palette.quiet() : palette.mark(curve.role());
    }

    private void band(OrbitCurve curve) {
        Outline.Builder builder = Outline.open();
        boolean any = ring(builder, curve, curve.high(), 1);
        if (any && ring(builder, curve, curve.low(), -1)) {
            sheet.fill(builder.build(), ink(curve).at(palette.bandOpacity()));
        }
    }

    /** Adds a closed ring in one direction of rotation; returns false if a value is missing, for then there is no ring. */
    private boolean ring(Outline.Builder builder, OrbitCurve curve, double[] values, int direction) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        for (int i = 0; i < 360 / STEP; i++) {
            double angle = direction * STEP * i;
            double radius = g.radius(curve.at(values, angle));
            if (i == 0) {
                builder.move(g.px(angle, radius), g.py(angle, radius));
            } else {
                builder.line(g.px(angle, radius), g.py(angle, radius));
            }
        }
        builder.close();
        return true;
    }

    /** The curve once around; it breaks where a value is missing. */
    private Outline outline(OrbitCurve curve, double[] values) {
        Outline.Builder builder = Outline.open();
        boolean whole = true;
        boolean down = false;
        for (double angle = 0; angle < 360 + STEP / 2; angle += STEP) {
            double radius = g.radius(curve.at(values, angle));
            if (!Double.isFinite(radius)) {
                whole = false;
                down = false;
            } else if (angle < 360 || !whole) {
                if (down) {
                    builder.line(g.px(angle, radius), g.py(angle, radius));
                } else {
                    builder.move(g.px(angle, radius), g.py(angle, radius));
                }
                down = true;
            }
        }
        return whole ? builder.close().build() : builder.build();
    }
}
