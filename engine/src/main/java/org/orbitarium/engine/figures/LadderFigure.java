package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The errors of models at a few named elements, a rung each, on a logarithmic axis: what a factor is taken over, side by side. */
public final class LadderFigure {

    private static final double PAD = 12;
    private static final double FEW = 8;
    private static final int NAME_LINES = 2;
    private static final double LINE = 1.25;
    /** Factors on marks without words, and on names that have no room. */
    private static final double SMALL = 0.6;
    private static final double SMALLER = 0.8;

    private LadderFigure() {
    }

    /**
     * An element, or several whose errors are averaged.
     *
     * @param name short, as in "x 90°"
     * @param seen whether training has seen it
     */
    public record Rung(String name, boolean seen) {
    }

    /**
     * The errors of a model at all rungs. The arrays are shared, not copied, and only read.
     *
     * @param name of the model
     * @param role its colour and its marks
     * @param mean NaN where there is none
     * @param low  NaN where there is none
     * @param high NaN where there is none
     */
    public record Series(String name, Role role, double[] mean, double[] low, double[] high) {
    }

    /**
     * What is shown.
     *
     * @param measure as in "relMSE (pooled)"
     * @param rungs   from left to right
     * @param series  one a model
     * @param chosen  the rung at which everything is shown; −1 if it is none of them
     * @param stale   whether others are on their way
     */
    public record Input(String measure, List<Rung> rungs, List<Series> series, int chosen, boolean stale) {

        /** Copies the lists. */
        public Input {
            rungs = List.copyOf(rungs);
            series = List.copyOf(series);
        }

        /** Returns the same with another rung chosen. */
        public Input at(int rung) {
            return new Input(measure, rungs, series, rung, stale);
        }
    }

    /** Returns the rung at a place; −1 if there is none. */
    public static int rungAt(Input input, Style style, double width, double x) {
        double left = left(style);
        int n = input.rungs().size();
        int rung = n == 0 ? -1 : (int) Math.floor((x - left) / (width - PAD - left) * n);
        return rung >= 0 && rung < n ? rung : -1;
    }

    private static double left(Style style) {
        return PAD + TextMetrics.width("0.01", Face.NUMBERS, style.type().tick()) + 8;
    }

    /** Returns the figure. */
    public static Figure build(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        new Chart(sheet, input, false).draw();
        return sheet.figure();
    }

    /** Returns a small picture without words, for the storyboard. */
    public static Figure thumbnail(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        new Chart(sheet, input, true).draw();
        return sheet.figure();
    }

    /**
     * The names of all rungs, written alike.
     *
     * @param size  of the type
     * @param lines of each
     */
    private record Names(double size, List<List<String>> lines) {

        /** Returns the first way in which no name is cut: in two lines, with numbers on lines of their own, in smaller type. */
        static Names of(List<Rung> rungs, double size, double room) {
            List<Names> ways = List.of(new Names(rungs, size, room, NAME_LINES, false), new Names(rungs, size, room, NAME_LINES + 1, true),
                    new Names(rungs, SMALLER * size, room, NAME_LINES + 1, true));
            return ways.stream().filter(way -> !way.cut()).findFirst().orElse(ways.getLast());
        }

        private Names(List<Rung> rungs, double size, double room, int most, boolean broken) {
            this(size, rungs.stream().map(rung -> TextMetrics.wrap(broken ? rung.name().replace('\u00A0', ' ') : rung.name(), Face.WORDS,
                    size, room, most)).toList());
        }

        private boolean cut() {
            return lines.stream().flatMap(List::stream).anyMatch(text -> text.isEmpty() || text.endsWith("…"));
        }

        int count() {
            return lines.stream().mapToInt(List::size).max().orElse(1);
        }
    }

    /** One chart in the making. */
    private static final class Chart {

