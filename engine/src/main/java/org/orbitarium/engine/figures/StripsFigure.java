package org.orbitarium.engine.figures;

import java.util.List;

/**
 * E(g·x) beside ρ(g)E(x) and their difference as heat strips, for every model: one column a vector, one row a component. Models without
 * an encoder are compared in what they predict, F(g·x, g·a) beside ρ(g)F(x, a).
 */
public final class StripsFigure {

    /** How much a strips figure shows. */
    public enum Detail {

        /** Both latents and their difference. */
        ALL,

        /** The difference alone, where room is short. */
        DIFFERENCE
    }

    /** What of a model is compared. */
    public enum Compared {

        /** E(g·x) with ρ(g)E(x). */
        ENCODED,

        /** F(g·x, g·a) with ρ(g)F(x, a), where encoding does nothing. */
        PREDICTED
    }

    private static final double PAD = 12;

    private StripsFigure() {
    }

    /**
     * One model's latents, interleaved: the components of vector 0, then of vector 1, … Shared, not copied, and only read.
     *
     * @param name      of the model
     * @param role      its colour
     * @param caption   as in "64 vectors of R², sample 12 of 400"
     * @param dimension components of a vector
     * @param compared  what they are
     * @param ofTurned  E(g·x), or F(g·x, g·a)
     * @param turned    ρ(g)E(x), or ρ(g)F(x, a)
     */
    public record Latents(String name, Role role, String caption, int dimension, Compared compared, double[] ofTurned, double[] turned) {

        /** Latents as an encoder gives them. */
        public Latents(String name, Role role, String caption, int dimension, double[] ofTurned, double[] turned) {
            this(name, role, caption, dimension, Compared.ENCODED, ofTurned, turned);
        }

        /** Latents that are not known yet: only the outlines of their strips are drawn. */
        public static Latents expected(String name, Role role, String caption, int dimension, Compared compared) {
            return new Latents(name, role, caption, dimension, compared, new double[0], new double[0]);
        }

        /** Checks the lengths. */
        public Latents {
            if (dimension < 1 || ofTurned.length != turned.length || ofTurned.length % dimension != 0) {
                throw new IllegalArgumentException(name + ": latents of " + ofTurned.length + " and " + turned.length
                        + " numbers, vectors of " + dimension);
            }
        }

        /** Returns whether they are known. */
        boolean known() {
            return ofTurned.length > 0;
        }

        /** Returns what acting first and acting afterwards differ by. */
        public double[] difference() {
            double[] difference = new double[turned.length];
            for (int i = 0; i < difference.length; i++) {
                difference[i] = ofTurned[i] - turned[i];
            }
            return difference;
        }

        /** Returns the largest magnitude of both latents: the scale of all three strips. */
        public double scale() {
            return Math.max(largest(ofTurned), largest(turned));
        }

        static double largest(double[] values) {
            double most = 0;
            for (double value : values) {
                most = Math.max(most, Math.abs(value));
            }
            return most;
        }
    }

    /**
     * What strips show.
     *
     * @param models  side by side, or below one another where room is short
     * @param detail  how much of each
     * @param message one line in place of what is not known, for an empty or failed view; empty if all is well
     */
    public record Input(List<Latents> models, Detail detail, String message) {

        /** Copies the list. */
        public Input {
            models = List.copyOf(models);
        }
    }

    /** Returns the height that the strips need at a width. */
    public static double height(Input input, Style style, double width) {
        int columns = columns(input, style, width);
        int rows = (input.models().size() + columns - 1) / Math.max(1, columns);
        return rows * modelHeight(input.detail(), style.type()) + 6;
    }

    /** Returns the figure. */
    public static Figure build(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        draw(sheet, input, 0, 1);
        return sheet.figure();
    }

