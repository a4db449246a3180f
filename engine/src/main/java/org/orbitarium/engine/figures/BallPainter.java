package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws one ball of rotations: what is behind first, then what is in front. */
final class BallPainter {

    private static final double LEAST_DOT = 2.3;
    private static final double MOST_DOT = 5.2;
    private static final double RIM = 0.3;
    private static final int ROUND = 72;
    private static final double GAP = 4;

    private final Sheet sheet;
    private final BallGeometry g;
    private final BallFigure.Input input;
    private final BallFigure.@Nullable Ball ball;
    private final Names names;
    private final Palette palette;
    private final double line;

    /**
     * How the names of all balls are written, alike.
     *
     * @param size  of the type
     * @param room  for a line
     * @param lines 2 if the error has a line of its own
     */
    record Names(double size, double room, int lines) {

        /** Returns how there is room for balls that stand so far apart. */
        static Names of(BallFigure.Input input, List<BallFigure.Ball> balls, Style style, double apart) {
            double room = apart - GAP;
            double label = style.type().spare() ? style.type().tick() : style.type().label();
            double size = fit(input, balls, style, label, room) ? label : style.type().tick();
            return new Names(size, room, !fit(input, balls, style, size, room) ? 2 : 1);
        }

        private static boolean fit(BallFigure.Input input, List<BallFigure.Ball> balls, Style style, double size, double room) {
            return balls.stream().allMatch(ball -> width(name(ball, style), value(ball, input), size) <= room);
        }
    }

    BallPainter(Sheet sheet, BallGeometry geometry, BallFigure.Input input, BallFigure.@Nullable Ball ball, Names names) {
        this.sheet = sheet;
        this.g = geometry;
        this.input = input;
        this.ball = ball;
        this.names = names;
        palette = sheet.palette();
        line = sheet.type().line();
    }

    void draw() {
        sheet.disc(g.x(), g.y(), g.radius(), palette.arena(), Sheet.hair(palette.border()));
        circle(false);
        axes(false);
        seen(false);
        dots(false);
        seen(true);
        dots(true);
        circle(true);
        axes(true);
        knob();
        words();
    }

    /** The equator, half of it behind. */
    private void circle(boolean front) {
        Outline.Builder builder = Outline.open();
        boolean down = false;
        for (int i = 0; i <= ROUND; i++) {
            double angle = 2 * Math.PI * i / ROUND;
            double[] p = g.place(new double[] {BallGeometry.REACH * Math.cos(angle), BallGeometry.REACH * Math.sin(angle), 0});
            boolean here = p[2] >= 0 == front;
            if (here && down) {
                builder.line(p[0], p[1]);
            } else if (here) {
                builder.move(p[0], p[1]);
            }
            down = here;
        }
        Stroke stroke = Stroke.of(palette.quiet().at(front ? 0.7 : 0.3), 1);
        sheet.stroke(builder.build(), front ? stroke : stroke.dashed(3, 3));
    }

    /** Axes from the surface outwards, those that point away behind everything. */
    private void axes(boolean front) {
        double size = sheet.type().tick();
        for (int axis = 0; axis < 3; axis++) {
            double[] vector = new double[3];
            vector[axis] = BallGeometry.REACH;
            double[] p = g.place(vector);
            if (p[2] >= 0 != front) {
                continue;
            }
            vector[axis] *= 1.13;
            double[] q = g.place(vector);
            Ink ink = palette.quiet().at(front ? 1 : 0.6);
            sheet.line(g.x(), g.y(), p[0], p[1], Stroke.of(ink.at(front ? 0.5 : 0.3), 1));
            sheet.haloed(q[0], q[1] + TextMetrics.capHeight(size) / 2, String.valueOf("xyz".charAt(axis)), Face.WORDS, size,
                    Anchor.MIDDLE, ink, palette.panel());
        }
    }

    /** Rotations about z that leave a part of the wedge in the wedge. */
    private void seen(boolean front) {
        if (input.wedge() <= 0) {
            return;
        }
        double reach = Math.min(BallGeometry.REACH, Math.toRadians(input.wedge()));
        double[] top = g.place(new double[] {0, 0, front ? reach : -reach});
        double[] middle = g.place(new double[3]);
        // the half that comes towards whoever looks is drawn over the dots behind it
        sheet.stroke(Outline.line(middle[0], middle[1], top[0], top[1]),
                Stroke.of(palette.wedgeEdge(), 5 * line).rounded());
    }

    private void dots(boolean front) {
        if (ball == null) {
            return;
        }
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < ball.errors().length; i++) {
            double[] p = g.place(ball.rotations().get(i).rotationVector());
            if (Double.isFinite(ball.errors()[i]) && p[2] >= 0 == front) {
                places.add(new double[] {p[0], p[1], p[2], input.range().share(ball.errors()[i])});
            }
        }
        places.sort(Comparator.comparingDouble(p -> p[2]));
        for (double[] p : places) {
            double radius = (LEAST_DOT + (MOST_DOT - LEAST_DOT) * Math.clamp(p[3], 0, 1)) * line * (1 + 0.18 * p[2])
                    * Math.clamp(g.radius() / 150, 0.8, 1.4);
            Ink ink = input.stale() ? palette.quiet() : palette.magnitude(p[3]);
            sheet.disc(p[0], p[1], radius, ink.at(0.62 + 0.38 * (p[2] + 1) / 2), Stroke.of(palette.quiet(), Math.min(1, RIM * radius)));
        }
    }

    /** g, with the way to it from the identity. */
    private void knob() {
        double[] p = g.place(input.element().rotationVector());
        sheet.line(g.x(), g.y(), p[0], p[1], Stroke.of(palette.strong(), 1.6 * line));
        sheet.disc(g.x(), g.y(), 2.2 * line, palette.strong(), null);
        sheet.disc(p[0], p[1], 7 * line, palette.strong(), Stroke.of(palette.panel(), 1.5));
    }

    /** The model and its error at the measured rotation nearest to g. */
    private void words() {
        if (ball == null) {
            return;
        }
        Ink ink = input.stale() ? palette.quiet() : palette.text(ball.role());
        String name = name(ball, sheet.style());
        String value = value(ball, input);
        double base = g.y() + g.radius() + 1.75 * names.size();
        double size = names.size();
        if (names.lines() > 1) {
            sheet.text(g.x(), base, TextMetrics.fit(name, Face.WORDS, size, names.room()), Face.WORDS, size, Anchor.MIDDLE, ink);
            sheet.text(g.x(), base + 1.3 * size, value, Face.STRONG, size, Anchor.MIDDLE, ink);
            return;
        }
        String fitted = TextMetrics.fit(name, Face.WORDS, size, names.room() - width("", value, size));
        double width = width(fitted, value, size);
        sheet.text(g.x() - width / 2, base, fitted, Face.WORDS, size, Anchor.START, ink);
        sheet.text(g.x() + width / 2, base, value, Face.STRONG, size, Anchor.END, ink);
    }

    private static String name(BallFigure.Ball ball, Style style) {
        return ball.live() ? style.words("ball.learns", ball.name()) : ball.name();
    }

    private static String value(BallFigure.Ball ball, BallFigure.Input input) {
        int nearest = ball.nearest(input.element());
        return nearest < 0 ? "" : Numbers.three(ball.errors()[nearest]);
    }

    private static double width(String name, String value, double size) {
        return TextMetrics.width(name, Face.WORDS, size)
                + (value.isEmpty() ? 0 : 0.7 * size + TextMetrics.width(value, Face.STRONG, size));
    }
}
