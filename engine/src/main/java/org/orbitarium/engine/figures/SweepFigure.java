package org.orbitarium.engine.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A quantity against a setting: one line a model, with intervals as bars. Colours say on which side of the comparison a model stands,
 * dashes and markers which one of that side it is. An axis whose values span more than a decade is logarithmic.
 */
public final class SweepFigure {

    private static final double DECADE = 10;
    private static final double[][] DASHES = {{}, {7, 3}, {2, 3}, {9, 3, 2, 3}, {4, 2, 4, 6}};
    private static final double[] STEPS = {1, 2, 5};
    /** So many ticks are too few to read a value. */
    private static final int FEW = 4;
    private static final double MARKER = 3.6;
    private static final double CAP = 3;
    /** Between the bars of two models at one place. */
    private static final double APART = 2.5;
    private static final double SAMPLE = 26;

    private SweepFigure() {
    }

    /**
     * One model. The arrays are shared, not copied, and only read.
     *
     * @param name at the right
     * @param role its colour
     * @param x    ascending; numbers of the categories from 0 if there are any
     * @param mean NaN where there is no value
     * @param low  of the interval
     * @param high of the interval
     */
    public record Series(String name, Role role, double[] x, double[] mean, double[] low, double[] high) {

        /** Checks the lengths. */
        public Series {
            if (x.length != mean.length || x.length != low.length || x.length != high.length) {
                throw new IllegalArgumentException(name + ": " + x.length + " places, " + mean.length + " means and " + low.length + ", "
                        + high.length + " bounds");
            }
        }
    }

    /**
     * What the figure shows.
     *
     * @param series     in the order of the scene
     * @param xLabel     with its unit
     * @param yLabel     what the bars are included
     * @param categories names of the places where they are no numbers; empty where they are
     */
    public record Input(List<Series> series, String xLabel, String yLabel, List<String> categories) {

        /** Copies the lists. */
        public Input {
            series = List.copyOf(series);
            categories = List.copyOf(categories);
        }
    }

    /** Returns the figure. */
    public static Figure build(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        new Chart(sheet, input).draw();
        return sheet.figure();
    }