    static void draw(Sheet sheet, Input input, double top, double stretch) {
        TypeScale type = sheet.type();
        if (input.models().isEmpty()) {
            String message = input.message().isEmpty() ? sheet.words("strips.none") : input.message();
            String shown = TextMetrics.fit(message, Face.WORDS, type.label(), sheet.width() - 2 * PAD);
            sheet.text(PAD, top + PAD + type.label(), shown, Face.WORDS, type.label(), Anchor.START, sheet.palette().base());
            return;
        }
        int columns = columns(input, sheet.style(), sheet.width());
        double gap = 2 * PAD;
        double each = (sheet.width() - 2 * PAD - (columns - 1) * gap) / columns;
        double label = label(input, sheet.style(), each);
        for (int i = 0; i < input.models().size(); i++) {
            double x = PAD + i % columns * (each + gap);
            int row = i / columns;
            double y = top + row * (modelHeight(input.detail(), type) + (stretch - 1) * strips(input.detail()) * pitch(type)) + 4;
            new Group(sheet, input.models().get(i), input.detail() == Detail.DIFFERENCE, x, y, each, label, stretch,
                    input.message()).draw();
        }
    }

    /** Returns how much of the height is strips, which may be stretched. */
    static double stretchable(Input input, Style style, double width) {
        int columns = columns(input, style, width);
        int rows = (input.models().size() + columns - 1) / Math.max(1, columns);
        return rows * strips(input.detail()) * pitch(style.type());
    }

    private static int strips(Detail detail) {
        return detail == Detail.ALL ? 3 : 1;
    }

    private static int columns(Input input, Style style, double width) {
        int fit = Math.max(1, (int) (width / (34 * style.type().tick())));
        return Math.clamp(input.models().size(), 1, fit);
    }

    /** The width of the column left of the strips, the same for all models. */
    private static double label(Input input, Style style, double each) {
        TypeScale type = style.type();
        if (input.detail() == Detail.ALL) {
            return 6.6 * type.label();
        }
        double words = TextMetrics.width(style.words("strips.difference"), Face.WORDS, type.tick()) + 14 * type.line() + 20;
        double names = input.models().stream().mapToDouble(m -> TextMetrics.width(m.name(), Face.STRONG, type.tick())).max().orElse(0);
        return Math.min(0.5 * each, names + words);
    }

    private static double pitch(TypeScale type) {
        return Math.round(2.1 * type.tick());
    }

    private static double modelHeight(Detail detail, TypeScale type) {
        return (detail == Detail.ALL ? 4 : 1) * pitch(type);
    }

