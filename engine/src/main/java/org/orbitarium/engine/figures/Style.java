package org.orbitarium.engine.figures;

/**
 * How figures look; what they say never depends on it.
 *
 * @param palette colours
 * @param type    sizes
 */
public record Style(Palette palette, TypeScale type) {

    /** Returns the dark style at a desk. */
    public static Style dark() {
        return new Style(Palette.dark(), TypeScale.DESK);
    }

    /** Returns the light style at a desk. */
    public static Style light() {
        return new Style(Palette.light(), TypeScale.DESK);
    }

    /** Returns the same colours in other sizes. */
    public Style with(TypeScale other) {
        return new Style(palette, other);
    }
}