    /** Returns whether positive numbers span more than a decade. */
    static boolean spans(double[] values) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        return known.length > 1 && Arrays.stream(known).allMatch(value -> value > 0)
                && Arrays.stream(known).max().orElseThrow() > DECADE * Arrays.stream(known).min().orElseThrow();
    }

    /** One chart in the making. */
    private static final class Chart {

        private final Sheet sheet;
        private final Input input;
        private final Palette palette;
        private final double size;
        private final double line;
        private final Axis xAxis;
        private final Axis yAxis;
        private final double left;
        private final double right;
        private final double top;
        private final double bottom;
        private final List<Look> looks;

        /** How one model of its side is drawn. */
        private record Look(Series series, int ofSide, double aside) {
        }

        Chart(Sheet sheet, Input input) {
            this.sheet = sheet;
            this.input = input;
            palette = sheet.palette();
            size = sheet.type().tick();
            line = sheet.type().line();
            double[] x = input.series().stream().flatMapToDouble(series -> Arrays.stream(series.x())).toArray();
            double[] y = input.series().stream().flatMapToDouble(series -> DoubleStream.concat(Arrays.stream(series.mean()),
                    DoubleStream.concat(Arrays.stream(series.low()), Arrays.stream(series.high())))).filter(Double::isFinite).toArray();
            xAxis = horizontal(x);
            yAxis = Axis.around(Arrays.stream(y).min().orElse(0), Arrays.stream(y).max().orElse(1), spans(y));
            top = 12 + 1.6 * size;
            bottom = Math.max(top + 10, sheet.height() - 12 - 2.9 * size);
            double names = input.series().stream().mapToDouble(s -> TextMetrics.width(s.name(), Face.WORDS, size)).max().orElse(0);
            double ticks = yTicks().stream().mapToDouble(t -> TextMetrics.width(t.text(), t.face(), size)).max().orElse(0);
            left = 12 + ticks + 6;
            right = Math.max(left + 10, sheet.width() - names - SAMPLE - 34);
            looks = looks();
        }

        /** A place at either end is not on the frame. */
        private Axis horizontal(double[] x) {
            double least = Arrays.stream(x).min().orElse(0);
            double most = Arrays.stream(x).max().orElse(1);
            if (input.categories().isEmpty() && spans(x)) {
                double room = Math.pow(most / least, 0.04);
                return new Axis(least / room, most * room, true);
            }
            double room = most > least ? 0.04 * (most - least) : 0.5;
            return new Axis(least - room, most + room, false);
        }

        private List<Look> looks() {
            Map<Role, Integer> counts = new HashMap<>();
            List<Look> all = new ArrayList<>();
            for (Series series : input.series()) {
                int ofSide = counts.merge(series.role(), 1, Integer::sum) - 1;
                all.add(new Look(series, ofSide, APART * (all.size() - (input.series().size() - 1) / 2.0)));
            }
            return all;
        }

        /** Decades alone would leave most of two or three of them without a line. */
        private List<Axis.Tick> yTicks() {
            int room = Math.clamp((int) ((bottom - top) / (1.6 * size)), 2, 10);
            List<Axis.Tick> ticks = yAxis.ticks(room);
            List<Axis.Tick> finer = ticks.size() > FEW ? List.of() : between();
            return finer.size() > ticks.size() && finer.size() <= room ? finer : ticks;
        }

        private List<Axis.Tick> between() {
            List<Axis.Tick> ticks = new ArrayList<>();
            for (double decade = Math.pow(10, Math.floor(Math.log10(yAxis.low()))); yAxis.logarithmic() && decade <= yAxis.high();
                    decade *= 10) {
                for (double step : STEPS) {
                    double value = step * decade;
                    if (value >= 0.999 * yAxis.low() && value <= 1.001 * yAxis.high()) {
                        ticks.add(new Axis.Tick(value, text(value)));
                    }
                }
            }
            return ticks;
        }

        void draw() {
            axes();
            looks.forEach(this::bars);
            looks.forEach(this::curve);
            names();
        }

        private void axes() {
            sheet.caption(left, top - size, input.yLabel(), Anchor.START);
            for (Axis.Tick tick : yTicks()) {
                double y = Sheet.snap(y(tick.value()));
                sheet.line(left, y, right, y, Sheet.hair(palette.border().at(0.6)));
                sheet.text(left - 6, y + TextMetrics.capHeight(size) / 2, tick.text(), tick.face(), size, Anchor.END, palette.quiet());
            }
            sheet.line(left, Sheet.snap(bottom), right, Sheet.snap(bottom), Sheet.hair(palette.quiet()));
            double free = left;
            for (Axis.Tick tick : xTicks()) {
                double x = Sheet.snap(x(tick.value()));
                sheet.line(x, bottom, x, bottom + 4, Sheet.hair(palette.quiet()));
                double half = TextMetrics.width(tick.text(), Face.NUMBERS, size) / 2;
                if (x - half >= free) {
                    sheet.text(x, bottom + 4 + 1.15 * size, tick.text(), Face.NUMBERS, size, Anchor.MIDDLE, palette.quiet());
                    free = x + half + 0.6 * size;
                }
            }
            sheet.caption((left + right) / 2, bottom + 4 + 2.6 * size, input.xLabel(), Anchor.MIDDLE);
        }

        /** The values that were run, which say more than round numbers between them. */
        private List<Axis.Tick> xTicks() {
            if (!input.categories().isEmpty()) {
                return IntStream.range(0, input.categories().size()).mapToObj(i -> new Axis.Tick(i, input.categories().get(i))).toList();
            }
            return input.series().stream().flatMapToDouble(series -> Arrays.stream(series.x())).distinct().sorted()
                    .mapToObj(x -> new Axis.Tick(x, text(x))).toList();
        }

        /** Returns a value that was chosen, with no digit that it does not need. */
        private static String text(double x) {
            if (x == Math.rint(x) && Math.abs(x) < 1e6) {
                return Numbers.whole((long) x);
            }
            return Math.abs(x) < 1e-4 ? Numbers.power(x, 1)
                    : BigDecimal.valueOf(x).round(new MathContext(4)).stripTrailingZeros().toPlainString().replace('-', '−');
        }

        private void bars(Look look) {
            Series series = look.series();
            Stroke stroke = Stroke.of(palette.mark(series.role()).at(0.55), line);
            for (int i = 0; i < series.x().length; i++) {
                double x = x(series.x()[i]) + look.aside();
                double low = y(series.low()[i]);
                double high = y(series.high()[i]);
                if (Numbers.spread(series.low()[i], series.high()[i])) {
                    sheet.line(x, low, x, high, stroke);
                    sheet.line(x - CAP, low, x + CAP, low, stroke);
                    sheet.line(x - CAP, high, x + CAP, high, stroke);
                }
            }
        }

        private void curve(Look look) {
            Series series = look.series();
            Outline.Builder path = Outline.open();
            boolean down = false;
            for (int i = 0; i < series.x().length; i++) {
                double y = y(series.mean()[i]);
                if (Double.isFinite(y)) {
                    double x = x(series.x()[i]) + look.aside();
                    if (down) {
                        path.line(x, y);
                    } else {
                        path.move(x, y);
                    }
                }
                down = Double.isFinite(y);
            }
            sheet.stroke(path.build(), stroke(look));
            for (int i = 0; i < series.x().length; i++) {
                double y = y(series.mean()[i]);
                if (Double.isFinite(y)) {
                    marker(look, x(series.x()[i]) + look.aside(), y);
                }
            }
        }

        private Stroke stroke(Look look) {
            double[] dash = DASHES[look.ofSide() % DASHES.length];
            return new Stroke(palette.mark(look.series().role()), 1.6 * line, Arrays.stream(dash).map(part -> part * line).boxed().toList(),
                    false);
        }

        /** A disc, a square, a diamond, a triangle; then the same hollow. */
        private void marker(Look look, double x, double y) {
            Ink ink = palette.mark(look.series().role());
            boolean hollow = look.ofSide() / 4 % 2 == 1;
            Ink fill = hollow ? palette.panel() : ink;
            Stroke rim = Stroke.of(ink, 1.2 * line);
            double r = MARKER * line;
            switch (look.ofSide() % 4) {
                case 0 -> sheet.disc(x, y, r, fill, rim);
                case 1 -> sheet.rect(x - 0.85 * r, y - 0.85 * r, 1.7 * r, 1.7 * r, fill, rim);
                case 2 -> sheet.area(Outline.at(x, y - 1.25 * r).line(x + 1.25 * r, y).line(x, y + 1.25 * r).line(x - 1.25 * r, y).close()
                        .build(), fill, rim);
                default -> sheet.area(Outline.at(x, y - 1.2 * r).line(x + 1.1 * r, y + 0.8 * r).line(x - 1.1 * r, y + 0.8 * r).close()
                        .build(), fill, rim);
            }
        }

        /** Names behind samples of their lines, as near to where the lines end as they fit below each other. */
        private void names() {
            List<Look> ends = looks.stream().filter(look -> Double.isFinite(end(look)))
                    .sorted(Comparator.comparingDouble(this::end)).toList();
            double pitch = 1.5 * size;
            double floor = bottom - pitch * (ends.size() - 1);
            double above = Double.NEGATIVE_INFINITY;
            for (Look look : ends) {
                double y = Math.max(Math.min(end(look), floor), above + pitch);
                double x = right + 10;
                sheet.line(x, y, x + SAMPLE, y, stroke(look));
                marker(look, x + SAMPLE / 2, y);
                sheet.text(x + SAMPLE + 6, y + TextMetrics.capHeight(size) / 2, look.series().name(), Face.WORDS, size, Anchor.START,
                        palette.text(look.series().role()));
                above = y;
                floor += pitch;
            }
        }

        /** Returns the height of the last value; NaN without any. */
        private double end(Look look) {
            double end = Double.NaN;
            for (double mean : look.series().mean()) {
                end = Double.isFinite(mean) ? y(mean) : end;
            }
            return end;
        }

        private double x(double value) {
            return left + (right - left) * xAxis.share(value);
        }

        private double y(double value) {
            double share = yAxis.share(value);
            return Double.isNaN(share) ? Double.NaN : bottom - (bottom - top) * Math.clamp(share, 0, 1);
        }
    }
}
