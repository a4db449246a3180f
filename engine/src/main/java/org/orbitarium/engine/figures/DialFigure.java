package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.worlds.Wedge;

/** The orbit dial: the error of every model against the element g, on a logarithmic radius. */
public final class DialFigure {

    /** Below so many tick sizes of room, the dial shows less text. */
    private static final double COMPACT = 33;
    private static final double INNER_SHARE = 0.26;
    private static final double LEAST_SHARE = 0.6;
    private static final double[] LIMITS = {1, 2, 5, 10};

    private DialFigure() {
    }

    /**
     * Which values lie between the inner and the outer ring.
     *
     * @param low  at the inner ring
     * @param high at the outer ring
     */
    public record Range(double low, double high) {

        /** Returns the round range that shows all of some curves, such as those of both kinds of elements, and the ring at 1. */
        public static Range around(List<OrbitCurve> curves) {
            double[] values = values(curves);
            double least = Math.min(0.5, DoubleStream.of(values).min().orElse(0.5));
            double most = Math.max(2, DoubleStream.of(values).max().orElse(2));
            return new Range(below(least / 1.6), above(most * 1.02));
        }

        /** Returns this range, with another limit only on the side where a curve leaves it. */
        Range with(List<OrbitCurve> curves) {
            double[] values = values(curves);
            Range other = around(curves);
            return new Range(DoubleStream.of(values).anyMatch(v -> v < low) ? other.low : low,
                    DoubleStream.of(values).anyMatch(v -> v > high) ? other.high : high);
        }

        private static double[] values(List<OrbitCurve> curves) {
            return curves.stream().flatMapToDouble(c -> DoubleStream.concat(DoubleStream.of(c.mean()),
                    DoubleStream.concat(DoubleStream.of(c.low()), DoubleStream.of(c.high()))))
                    .filter(v -> Double.isFinite(v) && v > 0).toArray();
        }
    }

    /**
     * What a dial shows.
     *
     * @param measure      what the radius is, as in "relMSE"
     * @param curves       one a model, of the orbit that is shown
     * @param wedge        elements that training has seen, on the orbit that is shown; null if none
     * @param angle        the chosen element, degrees
     * @param mirror       whether the curves are those of the mirrored elements
     * @param training     curves of the training in progress, thin and dashed
     * @param trainingNote what they are, as in "seed 5 now, epoch 27"; empty if there are none
     * @param stale        whether new curves are on their way: the old ones turn grey
     * @param message      one line for an empty or failed dial; empty if all is well
     * @param range        the range that is drawn
     */
    public record Input(String measure, List<OrbitCurve> curves, @Nullable Wedge wedge, double angle, boolean mirror,
            List<OrbitCurve> training, String trainingNote, boolean stale, String message, Range range) {

        /** Copies the lists. */
        public Input {
            curves = List.copyOf(curves);
            training = List.copyOf(training);
        }

        /** A dial whose range follows its curves. */
        public Input(String measure, List<OrbitCurve> curves, @Nullable Wedge wedge, double angle, boolean mirror,
                List<OrbitCurve> training, String trainingNote, boolean stale, String message) {
            this(measure, curves, wedge, angle, mirror, training, trainingNote, stale, message,
                    Range.around(Stream.concat(curves.stream(), training.stream()).toList()));
        }

        /** Returns the same dial in a range that is kept on each side on which no curve leaves it. */
        public Input holding(Range kept) {
            return new Input(measure, curves, wedge, angle, mirror, training, trainingNote, stale, message,
                    kept.with(Stream.concat(curves.stream(), training.stream()).toList()));
        }

        /** Returns the same dial while new curves are on their way. */
        public Input faded() {
            return new Input(measure, curves, wedge, angle, mirror, List.of(), "", true, message, range);
        }

        /** Returns the same dial at another element. */
        public Input at(double otherAngle) {
            return new Input(measure, curves, wedge, otherAngle, mirror, training, trainingNote, stale, message, range);
        }
    }

    /** Returns where values and angles stand on the dial that {@link #build} draws. */
    public static DialGeometry geometry(Input input, Style style, double width, double height) {
        double room = Math.min(width, height) / 2;
        double tick = style.type().tick();
        boolean compact = compact(style, width, height);
        double outer = room - 4.45 * tick;
        if (compact) {
            // no words above and below: only what stands around the ring needs room
            double knob = 10 * style.type().line();
            double label = TextMetrics.width("180°", Face.NUMBERS, tick);
            outer = Math.min(width / 2 - knob - label - 4, height / 2 - knob - tick - 4);
        }
        if (readsMore(input, style, width, height)) {
            outer = Math.min(outer, clear(input, style, height));
        }
        outer = Math.max(8, outer);
        Range range = input.range();
        return new DialGeometry(width / 2, height / 2, INNER_SHARE * outer, outer, range.low(), range.high());
    }

