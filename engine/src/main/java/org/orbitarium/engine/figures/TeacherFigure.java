package org.orbitarium.engine.figures;

import org.orbitarium.engine.worlds.Wedge;

/** A sign for the synthetic teacher: vectors around a circle, those that training sees inside the wedge. */
public final class TeacherFigure {

    private static final int VECTORS = 12;

    private TeacherFigure() {
    }

    /** Returns a small picture without words, for the storyboard. */
    public static Figure thumbnail(Wedge wedge, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        Palette palette = style.palette();
        double x = width / 2;
        double y = height / 2;
        double radius = Math.min(width, height) / 2 - 4;
        sheet.rect(0, 0, width, height, palette.arena(), null);
        sheet.fill(Outline.sector(x, y, 0, radius, wedge.from(), wedge.to()), palette.wedgeFill());
        sheet.ring(x, y, radius, Sheet.hair(palette.border()));
        for (int i = 0; i < VECTORS; i++) {
            double degrees = (i + 0.5) * 360 / VECTORS;
            double length = radius * (0.62 + 0.26 * Math.cos(Math.toRadians(3 * degrees)));
            boolean seen = wedge.contains(degrees);
            Ink ink = seen ? palette.mark(Role.TRUTH) : palette.quiet();
            double c = Math.cos(Math.toRadians(degrees));
            double s = Math.sin(Math.toRadians(degrees));
            Stroke stroke = Stroke.of(ink, seen ? 1.5 : 1);
            sheet.line(x + 3 * c, y - 3 * s, x + length * c, y - length * s, seen ? stroke : stroke.dashed(2, 2));
            sheet.disc(x + length * c, y - length * s, seen ? 2 : 1.5, ink, null);
        }
        return sheet.figure();
    }
}
