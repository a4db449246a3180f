package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.geometry.SO3;

/**
 * SO(3) as balls of rotation vectors, one a model, seen from the same side and coloured on one scale: every dot is a rotation at which the
 * model's error was measured. The larger the error the larger the dot too, so that colour alone carries nothing.
 */
public final class BallFigure {

    private static final double PAD = 12;
    private static final double LEAST_DOT = 2.3;
    private static final double MOST_DOT = 5.2;
    private static final int ROUND = 72;
    private static final double BAR = 8;
    private static final double CLEARLY = 1.15;
    private static final int FEW = 3;
    private static final double RIM = 0.3;

    private BallFigure() {
    }

    /**
     * The orbit of a model. The array is shared, not copied, and only read.
     *
     * @param name      of the model
     * @param role      its colour
     * @param rotations at which the model was measured
     * @param errors    as many; NaN where there is none
     * @param live      whether the model learns now
     */
    public record Ball(String name, Role role, List<SO3> rotations, double[] errors, boolean live) {

        /** Copies the list and checks the lengths. */
        public Ball {
            rotations = List.copyOf(rotations);
            if (rotations.size() != errors.length) {
                throw new IllegalArgumentException(name + ": " + rotations.size() + " rotations and " + errors.length + " errors");
            }
        }

        /** Returns the index of the rotation nearest to another, by the angle between them; −1 if there is none. */
        public int nearest(SO3 other) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < errors.length; i++) {
                double apart = rotations.get(i).angleTo(other);
                if (Double.isFinite(errors[i]) && apart < least) {
                    least = apart;
                    best = i;
                }
            }
            return best;
        }
    }

    /**
     * What is shown.
     *
     * @param measure   what colour means, as in "relMSE (pooled)"
     * @param balls     one a model
     * @param staged    names of the models that the stage shows: where there is room for one of each side, it is these
     * @param element   the rotation of g
     * @param wedge     width of the wedge in degrees: rotations about z by less leave a part of what was seen in it; 0 if nothing is known
     * @param azimuth   from where one looks, degrees
     * @param elevation degrees
     * @param stale     whether others are on their way
     * @param message   one line if there is nothing to show; empty if there is
     */
    public record Input(String measure, List<Ball> balls, List<String> staged, SO3 element, double wedge, double azimuth,
            double elevation, boolean stale, String message) {

        /** Copies the lists. */
        public Input {
            balls = List.copyOf(balls);
            staged = List.copyOf(staged);
        }

        /** Returns the same at another element. */
        public Input at(SO3 rotation) {
            return new Input(measure, balls, staged, rotation, wedge, azimuth, elevation, stale, message);
        }

        /** Returns the same seen from another side; never from quite above or below, where right and left would swap. */
        public Input seenFrom(double otherAzimuth, double otherElevation) {
            return new Input(measure, balls, staged, element, wedge, otherAzimuth, Math.clamp(otherElevation, -85, 85), stale, message);
        }

        /** Returns the same while others are on their way. */
        public Input faded() {
            return new Input(measure, balls, staged, element, wedge, azimuth, elevation, true, message);
        }
    }

    /** Returns the rotation of a dot of a ball, by their places among those that are shown. */
    public static SO3 dot(Input input, Style style, int index, int dot) {
        return balls(input, style).get(index).rotations().get(dot);
    }

    /** Returns the balls that a style has room for: before an audience one of each side. */
    static List<Ball> balls(Input input, Style style) {
        return !style.type().spare() ? input.balls()
                : input.balls().stream().filter(ball -> chosen(input, ball.role()).equals(ball)).toList();
    }

    private static Ball chosen(Input input, Role role) {
        List<Ball> side = input.balls().stream().filter(ball -> ball.role() == role).toList();
        return side.stream().filter(ball -> input.staged().contains(ball.name())).findFirst().orElse(side.getFirst());
    }

    /** Returns where the balls stand, in their order; at least one place, for a figure without a ball. */
    public static List<BallGeometry> geometry(Input input, Style style, double width, double height) {
        int n = Math.max(1, balls(input, style).size());
        double room = height - foot(style);
        int rows = 1;
        for (int more = 2; more <= n; more++) {
            // balls in one row are compared most easily: another row has to make them clearly larger
            rows = radius(n, more, style, width, room) > CLEARLY * radius(n, rows, style, width, room) ? more : rows;
        }
        int columns = Math.ceilDiv(n, rows);
        double cellWidth = width / columns;
        double cellHeight = room / rows;
        double radius = radius(n, rows, style, width, room);
        // the last row is in the middle if it is not full
        double last = (columns * rows - n) * cellWidth / 2;
        int before = columns * (rows - 1);
        return IntStream.range(0, n).mapToObj(i -> new BallGeometry((i % columns + 0.5) * cellWidth + (i < before ? 0 : last),
                (Math.floorDiv(i, columns) + 0.5) * cellHeight + 0.6 * style.type().tick(), radius, input.azimuth(),
                input.elevation())).toList();
    }

    private static double radius(int n, int rows, Style style, double width, double height) {
        double tick = style.type().tick();
        int columns = Math.ceilDiv(n, rows);
        return Math.max(8, Math.min(width / columns / 2 - pad(columns) - 1.2 * tick, height / rows / 2 - 2.6 * tick));
    }

    /** Between a ball's axes and the next ball's: many leave little. */
    private static double pad(int columns) {
        return columns <= FEW ? PAD : PAD / 3;
    }

    private static double foot(Style style) {
        return BAR + 2.6 * style.type().tick() + PAD;
    }

    /** Returns the figure. */
    public static Figure build(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        List<BallGeometry> places = geometry(input, style, width, height);
        double[] range = range(input);
        List<Ball> balls = balls(input, style);
        double pad = pad((int) places.stream().filter(place -> place.y() == places.getFirst().y()).count());
        for (int i = 0; i < places.size(); i++) {
            new Painter(sheet, places.get(i), input, balls.isEmpty() ? null : balls.get(i), range, pad).draw();
        }
        if (input.message().isEmpty()) {
            scale(sheet, input, range);
        } else {
            sheet.text(width / 2, height - PAD, TextMetrics.fit(input.message(), Face.WORDS, style.type().label(), width - 2 * PAD),
                    Face.WORDS, style.type().label(), Anchor.MIDDLE, style.palette().strong());
        }
        return sheet.figure();
    }

    /** Least and greatest error of all balls, at least a factor of two apart. */
    private static double[] range(Input input) {
        double[] all = input.balls().stream().flatMapToDouble(ball -> DoubleStream.of(ball.errors()))
                .filter(error -> Double.isFinite(error) && error > 0).toArray();
        double least = DoubleStream.of(all).min().orElse(0.1);
        double most = DoubleStream.of(all).max().orElse(10);
        return most < 2 * least ? new double[] {least / 2, least * 2} : new double[] {least, most};
    }

    private static double share(double error, double[] range) {
        return error > 0 ? Math.log(error / range[0]) / Math.log(range[1] / range[0]) : 0;
    }

    private static void scale(Sheet sheet, Input input, double[] range) {
        double size = sheet.type().tick();
        double width = Math.min(0.62 * sheet.width(), 340 * sheet.type().line());
        double left = (sheet.width() - width) / 2;
        double top = sheet.height() - PAD - BAR - 1.5 * size;
        int[] colours = IntStream.range(0, 64).map(i -> 0xFF000000 | sheet.palette().magnitude(i / 63.0).rgb()).toArray();
        sheet.add(new Mark.Pixels(left, top, width, BAR, 64, 1, colours));
        double base = top + BAR + 1.3 * size;
        String low = Numbers.significant(range[0], 2);
        String high = Numbers.significant(range[1], 2);
        sheet.text(left, base, low, Face.NUMBERS, size, Anchor.START, sheet.palette().base());
        sheet.text(left + width, base, high, Face.NUMBERS, size, Anchor.END, sheet.palette().base());
        double room = width - 2 * Math.max(TextMetrics.width(low, Face.NUMBERS, size), TextMetrics.width(high, Face.NUMBERS, size)) - size;
        String words = sheet.words("ball.colour", input.measure());
        if (TextMetrics.width(words, Face.WORDS, size) > room) {
            words = input.measure();
        }
        if (TextMetrics.width(words, Face.WORDS, size) <= room) {
            sheet.caption(sheet.width() / 2, base, words, Anchor.MIDDLE);
        }
    }

    /** One ball in the making. */
    private static final class Painter {

        private final Sheet sheet;
        private final BallGeometry g;
        private final Input input;
        private final @Nullable Ball ball;
        private final double[] range;
        private final double pad;
        private final Palette palette;
        private final double line;

        Painter(Sheet sheet, BallGeometry geometry, Input input, @Nullable Ball ball, double[] range, double pad) {
            this.sheet = sheet;
            this.g = geometry;
            this.input = input;
            this.ball = ball;
            this.range = range;
            this.pad = pad;
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
                    places.add(new double[] {p[0], p[1], p[2], share(ball.errors()[i], range)});
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
            double size = sheet.type().spare() || pad < PAD ? sheet.type().tick() : sheet.type().label();
            double base = g.y() + g.radius() + 1.75 * size;
            int nearest = ball.nearest(input.element());
            Ink ink = input.stale() ? palette.quiet() : palette.text(ball.role());
            String value = nearest < 0 ? "" : Numbers.three(ball.errors()[nearest]);
            double gap = value.isEmpty() ? 0 : 0.7 * size;
            double room = 2 * g.radius() + 2.4 * sheet.type().tick() + 2 * pad - 0.3 * PAD;
            String name = ball.live() ? sheet.words("ball.learns", ball.name()) : ball.name();
            double both = TextMetrics.width(name, Face.WORDS, size) + gap + TextMetrics.width(value, Face.STRONG, size);
            if (both > room && pad < PAD) {
                // where many balls stand beside each other the error has a line of its own
                sheet.text(g.x(), base, TextMetrics.fit(name, Face.WORDS, size, room), Face.WORDS, size, Anchor.MIDDLE, ink);
                sheet.text(g.x(), base + 1.3 * size, value, Face.STRONG, size, Anchor.MIDDLE, ink);
                return;
            }
            String fitted = TextMetrics.fit(name, Face.WORDS, size, room - gap - TextMetrics.width(value, Face.STRONG, size));
            double width = TextMetrics.width(fitted, Face.WORDS, size) + gap + TextMetrics.width(value, Face.STRONG, size);
            sheet.text(g.x() - width / 2, base, fitted, Face.WORDS, size, Anchor.START, ink);
            sheet.text(g.x() + width / 2, base, value, Face.STRONG, size, Anchor.END, ink);
        }
    }

    /** Returns what is drawn above the figure while the pointer is at a dot: what was measured there, in both balls. */
    public static Figure hover(Input input, Style style, double width, double height, int dot) {
        Sheet sheet = new Sheet(width, height, style);
        List<BallGeometry> places = geometry(input, style, width, height);
        double size = style.type().tick();
        List<Ball> balls = balls(input, style);
        for (int i = 0; i < balls.size(); i++) {
            Ball ball = balls.get(i);
            if (dot >= ball.errors().length) {
                continue;
            }
            double[] p = places.get(i).place(ball.rotations().get(dot).rotationVector());
            sheet.ring(p[0], p[1], 9 * style.type().line(), Stroke.of(style.palette().strong(), 1.5 * style.type().line()));
            String value = Numbers.three(ball.errors()[dot]);
            double half = TextMetrics.width(value, Face.NUMBERS, size) / 2 + 6;
            double x = Math.clamp(p[0], half + 2, Math.max(half + 2, width - half - 2));
            double y = p[1] > 3 * size ? p[1] - 12 * style.type().line() : p[1] + 24 * style.type().line();
            sheet.add(new Mark.Rect(x - half, y - 1.15 * size, 2 * half, 1.6 * size, 3, style.palette().raised(),
                    Sheet.hair(style.palette().border())));
            sheet.text(x, y, value, Face.NUMBERS, size, Anchor.MIDDLE, style.palette().text(ball.role()));
        }
        return sheet.figure();
    }

    /** Returns the dot nearest to a point on the ball of some index, within a reach in px; −1 if there is none. */
    public static int dotAt(Input input, Style style, int index, BallGeometry place, double x, double y, double reach) {
        List<Ball> balls = balls(input, style);
        if (index >= balls.size()) {
            return -1;
        }
        Ball ball = balls.get(index);
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ball.errors().length; i++) {
            double[] p = place.place(ball.rotations().get(i).rotationVector());
            double apart = Math.hypot(p[0] - x, p[1] - y);
            // of two dots at one place the one in front is meant
            double cost = apart - 4 * p[2];
            if (apart <= reach && cost < least) {
                least = cost;
                best = i;
            }
        }
        return best;
    }
}
