package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A line chart; every curve carries its name at its end. */
public final class CurveFigure {

    /** Below so many tick sizes of height a chart has no axes. */
    private static final double COMPACT = 8.5;

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
     */
    public record Series(String name, Role role, boolean dashed, double[] x, double[] y) {

        /** Checks the lengths. */
        public Series {
            if (x.length != y.length) {
                throw new IllegalArgumentException(name + ": " + x.length + " places and " + y.length + " values");
            }
        }
    }

    /**
     * What a chart shows.
     *
     * @param series      the last on top
     * @param xLabel      with its unit
     * @param yLabel      with its unit
     * @param logarithmic whether y is
     * @param xEnd        fixed right end, so that a chart does not rescale while it fills; NaN to follow the data
     * @param message     one line for an empty or failed chart; empty if all is well
     */
    public record Input(List<Series> series, String xLabel, String yLabel, boolean logarithmic, double xEnd, String message) {

        /** Copies the list. */
        public Input {
            series = List.copyOf(series);
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
            double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
            for (Series series : input.series()) {
                for (int i = 0; i < series.x().length; i++) {
                    double y = series.y()[i];
                    range[0] = Math.min(range[0], series.x()[i]);
                    range[1] = Math.max(range[1], series.x()[i]);
                    if (Double.isFinite(y) && (!input.logarithmic() || y > 0)) {
                        range[2] = Math.min(range[2], y);
                        range[3] = Math.max(range[3], y);
                    }
                }
            }
            bare = range[2] > range[3];
            double from = Double.isFinite(range[0]) ? range[0] : 0;
            double to = Double.isNaN(input.xEnd()) ? range[1] : input.xEnd();
            xAxis = new Axis(from, to > from ? to : from + 1, false);
            yAxis = Axis.around(range[2], range[3], input.logarithmic());
            double names = input.series().stream().mapToDouble(s -> TextMetrics.width(s.name(), Face.WORDS, size)).max().orElse(0);
            double ticks = yTicks().stream().mapToDouble(t -> TextMetrics.width(t.text(), Face.NUMBERS, size)).max().orElse(0);
            left = compact ? 6 : 12 + ticks + 6;
            right = Math.max(left + 10, sheet.width() - (compact ? 8 : names + 22));
            top = compact ? 6 : 12 + 1.6 * size;
            bottom = Math.max(top + 10, sheet.height() - (compact ? 6 : 12 + 2.9 * size));
        }

        private List<Axis.Tick> yTicks() {
            return yAxis.ticks(Math.clamp((int) (sheet.height() / (4.2 * size)), 2, 6));
        }

        void draw() {
            if (compact) {
                for (int i = 0; i < 3; i++) {
                    double y = Sheet.snap(top + (bottom - top) * i / 2);
                    sheet.line(left, y, right, y, Sheet.hair(palette.grid()));
                }
            } else {
                axes();
            }
            List<End> ends = new ArrayList<>();
            for (Series series : input.series()) {
                curve(series, ends);
            }
            names(ends);
            notes();
        }

        private void axes() {
            double numbers = TextMetrics.capHeight(size) / 2;
            sheet.caption(left, 12 + 0.6 * size, input.yLabel(), Anchor.START);
            sheet.caption((left + right) / 2, bottom + 4 + 2.6 * size, input.xLabel(), Anchor.MIDDLE);
            sheet.line(left, Sheet.snap(bottom), right, Sheet.snap(bottom), Sheet.hair(palette.quiet()));
            if (bare) {
                return;
            }
            for (Axis.Tick tick : yTicks()) {
                double y = Sheet.snap(y(tick.value()));
                sheet.line(left, y, right, y, Sheet.hair(palette.border().at(0.6)));
                boolean power = tick.text().contains("⁻") || (tick.text().startsWith("10") && tick.value() >= 1000);
                sheet.text(left - 6, y + numbers, tick.text(), power ? Face.WORDS : Face.NUMBERS, size, Anchor.END, palette.quiet());
            }
            for (Axis.Tick tick : xAxis.ticks(Math.clamp((int) ((right - left) / (7 * size)), 1, 8))) {
                double x = Sheet.snap(x(tick.value()));
                sheet.line(x, bottom, x, bottom + 4, Sheet.hair(palette.quiet()));
                sheet.text(x, bottom + 4 + 1.15 * size, tick.text(), Face.NUMBERS, size, Anchor.MIDDLE, palette.quiet());
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
            double floor = bottom - pitch * (ends.size() - 1);
            double above = Double.NEGATIVE_INFINITY;
            for (End end : ends) {
                double y = Math.max(Math.min(end.y(), floor), above + pitch);
                sheet.haloed(end.x() + 8, y + TextMetrics.capHeight(size) / 2, end.series().name(), Face.WORDS, size, Anchor.START,
                        palette.text(end.series().role()), palette.panel());
                above = y;
                floor += pitch;
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
                sheet.caption(right, 12 + 0.6 * size, "thinned: lowest and highest of each pixel column", Anchor.END);
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
