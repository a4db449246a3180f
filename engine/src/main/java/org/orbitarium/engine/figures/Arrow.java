package org.orbitarium.engine.figures;

/** Arrows and their heads. */
final class Arrow {

    /** How far the line runs into its head, as a part of the head that is left free. */
    private static final double INTO = 0.7;
    private static final double SLIM = 0.45;

    private Arrow() {
    }

    /** Draws an arrow with a filled head so many px long; too short for its head it is a line. */
    static void draw(Sheet sheet, double x, double y, double tipX, double tipY, double head, Stroke stroke) {
        double length = Math.hypot(tipX - x, tipY - y);
        if (length < head) {
            sheet.line(x, y, tipX, tipY, stroke);
            return;
        }
        double ux = (tipX - x) / length;
        double uy = (tipY - y) / length;
        sheet.line(x, y, tipX - INTO * head * ux, tipY - INTO * head * uy, stroke);
        sheet.fill(head(tipX, tipY, ux, uy, head, SLIM * head), stroke.ink());
    }

    /** Returns a head that points along a unit vector. */
    static Outline head(double tipX, double tipY, double ux, double uy, double length, double half) {
        return Outline.at(tipX, tipY).line(tipX - length * ux - half * uy, tipY - length * uy + half * ux)
                .line(tipX - length * ux + half * uy, tipY - length * uy - half * ux).close().build();
    }
}
