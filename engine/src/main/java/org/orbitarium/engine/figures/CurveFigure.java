package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A line chart; every curve carries its name at its end. */
public final class CurveFigure {

    /** Below so many tick sizes of height axes have numbers at their ends alone, and curves no names. */
    private static final double COMPACT = 8.5;
    /** Below so many tick sizes of height margins are narrow and names stand inside. */
    private static final double SMALL = 18;

    private CurveFigure() {
    }

    /**
     * One curve. The arrays are shared, not copied, and only read.
     *
     * @param name   at its end
     * @param role   its colour
     * @param dashed whether it is dashed
     * @param x      ascending
     * @param y      NaN where there is no value
     * @param low    lower ends of intervals; empty if there are none
     * @param high   upper ends of intervals; empty if there are none
     */
    public record Series(String name, Role role, boolean dashed, double[] x, double[] y, double[] low, double[] high) {

        private static final double[] NONE = {};

        /** Checks the lengths. */
        public Series {
            if (x.length != y.length || low.length != high.length || (low.length > 0 && low.length != x.length)) {
                throw new IllegalArgumentException(name + ": " + x.length + " places, " + y.length + " values and " + low.length + ", "
                        + high.length + " bounds");
            }
        }

        /** A curve without intervals. */
        public Series(String name, Role role, boolean dashed, double[] x, double[] y) {
            this(name, role, dashed, x, y, NONE, NONE);
        }
    }

    /**
     * What helps to read a chart.
     *
     * @param at       where a line marks the present place; NaN for none
     * @param from     where the training wedge begins
     * @param to       where it ends; no wedge if that is not after its beginning
     * @param step     between the numbers at x; 0 to let the room decide
     * @param zero     whether y begins at zero
     * @param measured whether every value has a mark and a whisker; else intervals are bands
     */
    public record Guide(double at, double from, double to, double step, boolean zero, boolean measured) {

        /** Nothing marked. */
        public static final Guide NONE = new Guide(Double.NaN, 0, 0, 0, false, false);
    }

    /**
     * What a chart shows.
     *
     * @param series      the last on top
     * @param xLabel      with its unit
     * @param yLabel      with its unit
     * @param logarithmic whether y is
     * @param xEnd        fixed right end, so that a chart does not rescale while it fills; NaN to follow the data
     * @param guide       what is marked
     * @param message     one line for an empty or failed chart; empty if all is well
     */
    public record Input(List<Series> series, String xLabel, String yLabel, boolean logarithmic, double xEnd, Guide guide,
            String message) {

        /** Copies the list. */
        public Input {
            series = List.copyOf(series);
        }

        /** A chart in which nothing is marked. */
        public Input(List<Series> series, String xLabel, String yLabel, boolean logarithmic, double xEnd, String message) {
            this(series, xLabel, yLabel, logarithmic, xEnd, Guide.NONE, message);
        }
    }

    /** Returns the figure. */
    public static Figure build(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        new Chart(sheet, input, height < COMPACT * style.type().tick()).draw();
        return sheet.figure();
    }

    /** One chart in the making. */
    private static final class Chart {

        private final Sheet sheet;
        private final Input input;
        private final boolean compact;
        private final boolean small;
        /** Whether x counts something. */
        private final boolean whole;
        private final Palette palette;
        private final double size;
        private final Axis xAxis;
        private final Axis yAxis;
        private final double left;
        private final double right;
        private final double top;
        private final double bottom;
        /** Whether there is no value yet, and so no number to write at the axes. */
        private final boolean bare;
        private boolean thinned;

        Chart(Sheet sheet, Input input, boolean compact) {
            this.sheet = sheet;
            this.input = input;
            this.compact = compact;
            this.palette = sheet.palette();
            this.size = sheet.type().tick();
            this.small = sheet.height() < SMALL * size;
            boolean counts = true;
            double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
            for (Series series : input.series()) {
                for (int i = 0; i < series.x().length; i++) {
                    double y = series.y()[i];
                    counts &= series.x()[i] == Math.rint(series.x()[i]);
                    range[0] = Math.min(range[0], series.x()[i]);
                    range[1] = Math.max(range[1], series.x()[i]);
                    if (Double.isFinite(y) && (!input.logarithmic() || y > 0)) {
                        boolean bounded = series.low().length > 0;
                        range[2] = Math.min(range[2], bounded ? Math.min(y, series.low()[i]) : y);
                        range[3] = Math.max(range[3], bounded ? Math.max(y, series.high()[i]) : y);
                    }
                }
            }
            whole = counts;
            bare = range[2] > range[3];
            double from = Double.isFinite(range[0]) ? range[0] : 0;
            double to = Double.isNaN(input.xEnd()) ? range[1] : input.xEnd();
            xAxis = new Axis(from, to > from ? to : from + 1, false);
            yAxis = Axis.around(input.guide().zero() ? Math.min(0, range[2]) : range[2], range[3], input.logarithmic());
            double pad = compact ? 4 : small ? 7 : 12;
            top = compact || input.yLabel().isEmpty() ? pad + 0.5 * size : pad + 1.6 * size;
            double below = compact ? 1.3 : small ? 1.6 : input.xLabel().isEmpty() ? 1.5 : 2.9;
            bottom = Math.max(top + 10, sheet.height() - pad - below * size);
            double names = input.series().stream().mapToDouble(s -> TextMetrics.width(s.name(), Face.WORDS, size)).max().orElse(0);
            double ticks = yTicks().stream().mapToDouble(t -> TextMetrics.width(t.text(), Face.NUMBERS, size)).max().orElse(0);
            left = pad + ticks + 6;
            right = Math.max(left + 10, sheet.width() - (compact ? 8 : small ? pad + 4 : names + 22));
        }

