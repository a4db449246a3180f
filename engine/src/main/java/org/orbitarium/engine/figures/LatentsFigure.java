package org.orbitarium.engine.figures;

/** Heat strips above the residual meter; where room is short, the difference strips alone. */
public final class LatentsFigure {

    private LatentsFigure() {
    }

    /**
     * What both show.
     *
     * @param strips of E(g·x) and ρ(g)E(x)
     * @param meter  of the residual of the composed model
     */
    public record Input(StripsFigure.Input strips, MeterFigure.Input meter) {
    }

    /** Returns the figure. */
    public static Figure build(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        StripsFigure.Input strips = input.strips();
        double full = StripsFigure.height(strips, style, width) + MeterFigure.height(input.meter(), style, false);
        if (full > height && strips.detail() == StripsFigure.Detail.ALL) {
            strips = new StripsFigure.Input(strips.models(), StripsFigure.Detail.DIFFERENCE, strips.message());
        }
        double top = StripsFigure.height(strips, style, width);
        boolean floors = top + MeterFigure.height(input.meter(), style, true) <= height + 1;
        double spare = Math.max(0, height - top - MeterFigure.height(input.meter(), style, floors));
        double gap = Math.min(spare / 2, style.type().tick());
        StripsFigure.draw(sheet, strips, Math.min(spare / 4, 4));
        MeterFigure.draw(sheet, input.meter(), top + gap, floors);
        return sheet.figure();
    }
}
