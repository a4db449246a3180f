package org.orbitarium.engine.figures;

/**
 * Sizes of text and lines. They depend on who looks from where, not on the size of a figure.
 *
 * @param tick     ticks, captions
 * @param label    labels inside a figure
 * @param reading  numbers that are read
 * @param dial     the angle in the middle of the dial
 * @param line     factor on the width of lines and the size of knobs
 * @param spare    whether what a speaker would not read out is left away
 */
public record TypeScale(double tick, double label, double reading, double dial, double line, boolean spare) {

    private static final double SMALL_SIDE = 560;
    private static final double LARGE_SIDE = 1200;

    /** For someone at a desk. */
    public static final TypeScale DESK = new TypeScale(11, 12, 13, 28, 1, false);

    /** For an audience. */
    public static final TypeScale PRESENTER = new TypeScale(20, 24, 24, 44, 1.5, true);

    /** Returns this scale for a view of which the shorter side is so many px: unchanged on a desk, at most 1.5 times as large. */
    public TypeScale grown(double side) {
        double f = Math.clamp(1 + 0.5 * (side - SMALL_SIDE) / (LARGE_SIDE - SMALL_SIDE), 1, 1.5);
        return spare || f == 1 ? this
                : new TypeScale(Math.round(f * tick),Math.round(f * label), Math.round(f * reading), Math.round(f * dial), f * line, false);
    }

    /** Returns this scale with everything larger by a factor, or smaller. */
    public TypeScale times(double factor) {
        return factor == 1 ? this : new TypeScale(factor * tick, factor * label, factor * reading, factor * dial, factor * line, spare);
    }

    /** Returns the height of a line of captions. */
    public double leading() {
        return Math.round(tick * 1.45);
    }
}