    /** Returns the figure. */
    public static Figure build(Input input, Style style, double width, double height) {
        return over(ground(input, style, width, height), input, style);
    }

    /** Returns what is the same at every element: the angle of the input does not count. */
    public static Figure ground(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        DialGeometry geometry = geometry(input, style, width, height);
        boolean compact = compact(style, width, height);
        DialFace face = new DialFace(sheet, geometry, input);
        DialWords words = new DialWords(sheet, geometry, input);
        face.wedge();
        face.grid();
        face.curves();
        if (!compact || style.type().spare()) {
            words.worst(compact);
        }
        face.worstMarks();
        words.ticks(compact ? 90 : 30);
        if (!input.curves().isEmpty() || !input.training().isEmpty()) {
            words.rings();
        }
        if (!compact) {
            words.captions();
        }
        return sheet.figure();
    }

    /** Returns the figure on its ground, which a view that follows g may keep. */
    public static Figure over(Figure ground, Input input, Style style) {
        Sheet sheet = new Sheet(ground.width(), ground.height(), style);
        ground.marks().forEach(sheet::add);
        DialGeometry geometry = geometry(input, style, ground.width(), ground.height());
        boolean compact = compact(style, ground.width(), ground.height());
        DialWords words = new DialWords(sheet, geometry, input);
        new DialFace(sheet, geometry, input).pointer();
        if (!compact) {
            words.flat();
        }
        words.centre();
        words.readings(compact);
        return sheet.figure();
    }

    /** Returns what is drawn above the dial while the pointer is at an angle: a faint line and the values there. */
    public static Figure hover(Input input, Style style, double width, double height, double angle) {
        Sheet sheet = new Sheet(width, height, style);
        DialGeometry geometry = geometry(input, style, width, height);
        new DialWords(sheet, geometry, input).hover(angle);
        return sheet.figure();
    }

    /** Returns a small dial without words, for the storyboard. */
    public static Figure thumbnail(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        double outer = Math.min(width, height) / 2 - 3;
        Range range = input.range();
        DialGeometry geometry = new DialGeometry(width / 2, height / 2, INNER_SHARE * outer, outer, range.low(), range.high());
        DialFace face = new DialFace(sheet, geometry, input);
        sheet.rect(0, 0, width, height, style.palette().arena(), null);
        face.wedge();
        sheet.ring(geometry.x(), geometry.y(), outer, Sheet.hair(style.palette().border()));
        face.lines(1.5);
        return sheet.figure();
    }

    /** Returns whether there is room for intervals, or for names where colours are shared, beside the values at g. */
    static boolean readsMore(Input input, Style style, double width, double height) {
        double natural = Math.min(width, height) / 2 - 4.45 * style.type().tick();
        return !compact(style, width, height) && !style.type().spare() && clear(input, style, height) > LEAST_SHARE * natural;
    }

    /** Returns the radius at which the tick label at 120 degrees stays below the readings in the corner, however many curves there are. */
    private static double clear(Input input, Style style, double height) {
        double tick = style.type().tick();
        double room = height / 2 - DialWords.readingsBottom(input, style.type()) - 0.8 * tick;
        return room / Math.sin(Math.toRadians(120)) - 1.6 * tick;
    }

    static boolean compact(Style style, double width, double height) {
        return Math.min(width, height) < COMPACT * style.type().tick();
    }

    private static double below(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        double limit = decade;
        for (double step : LIMITS) {
            limit = step * decade <= value ? step * decade : limit;
        }
        return limit;
    }

    private static double above(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : LIMITS) {
            if (step * decade >= value) {
                return step * decade;
            }
        }
        return 10 * decade;
    }

    /** Returns the values that get a ring: 1, 3, 10 …, or decades only where there are many. */
    static List<Double> rings(DialGeometry geometry) {
        int from = (int) Math.floor(Math.log10(geometry.low()));
        int to = (int) Math.ceil(Math.log10(geometry.high()));
        boolean decades = Math.log10(geometry.high() / geometry.low()) > 3.2;
        List<Double> rings = new ArrayList<>();
        for (int k = from; k <= to; k++) {
            for (double step : decades ? new double[] {1} : new double[] {1, 3}) {
                double value = step * Math.pow(10, k);
                if (value > 1.01 * geometry.low() && value < 0.99 * geometry.high()) {
                    rings.add(value);
                }
            }
        }
        return rings;
    }
}
