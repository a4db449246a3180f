package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What becomes of errors and of exactness with the number of steps that models predict from their own predictions: two charts. */
public final class HorizonFigure {

    /** From this ratio of width to height on the charts stand side by side. */
    private static final double WIDE = 1.5;
    private static final double MARGIN = 5;
    /** What is greater is of a rollout that has left the world, and would leave no room for the others; the words say so. */
    private static final double MOST = 1e4;

    private HorizonFigure() {
    }

    /**
     * Numbers over the horizons. The arrays are shared, not copied, and only read.
     *
     * @param mean NaN where there is none
     * @param low  of the interval
     * @param high of the interval
     */
    public record Line(double[] mean, double[] low, double[] high) {
    }

    /**
     * One model.
     *
     * @param name     of the model
     * @param role     its colour
     * @param horizons ascending
     * @param seen     error at the elements that training has seen
     * @param worst    greatest error among the others
     * @param float32  composed residual over max|z|
     * @param float64  the same in float64
     */
    public record Model(String name, Role role, double[] horizons, Line seen, Line worst, Line float32, Line float64) {
    }

    /**
     * What is shown.
     *
     * @param measure as in "relMSE (power)"
     * @param models  in the order of the scene
     * @param message one line where there is no model; empty if all is well
     */
    public record Input(String measure, List<Model> models, String message) {

        /** Copies the list. */
        public Input {
            models = List.copyOf(models);
        }
    }

    /** Returns the figure: side by side where there is room, else one above the other. */
    public static Figure build(Input input, Style style, double width, double height) {
        if (input.models().isEmpty()) {
            return empty(input.message(), style, width, height);
        }
        boolean wide = width > WIDE * height;
        double w = wide ? Math.floor(width / 2) : width;
        double h = wide ? height : Math.floor(height / 2);
        List<Mark> marks = new ArrayList<>(SweepFigure.build(errors(input, style), style, w, h).marks());
        SweepFigure.build(residuals(input, style), style, width - (wide ? w : 0), height - (wide ? 0 : h)).marks()
                .forEach(mark -> marks.add(mark.moved(wide ? w : 0, wide ? 0 : h)));
        return new Figure(width, height, marks);
    }

    /** Returns the errors alone, as a small picture without words. */
    public static Figure thumbnail(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        sheet.rect(0, 0, width, height, style.palette().arena(), null);
        double[] errors = input.models().stream().flatMapToDouble(model -> DoubleStream.concat(Arrays.stream(model.seen().mean()),
                Arrays.stream(model.worst().mean()))).filter(error -> error > 0 && error <= MOST).toArray();
        Axis y = Axis.around(Arrays.stream(errors).min().orElse(1), Arrays.stream(errors).max().orElse(10), true);
        for (Model model : input.models()) {
            Stroke stroke = Stroke.of(style.palette().mark(model.role()), 1.5 * style.type().line());
            sheet.stroke(small(drawn(model.seen().mean()), y, width, height), stroke);
            sheet.stroke(small(drawn(model.worst().mean()), y, width, height), stroke.dashed(3, 2));
        }
        return sheet.figure();
    }

    /** Horizons are about as far apart as their logarithms, so here they are put at equal distances. */
    private static Outline small(double[] errors, Axis y, double width, double height) {
        Outline.Builder path = Outline.open();
        boolean down = false;
        for (int i = 0; i < errors.length; i++) {
            double share = y.share(errors[i]);
            double across = MARGIN + (width - 2 * MARGIN) * i / Math.max(1, errors.length - 1);
            double below = height - MARGIN - (height - 2 * MARGIN) * Math.clamp(share, 0, 1);
            if (Double.isFinite(share) && down) {
                path.line(across, below);
            } else if (Double.isFinite(share)) {
                path.move(across, below);
            }
            down = Double.isFinite(share);
        }
        return path.build();
    }

    private static Figure empty(String message, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        double size = style.type().label();
        sheet.text(width / 2, height / 2, TextMetrics.fit(message, Face.WORDS, size, width - 24), Face.WORDS, size, Anchor.MIDDLE,
                style.palette().base());
        return sheet.figure();
    }

    private static SweepFigure.Input errors(Input input, Style style) {
        return new SweepFigure.Input(input.models().stream().flatMap(model -> Stream.of(
                series(model, style.words("horizon.seen", model.name()), model.seen()),
                series(model, style.words("horizon.unseen", model.name()), model.worst()))).toList(),
                style.words("horizon.steps"), style.words("horizon.errors", input.measure()), List.of());
    }

    private static SweepFigure.Input residuals(Input input, Style style) {
        return new SweepFigure.Input(input.models().stream().flatMap(model -> Stream.of(
                series(model, style.words("list", model.name(), "float32"), model.float32()),
                series(model, style.words("list", model.name(), "float64"), model.float64()))).toList(),
                style.words("horizon.steps"), style.words("horizon.residuals"), List.of());
    }

    private static SweepFigure.Series series(Model model, String name, Line line) {
        double[] mean = drawn(line.mean());
        double[] low = drawn(line.low());
        double[] high = drawn(Arrays.stream(line.high()).map(value -> Math.min(value, MOST)).toArray());
        for (int i = 0; i < mean.length; i++) {
            // an interval of what is not drawn would hang in the air
            if (Double.isNaN(mean[i])) {
                low[i] = Double.NaN;
                high[i] = Double.NaN;
            }
        }
        return new SweepFigure.Series(name, model.role(), model.horizons(), mean, low, high);
    }

    /** What is nothing has no place on a logarithmic axis. */
    private static double[] drawn(double[] values) {
        return Arrays.stream(values).map(value -> value > 0 && value <= MOST ? value : Double.NaN).toArray();
    }
}
