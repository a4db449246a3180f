package org.orbitarium.engine.figures;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orbitarium.engine.geometry.SO3;

/**
 * SO(3) as balls of rotation vectors, one a model, seen from the same side and coloured on one scale: every dot is a rotation at which the
 * model's error was measured. The larger the error the larger the dot too, so that colour alone carries nothing.
 */
public final class BallFigure {

    private static final double PAD = 12;
    private static final double BAR = 8;
    private static final double CLEARLY = 1.15;
    private static final int FEW = 3;

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
     * The errors that colours span.
     *
     * @param low  least error
     * @param high greatest error
     * @param held whether they are kept whatever the balls have: errors beyond have the colours of the ends
     */
    public record Range(double low, double high, boolean held) {

        /** Returns the range of balls, its ends at least a factor of two apart. */
        public static Range around(List<Ball> balls) {
            double[] all = balls.stream().flatMapToDouble(ball -> DoubleStream.of(ball.errors()))
                    .filter(error -> Double.isFinite(error) && error > 0).toArray();
            double least = DoubleStream.of(all).min().orElse(0.1);
            double most = DoubleStream.of(all).max().orElse(10);
            return most < 2 * least ? new Range(least / 2, least * 2, false) : new Range(least, most, false);
        }

        /** Returns the same range, kept. */
        public Range hold() {
            return new Range(low, high, true);
        }

        double share(double error) {
            return error > 0 ? Math.log(error / low) / Math.log(high / low) : 0;
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
     * @param range     the errors that colours span
     */
    public record Input(String measure, List<Ball> balls, List<String> staged, SO3 element, double wedge, double azimuth,
            double elevation, boolean stale, String message, Range range) {

        /** Copies the lists. */
        public Input {
            balls = List.copyOf(balls);
            staged = List.copyOf(staged);
        }

        /** Balls whose range follows them. */
        public Input(String measure, List<Ball> balls, List<String> staged, SO3 element, double wedge, double azimuth, double elevation,
                boolean stale, String message) {
            this(measure, balls, staged, element, wedge, azimuth, elevation, stale, message, Range.around(balls));
        }

        /** Returns the same with colours that span other errors. */
        public Input in(Range other) {
            return new Input(measure, balls, staged, element, wedge, azimuth, elevation, stale, message, other);
        }

        /** Returns the same with other words for what colour means. */
        public Input of(String measured) {
            return new Input(measured, balls, staged, element, wedge, azimuth, elevation, stale, message, range);
        }

        /** Returns the same at another element. */
        public Input at(SO3 rotation) {
            return new Input(measure, balls, staged, rotation, wedge, azimuth, elevation, stale, message, range);
        }

        /** Returns the same seen from another side; never from quite above or below, where right and left would swap. */
        public Input seenFrom(double otherAzimuth, double otherElevation) {
            return new Input(measure, balls, staged, element, wedge, otherAzimuth, Math.clamp(otherElevation, -85, 85), stale, message,
                    range);
        }

        /** Returns the same while others are on their way. */
        public Input faded() {
            return new Input(measure, balls, staged, element, wedge, azimuth, elevation, true, message, range);
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

    /** Returns the height that the balls can use at a width if they stand in one row: with more they grow no larger. */
    public static double height(Input input, Style style, double width) {
        int n = Math.max(1, balls(input, style).size());
        return 2 * (radius(n, 1, style, width, Double.POSITIVE_INFINITY) + 2.6 * style.type().tick()) + foot(style);
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
        List<Ball> balls = balls(input, style);
        int columns = (int) places.stream().filter(place -> place.y() == places.getFirst().y()).count();
        BallPainter.Names names = BallPainter.Names.of(input, balls, style, width / columns);
        for (int i = 0; i < places.size(); i++) {
            new BallPainter(sheet, places.get(i), input, balls.isEmpty() ? null : balls.get(i), names).draw();
        }
        if (input.message().isEmpty()) {
            scale(sheet, input);
        } else {
            sheet.text(width / 2, height - PAD, TextMetrics.fit(input.message(), Face.WORDS, style.type().label(), width - 2 * PAD),
                    Face.WORDS, style.type().label(), Anchor.MIDDLE, style.palette().strong());
        }
        return sheet.figure();
    }

    private static void scale(Sheet sheet, Input input) {
        double size = sheet.type().tick();
        double width = Math.min(0.62 * sheet.width(), 340 * sheet.type().line());
        double left = (sheet.width() - width) / 2;
        double top = sheet.height() - PAD - BAR - 1.5 * size;
        int[] colours = IntStream.range(0, 64).map(i -> 0xFF000000 | sheet.palette().magnitude(i / 63.0).rgb()).toArray();
        sheet.add(new Mark.Pixels(left, top, width, BAR, 64, 1, colours));
        double base = top + BAR + 1.3 * size;
        Range found = Range.around(input.balls());
        String low = (found.low() < input.range().low() ? "≤ " : "") + Numbers.significant(input.range().low(), 2);
        String high = (found.high() > input.range().high() ? "≥ " : "") + Numbers.significant(input.range().high(), 2);
        sheet.text(left, base, low, Face.NUMBERS, size, Anchor.START, sheet.palette().base());
        sheet.text(left + width, base, high, Face.NUMBERS, size, Anchor.END, sheet.palette().base());
        double room = width - 2 * Math.max(TextMetrics.width(low, Face.NUMBERS, size), TextMetrics.width(high, Face.NUMBERS, size)) - size;
        // that the scale is kept is said first: without it one would think that colours had been compared anew
        Stream<String> wordings = input.range().held()
                ? Stream.of(sheet.words("ball.held", input.measure()), sheet.words("ball.held-short"))
                : Stream.of(sheet.words("ball.colour", input.measure()), input.measure());
        wordings.filter(words -> TextMetrics.width(words, Face.WORDS, size) <= room).findFirst()
                .ifPresent(words -> sheet.caption(sheet.width() / 2, base, words, Anchor.MIDDLE));
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
