package org.orbitarium.engine.figures;

import java.util.List;
import org.orbitarium.engine.measures.Interval;

/** Shares as bars from 0 to 100 %, each with its interval; a dotted mark shows what is published. */
public final class ShareFigure {

    /** Below so many tick sizes of room a bar has no name in front of it. */
    private static final double PITCH = 2.1;
    private static final double CAP = 3.5;

    private ShareFigure() {
    }

    /**
     * One bar.
     *
     * @param group     what it belongs to, written in front of the first of them
     * @param role      its colour
     * @param name      what it is, as in "unseen"
     * @param faint     whether it is drawn weaker, as what was seen in training
     * @param share     from 0 to 1
     * @param published the published share; NaN if there is none
     */
    public record Bar(String group, Role role, String name, boolean faint, Interval share, double published) {
    }

    /**
     * What the figure shows.
     *
     * @param bars    from above
     * @param message one line for an empty figure; empty if all is well
     */
    public record Input(List<Bar> bars, String message) {

        /** Copies the list. */
        public Input {
            bars = List.copyOf(bars);
        }
    }

    /** Returns the figure. */
    public static Figure build(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        double size = style.type().tick();
        double groups = widest(input, true, size);
        double names = widest(input, false, size);
        double left = 12 + groups + 12 + names + 8;
        double right = Math.max(left + 20, width - 12 - TextMetrics.width("100 %", Face.NUMBERS, size) - 8);
        double top = 10;
        double bottom = Math.max(top + 10, height - 8 - 1.6 * size);
        for (int tick = 0; tick <= 4; tick++) {
            double x = Sheet.snap(left + (right - left) * tick / 4);
            sheet.line(x, top, x, bottom, Sheet.hair(style.palette().border()));
            sheet.text(x, bottom + 1.4 * size, Integer.toString(25 * tick), Face.NUMBERS, size, Anchor.MIDDLE, style.palette().quiet());
        }
        String last = "";
        double pitch = input.bars().isEmpty() ? 0 : Math.min(PITCH * size * 1.3, (bottom - top) / input.bars().size());
        for (int i = 0; i < input.bars().size(); i++) {
            Bar bar = input.bars().get(i);
            double middle = top + (i + 0.5) * pitch;
            double base = middle + TextMetrics.capHeight(size) / 2;
            if (!bar.group().equals(last)) {
                sheet.text(12, base, bar.group(), Face.STRONG, size, Anchor.START, style.palette().text(bar.role()));
            }
            last = bar.group();
            sheet.text(left - 8, base, bar.name(), Face.WORDS, size, Anchor.END, style.palette().base());
            bar(sheet, bar, middle, 0.3 * pitch, left, right);
        }
        if (!input.message().isEmpty()) {
            double words = style.type().label();
            String shown = TextMetrics.fit(input.message(), Face.WORDS, words, width - 40);
            sheet.haloed((left + right) / 2, (top + bottom) / 2, shown, Face.WORDS, words, Anchor.MIDDLE, style.palette().base(),
                    style.palette().panel());
        }
        return sheet.figure();
    }

    private static double widest(Input input, boolean group, double size) {
        return input.bars().stream().mapToDouble(bar -> group ? TextMetrics.width(bar.group(), Face.STRONG, size)
                : TextMetrics.width(bar.name(), Face.WORDS, size)).max().orElse(0);
    }

    private static void bar(Sheet sheet, Bar bar, double middle, double half, double left, double right) {
        Palette palette = sheet.palette();
        double line = sheet.type().line();
        double width = right - left;
        double end = left + width * Math.clamp(bar.share().mean(), 0, 1);
        sheet.rect(left, middle - half, Math.max(1, end - left), 2 * half, palette.mark(bar.role()).at(bar.faint() ? 0.45 : 0.95), null);
        if (Numbers.spread(bar.share().low(), bar.share().high())) {
            Stroke whisker = Stroke.of(palette.strong(), 1.5 * line);
            double from = left + width * Math.clamp(bar.share().low(), 0, 1);
            double to = left + width * Math.clamp(bar.share().high(), 0, 1);
            sheet.line(from, middle, to, middle, whisker);
            sheet.line(from, middle - CAP, from, middle + CAP, whisker);
            sheet.line(to, middle - CAP, to, middle + CAP, whisker);
        }
        if (Double.isFinite(bar.published())) {
            double x = left + width * Math.clamp(bar.published(), 0, 1);
            sheet.line(x, middle - half - 3, x, middle + half + 3, Stroke.of(palette.panel(), 4 * line));
            sheet.line(x, middle - half - 3, x, middle + half + 3, Stroke.of(palette.strong(), 2 * line).dashed(2, 2));
        }
        double size = sheet.type().tick();
        sheet.text(right + 8, middle + TextMetrics.capHeight(size) / 2, Math.round(100 * bar.share().mean()) + " %", Face.NUMBERS, size,
                Anchor.START, palette.base());
    }
}