        private List<Axis.Tick> yTicks() {
            return compact ? yAxis.ends() : yAxis.ticks(Math.clamp((int) ((bottom - top) / (1.6 * size)), 2, 8));
        }

        void draw() {
            wedge();
            axes();
            for (Series series : input.series()) {
                intervals(series);
            }
            List<End> ends = new ArrayList<>();
            for (Series series : input.series()) {
                curve(series, ends);
            }
            if (Double.isFinite(input.guide().at())) {
                double x = Sheet.snap(x(input.guide().at()));
                sheet.line(x, top, x, bottom, Sheet.hair(palette.strong()));
            }
            names(ends);
            notes();
        }

        private void wedge() {
            double from = x(input.guide().from());
            double to = x(input.guide().to());
            if (to > from) {
                sheet.rect(from, top, to - from, bottom - top, palette.wedgeFill(), null);
                sheet.line(Sheet.snap(to), top, Sheet.snap(to), bottom, Sheet.hair(palette.wedgeEdge()).dashed(4, 3));
            }
        }

        /** Bands around curves, or whiskers at what was measured. */
        private void intervals(Series series) {
            Ink ink = palette.mark(series.role());
            Outline.Builder band = Outline.open();
            for (int i = 0; i < series.low().length; i++) {
                double x = x(series.x()[i]);
                if (!input.guide().measured()) {
                    band.line(x, y(series.high()[i]));
                } else if (Double.isFinite(series.low()[i])) {
                    sheet.line(x, y(series.low()[i]), x, y(series.high()[i]), Stroke.of(ink, 1.3 * sheet.type().line()));
                }
            }
            if (!input.guide().measured() && series.low().length > 1) {
                for (int i = series.low().length - 1; i >= 0; i--) {
                    band.line(x(series.x()[i]), y(series.low()[i]));
                }
                sheet.fill(band.close().build(), ink.at(palette.bandOpacity()));
            }
        }

        private void axes() {
            sheet.line(left, Sheet.snap(bottom), right, Sheet.snap(bottom), Sheet.hair(palette.quiet()));
            if (!compact) {
                sheet.caption(left, top - size, input.yLabel(), Anchor.START);
            }
            if (!bare) {
                yNumbers();
            }
            if (compact) {
                // how far it will go, beside what is counted
                String end = bare ? "" : String.format(Locale.ROOT, " %,d", Math.round(xAxis.high()));
                sheet.caption(right, bottom + 2 + size, input.xLabel() + end, Anchor.END);
                return;
            }
            double last = right;
            if (small) {
                // beside the ticks
                sheet.caption(right, bottom + 4 + 1.15 * size, input.xLabel(), Anchor.END);
                last -= TextMetrics.width(input.xLabel(), Face.WORDS, size) + size;
            } else {
                sheet.caption((left + right) / 2, bottom + 4 + 2.6 * size, input.xLabel(), Anchor.MIDDLE);
            }
            if (!bare) {
                xNumbers(last);
            }
        }

        private void yNumbers() {
            for (Axis.Tick tick : yTicks()) {
                double y = Sheet.snap(y(tick.value()));
                sheet.line(left, y, right, y, Sheet.hair(palette.border().at(0.6)));
                sheet.text(left - 6, y + TextMetrics.capHeight(size) / 2, tick.text(), tick.face(), size, Anchor.END, palette.quiet());
            }
        }

        private void xNumbers(double last) {
            int wanted = Math.clamp((int) ((right - left) / ((small ? 4 : 7) * size)), 1, 8);
            double step = input.guide().step();
            for (Axis.Tick tick : step > 0 ? xAxis.multiples(step) : whole ? xAxis.wholeTicks(wanted) : xAxis.ticks(wanted)) {
                double x = Sheet.snap(x(tick.value()));
                sheet.line(x, bottom, x, bottom + 4, Sheet.hair(palette.quiet()));
                if (!small || x + TextMetrics.width(tick.text(), Face.NUMBERS, size) / 2 < last) {
                    sheet.text(x, bottom + 4 + 1.15 * size, tick.text(), Face.NUMBERS, size, Anchor.MIDDLE, palette.quiet());
                }
            }
        }

