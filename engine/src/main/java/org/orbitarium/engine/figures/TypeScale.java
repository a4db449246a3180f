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

    /** For someone at a desk. */
    public static final TypeScale DESK = new TypeScale(11, 12, 13, 28, 1, false);

    /** For an audience. */
    public static final TypeScale PRESENTER = new TypeScale(18, 22, 22, 44, 1.5, true);

    /** Returns the height of a line of captions. */
    public double leading() {
        return Math.round(tick * 1.45);
    }
}
