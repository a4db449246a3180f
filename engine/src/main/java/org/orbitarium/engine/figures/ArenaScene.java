package org.orbitarium.engine.figures;

import org.orbitarium.engine.worlds.Wedge;

/** Ground and circle of an arena: what all kinds of bodies stand on. */
final class ArenaScene {

    /** Squares of the grid along a side. */
    private static final int CELLS = 8;

    private final Sheet sheet;
    private final ArenaGeometry g;
    private final ArenaFigure.Input input;
    private final Palette palette;
    private final double line;

    ArenaScene(Sheet sheet, ArenaGeometry geometry, ArenaFigure.Input input) {
        this.sheet = sheet;
        this.g = geometry;
        this.input = input;
        this.palette = sheet.palette();
        this.line = sheet.type().line();
    }

    void ground() {
        double frame = g.side() * g.scale();
        sheet.rect(g.left(), g.top(), frame, frame, palette.arena(), null);
        for (int i = 1; i < CELLS; i++) {
            double x = Sheet.snap(g.px(i * g.side() / CELLS));
            double y = Sheet.snap(g.py(i * g.side() / CELLS));
            sheet.line(x, g.top(), x, g.top() + frame, Sheet.hair(palette.grid()));
            sheet.line(g.left(), y, g.left() + frame, y, Sheet.hair(palette.grid()));
        }
        wedgeArea();
        sheet.rect(g.left(), g.top(), frame, frame, null, Stroke.of(palette.border(), 2));
    }

    void wedgeArea() {
        Wedge wedge = input.wedge();
        if (wedge == null) {
            return;
        }
        sheet.fill(Outline.sector(g.centreX(), g.centreY(), 0, g.radius(), wedge.from(), wedge.to()), palette.wedgeFill());
        if (wedge.width() < 360) {
            Stroke edge = Sheet.hair(palette.wedgeEdge()).dashed(4, 3);
            for (double side : new double[] {wedge.from(), wedge.to()}) {
                sheet.line(g.centreX(), g.centreY(), around(side, true), around(side, false), edge);
            }
        }
    }

    /** The circle on which g is chosen: bright from 0 to g, with a knob at g. */
    void circle() {
        double angle = ((input.angle() % 360) + 360) % 360;
        sheet.ring(g.centreX(), g.centreY(), g.radius(), Sheet.hair(palette.border()));
        wedgeName();
        if (input.bodies() == null) {
            return;
        }
        sheet.line(around(angle, true), around(angle, false), around(angle + 180, true), around(angle + 180, false),
                Sheet.hair(palette.quiet().at(0.6)).dashed(1, 4));
        if (input.mirror()) {
            Stroke axis = Sheet.hair(palette.quiet()).dashed(8, 3);
            double end = angle / 2;
            sheet.line(around(end, true), around(end, false), around(end + 180, true), around(end + 180, false), axis);
        }
        if (angle > 0) {
            sheet.stroke(Outline.arc(g.centreX(), g.centreY(), g.radius(), 0, angle), Stroke.of(palette.quiet(), 1.2 * line));
        }
        sheet.disc(around(0, true), around(0, false), 3 * line, palette.quiet(), null);
        sheet.disc(around(angle, true), around(angle, false), 6 * line, palette.strong(), Stroke.of(palette.arena(), line));
    }

    /** Writes the wedge's name along its arc, letter by letter, the right way up. */
    private void wedgeName() {
        Wedge wedge = input.wedge();
        if (wedge == null) {
            return;
        }
        double size = sheet.type().tick();
        String span = Math.round(wedge.from()) + "° – " + Math.round(wedge.to()) + "°";
        String text = sheet.type().spare() ? sheet.words("arena.wedge-spare")
                : wedge.width() >= 360 ? sheet.words("arena.wedge-full") : sheet.words("arena.wedge", span);
        double middle = wedge.width() >= 360 ? 45 : wedge.from() + wedge.width() / 2;
        boolean below = Math.sin(Math.toRadians(middle)) < -0.2;
        double radius = g.radius() - (below ? 0.55 : 1.25) * size;
        double degreesPerPx = 180 / (Math.PI * radius);
        double length = TextMetrics.width(text, Face.WORDS, size);
        if (length * degreesPerPx > 0.94 * wedge.width()) {
            return;
        }
        double along = -length / 2;
        for (int i = 0; i < text.length(); i++) {
            double advance = TextMetrics.advance(text.charAt(i), Face.WORDS) * size / 1000;
            double angle = middle + (below ? 1 : -1) * (along + advance / 2) * degreesPerPx;
            double x = g.centreX() + radius * Math.cos(Math.toRadians(angle));
            double y = g.centreY() - radius * Math.sin(Math.toRadians(angle));
            sheet.add(new Mark.Text(x, y, text.substring(i, i + 1), Face.WORDS, size, Anchor.MIDDLE, palette.wedgeText(),
                    below ? -angle - 90 : 90 - angle, null));
            along += advance;
        }
    }

    private double around(double degrees, boolean x) {
        double radians = Math.toRadians(degrees);
        return x ? g.centreX() + g.radius() * Math.cos(radians) : g.centreY() - g.radius() * Math.sin(radians);
    }
}
