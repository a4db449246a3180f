package org.orbitarium.engine.figures;

import java.util.List;

/** The residual meter: how many digits of ρ(g)F(x, a) and F(g x, g a) agree, from 1 down to 1e-16. A longer bar is better. */
public final class MeterFigure {

    private static final int DECADES = 16;
    private static final double PAD = 12;
    /** How many times thicker bars get where there is room. */
    private static final double THICK = 3;
    /** A residual of values near 1 ends between one and about forty roundings. */
    private static final double ROUNDINGS = 45;
    /** Between a bar and its number. */
    private static final double CLEAR = 7;
    private static final double FLOAT32 = 0x1p-23;
    private static final double FLOAT64 = 0x1p-52;

    private MeterFigure() {
    }

    /**
     * One model's residual.
     *
     * @param name   of the model
     * @param role   its colour
     * @param chosen in the precision that is switched on; NaN if it is not computed
     * @param other  in the other; NaN if it is not computed
     */
    public record Bar(String name, Role role, double chosen, double other) {
    }

    /**
     * What a meter shows.
     *
     * @param bars one a model
     */
    public record Input(List<Bar> bars) {

        /** Copies the list. */
        public Input {
            bars = List.copyOf(bars);
        }
    }

    /** Returns the height that the meter needs. */
    public static double height(Input input, Style style, boolean floors) {
        return PAD / 2 + input.bars().size() * pitch(style.type()) + (floors ? 2.9 : 1.7) * style.type().tick();
    }

    /** Returns the figure. */
    public static Figure build(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        Scale scale = scale(sheet, input, 0, 1);
        scale.ground(height >= height(input, style, true) - 1);
        scale.bars(input);
        return sheet.figure();
    }

    /** Returns the scale of a meter below {@code top}, with bars some times higher than they need. */
    static Scale scale(Sheet sheet, Input input, double top, double stretch) {
        double pitch = stretch * pitch(sheet.type());
        double names = 0;
        for (Bar bar : input.bars()) {
            names = Math.max(names, TextMetrics.width(bar.name(), Face.WORDS, sheet.type().label()));
        }
        double roomy = sheet.width() > 70 * sheet.type().tick() ? 15 * sheet.type().tick() : 0;
        double left = Math.max(PAD + names + 4.8 * sheet.type().label(), roomy);
        double right = sheet.width() - PAD - (sheet.width() > 60 * sheet.type().tick() ? 5.5 : 1.5) * sheet.type().tick();
        return new Scale(sheet, top, left, Math.max(left + 20, right), pitch, top + PAD / 2 + input.bars().size() * pitch,
                Math.round(0.5 * sheet.type().tick() * Math.min(stretch, THICK)));
    }

    /** Returns how much of the height is bars, which may be stretched. */
    static double stretchable(Input input, Style style) {
        return input.bars().size() * pitch(style.type());
    }

    private static double pitch(TypeScale type) {
        return Math.round(2.15 * type.tick());
    }

    /** The axis and what is drawn along it. */
    record Scale(Sheet sheet, double top, double left, double right, double pitch, double bottom, double half) {

        private double x(double value) {
            return left + (right - left) * Math.clamp(-Math.log10(value) / DECADES, 0, 1);
        }

        void ground(boolean floors) {
            Palette palette = sheet.palette();
            double size = sheet.type().tick();
            for (double epsilon : new double[] {FLOAT32, FLOAT64}) {
                double from = x(ROUNDINGS * epsilon);
                double to = Math.min(x(epsilon), right);
                sheet.rect(from, top + 2, to - from, bottom - top - 2, palette.selection(), null);
                if (floors) {
                    sheet.caption((from + to) / 2, bottom + 2.55 * size,
                            sheet.words(epsilon == FLOAT32 ? "meter.float32" : "meter.float64"),
                            Anchor.MIDDLE);
                }
            }
            int step = right - left > 30 * size ? 2 : 4;
            for (int k = 0; k <= DECADES; k++) {
                double x = Sheet.snap(left + (right - left) * k / DECADES);
                if (k % step == 0) {
                    sheet.line(x, top + 2, x, bottom, Sheet.hair(palette.border()));
                    // where the bars have just room the numbers would be cut
                    if (bottom + 1.4 * size <= sheet.height()) {
                        sheet.caption(x, bottom + 1.35 * size, Numbers.tick(-k), Anchor.MIDDLE);
                    }
                }
            }
        }

        void bars(Input input) {
            for (int i = 0; i < input.bars().size(); i++) {
                bar(input.bars().get(i), top + PAD / 2 + (i + 0.5) * pitch);
            }
        }