    /** The strips of one model. */
    private record Group(Sheet sheet, Latents latents, boolean brief, double x, double y, double width, double label,
            double stretch, String message) {

        void draw() {
            TypeScale type = sheet.type();
            double pitch = pitch(type);
            if (brief) {
                name(y + (0.5 * stretch + 0.18) * pitch, false);
                difference(y);
                return;
            }
            name(y + 0.62 * pitch, true);
            double size = type.label();
            double high = pitch * stretch;
            double base = 0.5 * high + TextMetrics.capHeight(size) / 2;
            boolean predicted = latents.compared() == Compared.PREDICTED;
            double end = run(x, y + pitch + base, predicted ? "F(" : "E(", Face.WORDS, size);
            end = run(end, y + pitch + base, "g", Face.ITALIC, size);
            end = run(end, y + pitch + base, predicted ? "·x, " : "·x)", Face.WORDS, size);
            if (predicted) {
                end = run(end, y + pitch + base, "g", Face.ITALIC, size);
                run(end, y + pitch + base, "·a)", Face.WORDS, size);
            }
            end = run(x, y + pitch + high + base, "ρ(", Face.WORDS, size);
            end = run(end, y + pitch + high + base, "g", Face.ITALIC, size);
            run(end, y + pitch + high + base, predicted ? ") F(x, a)" : ") E(x)", Face.WORDS, size);
            run(x, y + pitch + 2 * high + base, sheet.words("strips.difference"), Face.WORDS, size);
            strip(latents.ofTurned(), y + pitch);
            strip(latents.turned(), y + pitch + high);
            difference(y + pitch + 2 * high);
        }

        private double run(double at, double base, String text, Face face, double size) {
            sheet.text(at, base, text, face, size, Anchor.START, sheet.palette().quiet());
            return at + TextMetrics.width(text, face, size);
        }

        private void name(double base, boolean caption) {
            TypeScale type = sheet.type();
            double dot = 4 * type.line();
            sheet.disc(x + dot, base - TextMetrics.capHeight(type.tick()) / 2, dot, sheet.palette().mark(latents.role()), null);
            double room = caption ? width : label - 3.5 * dot - 8;
            String shown = TextMetrics.fit(latents.name(), Face.STRONG, type.tick(), room);
            sheet.text(x + 3.5 * dot, base, shown, Face.STRONG, type.tick(), Anchor.START, sheet.palette().strong());
            double after = x + 3.5 * dot + TextMetrics.width(shown, Face.STRONG, type.tick()) + 8;
            if (!caption) {
                String difference = sheet.words("strips.difference");
                if (after + TextMetrics.width(difference, Face.WORDS, type.tick()) < x + label - 6) {
                    sheet.caption(after, base, difference, Anchor.START);
                }
            } else {
                sheet.caption(after, base, TextMetrics.fit(latents.caption(), Face.WORDS, type.tick(), x + width - after), Anchor.START);
            }
        }

        private double room() {
            return width - label - 3.4 * sheet.type().label();
        }

        private double thick() {
            return Math.round((stretch > 1 ? 0.8 : 0.68) * stretch * pitch(sheet.type()));
        }

        private double stripTop(double row) {
            return Math.round(row + (stretch * pitch(sheet.type()) - thick()) / 2);
        }

        private void strip(double[] values, double row) {
            if (!latents.known()) {
                outline(row);
                return;
            }
            int d = latents.dimension();
            int n = values.length / d;
            double scale = latents.scale();
            int[] argb = new int[values.length];
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < d; k++) {
                    argb[k * n + i] = ColourMap.DIVERGING.signed(values[i * d + k], scale > 0 ? scale : 1);
                }
            }
            sheet.add(new Mark.Pixels(Math.round(x + label), stripTop(row), Math.floor(room()), thick(), n, d, argb));
        }

        private void outline(double row) {
            sheet.rect(Math.round(x + label) + 0.5, stripTop(row) + 0.5, Math.floor(room()) - 1, thick() - 1, null,
                    Sheet.hair(sheet.palette().border()));
        }

        private void difference(double row) {
            if (!latents.known()) {
                outline(row);
                double size = sheet.type().tick();
                sheet.text(Math.round(x + label) + room() / 2, stripTop(row) + thick() / 2 + TextMetrics.capHeight(size) / 2,
                        TextMetrics.fit(message, Face.WORDS, size, room() - 8), Face.WORDS, size, Anchor.MIDDLE, sheet.palette().quiet());
                return;
            }
            Palette palette = sheet.palette();
            double[] difference = latents.difference();
            double largest = Latents.largest(difference);
            double left = Math.round(x + label);
            double size = sheet.type().tick();
            double base = stripTop(row) + thick() / 2 + TextMetrics.capHeight(size) / 2;
            if (largest < 2 * latents.scale() / ColourMap.STEPS) {
                Ink middle = Ink.of(ColourMap.DIVERGING.argb(0.5) & 0xFFFFFF);
                sheet.rect(left, stripTop(row), Math.floor(room()), thick(), middle, null);
                sheet.rect(left + 0.5, stripTop(row) + 0.5, Math.floor(room()) - 1, thick() - 1, null, Sheet.hair(palette.border()));
                String words = largest == 0 ? sheet.words("strips.equal") : sheet.words("strips.small", Numbers.power(largest, 1));
                sheet.text(left + room() / 2, base, TextMetrics.fit(words, Face.WORDS, size, room() - 8), Face.WORDS, size, Anchor.MIDDLE,
                        Ink.of(0x24292F));
            } else {
                strip(difference, row);
                double number = sheet.type().label();
                sheet.text(left + Math.floor(room()) + 8, base, Numbers.significant(largest, 2), Face.NUMBERS, number, Anchor.START,
                        palette.text(latents.role()));
            }
        }
    }
}
