package org.orbitarium.engine.figures;

import java.util.Locale;

/**
 * A colour with an opacity.
 *
 * @param rgb     0xRRGGBB, sRGB
 * @param opacity 0 to 1
 */
public record Ink(int rgb, double opacity) {

    /** Checks the ranges. */
    public Ink {
        if (rgb < 0 || rgb > 0xFFFFFF || !(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("no ink: rgb " + rgb + ", opacity " + opacity);
        }
    }

    /** Returns an opaque ink. */
    public static Ink of(int rgb) {
        return new Ink(rgb, 1);
    }

    /** Returns the same colour at another opacity. */
    public Ink at(double otherOpacity) {
        return new Ink(rgb, otherOpacity);
    }

    /** Returns the red part, 0 to 255. */
    public int red() {
        return rgb >> 16;
    }

    /** Returns the green part, 0 to 255. */
    public int green() {
        return (rgb >> 8) & 0xFF;
    }

    /** Returns the blue part, 0 to 255. */
    public int blue() {
        return rgb & 0xFF;
    }

    /** Returns {@code #RRGGBB}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06X", rgb);
    }

    /** Returns the opaque colour that this ink leaves on an opaque ground. */
    public Ink over(Ink ground) {
        return of(blend(red(), ground.red()) << 16 | blend(green(), ground.green()) << 8 | blend(blue(), ground.blue()));
    }

    /** Returns the contrast ratio with another opaque colour, 1 to 21 (WCAG 2.2). */
    public double contrast(Ink other) {
        double brighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (brighter + 0.05) / (darker + 0.05);
    }

    private int blend(int above, int below) {
        return (int) Math.round(above * opacity + below * (1 - opacity));
    }

    private double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