        private void bar(Bar bar, double y) {
            TypeScale type = sheet.type();
            Palette palette = sheet.palette();
            double size = type.tick();
            sheet.text(PAD, y + TextMetrics.capHeight(type.label()) / 2, bar.name(), Face.WORDS, type.label(), Anchor.START,
                    palette.base());
            double base = y + TextMetrics.capHeight(size) / 2;
            if (Double.isNaN(bar.chosen())) {
                sheet.caption(left + 8, base, Double.isNaN(bar.other()) ? "–" : sheet.words("meter.missing"), Anchor.START);
                return;
            }
            if (bar.chosen() > 1) {
                beyond(bar, y, base);
                return;
            }
            Ink ink = palette.mark(bar.role());
            double end = x(Math.max(bar.chosen(), 1e-300));
            sheet.rect(left, y - half, end - left, 2 * half, ink, null);
            boolean longer = bar.other() < bar.chosen();
            boolean same = Numbers.significant(bar.other(), 2).equals(Numbers.significant(bar.chosen(), 2));
            boolean known = Double.isFinite(bar.other()) && bar.other() <= 1 && !same;
            double otherEnd = known ? x(Math.max(bar.other(), 1e-300)) : end;
            String number = Numbers.significant(bar.chosen(), 2);
            double room = TextMetrics.width(number, Face.STRONG, size) + 2 * CLEAR;
            double at = end;
            if (known && longer) {
                // dashes beside the number, never through it: they begin after it, or end before it
                boolean after = otherEnd > end + room;
                at = after ? end : otherEnd;
                dashes(after ? end + room : end, otherEnd, y, ink);
                other(bar, at + room, otherEnd, base);
            } else if (known) {
                Stroke tick = Sheet.hair(palette.panel()).dashed(3, 2);
                sheet.line(otherEnd, y - half, otherEnd, y + half, tick);
                sheet.text(otherEnd - 5, base, Numbers.significant(bar.other(), 2), Face.WORDS, size, Anchor.END, palette.panel());
            }
            sheet.rect(end - 1, y - half - 3, 2, 2 * half + 6, palette.strong(), null);
            if (at + room - CLEAR < sheet.width()) {
                value(at + CLEAR, base, bar.chosen(), Face.STRONG, palette.strong(), palette.panel());
            } else {
                sheet.text(end - 6, base, number, Face.STRONG, size, Anchor.END, palette.panel());
            }
        }

        /** The bar of the other precision, open where it goes on from the solid one or from the number. */
        private void dashes(double from, double to, double y, Ink ink) {
            sheet.stroke(Outline.open().move(from, y - half + 0.5).line(to, y - half + 0.5).line(to, y + half - 0.5)
                    .line(from, y + half - 0.5).build(), Sheet.hair(ink).dashed(3, 2));
        }

        /** The number at the end of the dashed bar: beyond it, else inside it, else nowhere; the bar itself stays. */
        private void other(Bar bar, double taken, double otherEnd, double base) {
            double size = sheet.type().tick();
            double words = TextMetrics.width(Numbers.significant(bar.other(), 2), Face.WORDS, size) + 6;
            double beside = otherEnd + words < sheet.width() ? otherEnd + 6 : otherEnd - words;
            if (beside > taken) {
                value(beside, base, bar.other(), Face.WORDS, sheet.palette().text(bar.role()), sheet.palette().panel());
            }
        }

        private void value(double x, double base, double value, Face face, Ink ink, Ink halo) {
            sheet.haloed(x, base, Numbers.significant(value, 2), face, sheet.type().tick(), Anchor.START, ink, halo);
        }

        private void beyond(Bar bar, double y, double base) {
            Palette palette = sheet.palette();
            double size = sheet.type().tick();
            Ink ink = palette.mark(bar.role());
            double tip = left - 1.25 * size;
            sheet.fill(Outline.at(tip, y).line(left - 0.55 * size, y - half).line(left - 0.55 * size, y + half).close().build(), ink);
            sheet.rect(left - 0.42 * size, y - half, 0.42 * size, 2 * half, ink, null);
            sheet.text(tip - 5, base, Numbers.significant(bar.chosen(), 2), Face.STRONG, size, Anchor.END, palette.text(bar.role()));
            String words = sheet.words(bar.other() > 1 ? "meter.no-digit-either" : "meter.no-digit");
            sheet.haloed(left + 8, base, TextMetrics.fit(words, Face.WORDS, size, right - left - 8), Face.WORDS, size, Anchor.START,
                    palette.quiet(), palette.panel());
        }
    }
}