        private final Sheet sheet;
        private final Input input;
        private final Palette palette;
        private final double size;
        private final double left;
        private final double right;
        private final double top;
        private final double bottom;
        private final double step;
        private final Axis axis;
        /** Whether it has no words. */
        private final boolean plain;
        /** Of the marks and their lines. */
        private final double line;
        private final Names names;
        private final List<List<Series>> legend;

        Chart(Sheet sheet, Input input, boolean plain) {
            this.sheet = sheet;
            this.input = input;
            palette = sheet.palette();
            size = sheet.type().tick();
            this.plain = plain;
            line = plain ? SMALL * sheet.type().line() : sheet.type().line();
            left = plain ? PAD / 2 : LadderFigure.left(sheet.style());
            right = sheet.width() - (plain ? PAD / 2 : PAD);
            step = (right - left) / Math.max(1, input.rungs().size());
            names = Names.of(input.rungs(), size, step - 4);
            legend = rows();
            double head = 1.5 * size + LINE * size * (legend.size() - 1);
            double below = LINE * names.count() * names.size() + 0.05 * size;
            boolean headed = !plain && sheet.height() > (FEW + LINE * (legend.size() - 2)) * size + LINE * names.count() * names.size();
            top = plain ? PAD / 2 : PAD + (headed ? head : 0);
            bottom = Math.max(top + 10, plain ? sheet.height() - PAD / 2 : sheet.height() - PAD - below);
            double[] all = input.series().stream().flatMapToDouble(s -> DoubleStream.concat(DoubleStream.of(s.mean()),
                    DoubleStream.concat(DoubleStream.of(s.low()), DoubleStream.of(s.high()))))
                    .filter(v -> Double.isFinite(v) && v > 0).toArray();
            double least = Math.min(0.5, DoubleStream.of(all).min().orElse(0.1));
            axis = Axis.around(0.8 * least, Math.max(2, 1.25 * DoubleStream.of(all).max().orElse(2)), true);
        }

        void draw() {
            rungs();
            if (!plain) {
                grid();
            }
            for (Series series : input.series()) {
                series(series);
            }
            if (top > PAD) {
                sheet.caption(left, PAD + 0.6 * size, input.measure(), Anchor.START);
                legend();
            }
        }

        private void rungs() {
            for (int i = 0; i < input.rungs().size(); i++) {
                Rung rung = input.rungs().get(i);
                double x = left + i * step;
                if (rung.seen()) {
                    sheet.rect(x + 1, top, step - 2, bottom - top, palette.wedgeFill(), null);
                }
                if (plain) {
                    continue;
                }
                List<String> name = names.lines().get(i);
                if (i == input.chosen()) {
                    double tall = LINE * name.size() * names.size() + 0.45 * size;
                    sheet.add(new Mark.Rect(x + 1, top - 3, step - 2, bottom - top + tall + 3, 4, palette.selection().at(0.75),
                            Stroke.of(palette.strong(), 1.5)));
                }
                Ink ink = i == input.chosen() ? palette.strong() : rung.seen() ? palette.wedgeText() : palette.base();
                for (int k = 0; k < name.size(); k++) {
                    sheet.text(x + step / 2, bottom + LINE * (k + 1) * names.size(), name.get(k), Face.WORDS, names.size(), Anchor.MIDDLE,
                            ink);
                }
            }
        }

        private void grid() {
            for (Axis.Tick tick : axis.ticks(Math.clamp((int) ((bottom - top) / (1.7 * size)), 2, 5))) {
                double y = Sheet.snap(y(tick.value()));
                boolean one = Math.abs(tick.value() - 1) < 1e-9;
                Stroke faint = Sheet.hair(palette.border().at(0.6));
                sheet.line(left, y, right, y, one ? Sheet.hair(palette.strong().at(0.7)).dashed(1.5, 3) : faint);
                sheet.text(left - 6, y + TextMetrics.capHeight(size) / 2, tick.text(), Face.NUMBERS, size, Anchor.END, palette.quiet());
            }
        }

