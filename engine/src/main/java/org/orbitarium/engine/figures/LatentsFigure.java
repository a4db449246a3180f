package org.orbitarium.engine.figures;

/** Heat strips above the residual meter; where room is short, the difference strips alone. */
public final class LatentsFigure {

    private static final double MOST = 5;

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
        double stretch = stretch(strips, input.meter(), style, width, height);
        double top = StripsFigure.height(strips, style, width) + (stretch - 1) * StripsFigure.stretchable(strips, style, width);
        double bars = (stretch - 1) * MeterFigure.stretchable(input.meter(), style);
        boolean floors = top + bars + MeterFigure.height(input.meter(), style, true) <= height + 1;
        double spare = Math.max(0, height - top - bars - MeterFigure.height(input.meter(), style, floors));
        double gap = Math.min(spare / 2, style.type().tick());
        MeterFigure.Scale scale = MeterFigure.scale(sheet, input.meter(), top + gap, stretch);
        // what does not change with g comes first: a view then paints it once
        scale.ground(floors);
        StripsFigure.draw(sheet, strips, Math.min(spare / 4, 4), stretch);
        scale.bars(input.meter());
        return sheet.figure();
    }

    /** How many times higher strips and bars get where there is much more room than they need; else 1. */
    private static double stretch(StripsFigure.Input strips, MeterFigure.Input meter, Style style, double width, double height) {
        double natural = StripsFigure.height(strips, style, width) + MeterFigure.height(meter, style, true);
        double grows = StripsFigure.stretchable(strips, style, width) + MeterFigure.stretchable(meter, style);
        return grows > 0 ? Math.clamp(1 + (height - natural - 3 * style.type().tick()) / grows, 1, MOST) : 1;
    }
}