        private void curve(Series series, List<End> ends) {
            int columns = Math.max(1, (int) (right - left));
            int[] indices = Decimation.indices(series.x(), series.y(), xAxis.low(), xAxis.high(), columns);
            thinned |= indices.length < series.x().length;
            Outline.Builder builder = Outline.open();
            boolean down = false;
            int last = -1;
            for (int i : indices) {
                double y = y(series.y()[i]);
                if (Double.isFinite(y)) {
                    double x = x(series.x()[i]);
                    if (down) {
                        builder.line(x, y);
                    } else {
                        builder.move(x, y);
                    }
                    last = i;
                }
                down = Double.isFinite(y);
            }
            Stroke stroke = Stroke.of(palette.mark(series.role()), 1.6 * sheet.type().line()).rounded();
            sheet.stroke(builder.build(), series.dashed() ? stroke.dashed(4, 3) : stroke);
            for (int i : input.guide().measured() ? indices : new int[0]) {
                if (Double.isFinite(y(series.y()[i]))) {
                    sheet.disc(x(series.x()[i]), y(series.y()[i]), 2.8 * sheet.type().line(), palette.mark(series.role()), null);
                }
            }
            if (last >= 0) {
                double x = x(series.x()[last]);
                double y = y(series.y()[last]);
                sheet.disc(x, y, 2.8 * sheet.type().line(), palette.mark(series.role()), null);
                ends.add(new End(series, x, y));
            }
        }

        /** Writes the names at the ends of the curves, pushed apart where ends are close. */
        private void names(List<End> ends) {
            if (compact) {
                return;
            }
            ends.sort(Comparator.comparingDouble(End::y));
            double pitch = 1.25 * size;
            if (ends.stream().anyMatch(e -> e.x() + 8 + TextMetrics.width(e.series().name(), Face.WORDS, size) > sheet.width() - 2)) {
                namesInside(ends, pitch);
                return;
            }
            double floor = bottom - 0.75 * size - pitch * (ends.size() - 1);
            double above = Double.NEGATIVE_INFINITY;
            for (End end : ends) {
                double y = Math.max(Math.min(end.y(), floor), above + pitch);
                sheet.haloed(end.x() + 8, y + TextMetrics.capHeight(size) / 2, end.series().name(), Face.WORDS, size, Anchor.START,
                        palette.text(end.series().role()), palette.panel());
                above = y;
                floor += pitch;
            }
        }

        /** Curves that end at the right: the lowest one's name goes below all curves if there is room, the others go above them. */
        private void namesInside(List<End> ends, double pitch) {
            double widest = ends.stream().mapToDouble(e -> TextMetrics.width(e.series().name(), Face.WORDS, size)).max().orElse(0);
            double from = right - widest - 6;
            double highest = bottom;
            double lowest = top;
            for (Series series : input.series()) {
                for (int i = 0; i < series.x().length; i++) {
                    double y = y(series.y()[i]);
                    boolean near = x(series.x()[Math.min(i + 1, series.x().length - 1)]) >= from;
                    if (near && Double.isFinite(y)) {
                        highest = Math.min(highest, y);
                        lowest = Math.max(lowest, y);
                    }
                }
            }
            boolean under = ends.size() > 1 && lowest + 1.5 * size < bottom;
            int above = under ? ends.size() - 1 : ends.size();
            double first = Math.max(top + 0.8 * size, highest - 0.6 * size - pitch * (above - 1));
            for (int i = 0; i < ends.size(); i++) {
                double base = i < above ? first + i * pitch : lowest + 1.25 * size;
                Series series = ends.get(i).series();
                sheet.haloed(right, base, series.name(), Face.WORDS, size, Anchor.END, palette.text(series.role()), palette.panel());
            }
        }

        private void notes() {
            if (!input.message().isEmpty()) {
                double words = sheet.type().label();
                String shown = TextMetrics.fit(input.message(), Face.WORDS, words, right - left - 12);
                sheet.haloed((left + right) / 2, (top + bottom) / 2, shown, Face.WORDS, words, Anchor.MIDDLE, palette.base(),
                        palette.panel());
            }
            if (thinned && !compact) {
                sheet.caption(right, top - size, sheet.words("curve.thinned"), Anchor.END);
            }
        }

        private double x(double value) {
            return left + (right - left) * Math.clamp(xAxis.share(value), 0, 1);
        }

        private double y(double value) {
            double share = yAxis.share(value);
            return Double.isNaN(share) ? Double.NaN : bottom - (bottom - top) * Math.clamp(share, 0, 1);
        }

        private record End(Series series, double x, double y) {
        }
    }
}