        /** Marks with their intervals: filled discs for what is equivariant, hollow diamonds for baselines. */
        private void series(Series series) {
            Ink ink = input.stale() ? palette.quiet() : palette.mark(series.role());
            double aside = 0.16 * step * (input.series().indexOf(series) - (input.series().size() - 1) / 2.0);
            for (int i = 0; i < Math.min(input.rungs().size(), series.mean().length); i++) {
                double x = left + (i + 0.5) * step + aside;
                double y = y(series.mean()[i]);
                if (!Double.isFinite(y)) {
                    continue;
                }
                double low = y(series.low()[i]);
                double high = y(series.high()[i]);
                if (Double.isFinite(low) && Double.isFinite(high) && low - high > 1) {
                    sheet.line(x, low, x, high, Stroke.of(ink, 1.6 * line));
                }
                mark(series, x, y, ink);
            }
        }

        /** Each of the first three models of a side has a mark of its own. */
        private void mark(Series series, double x, double y, Ink ink) {
            double r = 4.2 * line;
            long before = input.series().subList(0, input.series().indexOf(series)).stream().filter(s -> s.role() == series.role()).count();
            if (series.role() == Role.EQUIVARIANT) {
                Stroke rim = Sheet.hair(palette.panel());
                switch ((int) Math.min(before, 2)) {
                    case 0 -> sheet.disc(x, y, r, ink, rim);
                    case 1 -> sheet.rect(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r, ink, rim);
                    default -> sheet.area(Outline.at(x, y + 1.2 * r).line(x + 1.2 * r, y - r).line(x - 1.2 * r, y - r).close().build(),
                            ink, rim);
                }
                return;
            }
            Outline.Builder hollow = switch ((int) Math.min(before, 2)) {
                case 0 -> Outline.at(x, y - 1.25 * r).line(x + 1.25 * r, y).line(x, y + 1.25 * r).line(x - 1.25 * r, y);
                case 1 -> Outline.at(x, y - 1.2 * r).line(x + 1.2 * r, y + r).line(x - 1.2 * r, y + r);
                default -> Outline.at(x - 0.9 * r, y - 0.9 * r).line(x + 0.9 * r, y - 0.9 * r).line(x + 0.9 * r, y + 0.9 * r)
                        .line(x - 0.9 * r, y + 0.9 * r);
            };
            sheet.area(hollow.close().build(), palette.panel(), Stroke.of(ink, 2 * line));
        }

        /** Models in rows, the first of which stands beside the caption. */
        private List<List<Series>> rows() {
            List<List<Series>> rows = new ArrayList<>(List.of(new ArrayList<>()));
            double room = right - left - TextMetrics.width(input.measure(), Face.WORDS, size) - size;
            for (Series series : input.series()) {
                if (advance(series) > room && !(rows.size() > 1 && rows.getLast().isEmpty())) {
                    rows.add(new ArrayList<>());
                    room = right - left;
                }
                rows.getLast().add(series);
                room -= advance(series);
            }
            return rows;
        }

        private double advance(Series series) {
            return TextMetrics.width(series.name(), Face.WORDS, size) + 2.5 * size;
        }

        private void legend() {
            for (int row = 0; row < legend.size(); row++) {
                double x = right;
                double base = PAD + (0.6 + LINE * row) * size;
                for (Series series : legend.get(row).reversed()) {
                    sheet.text(x, base, series.name(), Face.WORDS, size, Anchor.END, palette.text(series.role()));
                    x -= TextMetrics.width(series.name(), Face.WORDS, size) + 0.9 * size;
                    mark(series, x, base - TextMetrics.capHeight(size) / 2, palette.mark(series.role()));
                    x -= 1.6 * size;
                }
            }
        }

        private double y(double value) {
            double share = axis.share(value);
            return Double.isNaN(share) ? Double.NaN : bottom - Math.clamp(share, 0, 1) * (bottom - top);
        }
    }
}
