package org.orbitarium.app.shell;

import org.orbitarium.app.theme.Theme;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.TypeScale;

/**
 * How everything is shown.
 *
 * @param theme     colours
 * @param language  of all words
 * @param scale     factor on all sizes, from 0.8 to 2
 * @param elsewhere the scale before an audience while one is at the desk, and that at the desk while there is an audience
 */
public record Look(Theme theme, Language language, double scale, double elsewhere) {

    /** The least scale. */
    public static final double SMALLEST = 0.8;

    /** The greatest scale. */
    public static final double LARGEST = 2;

    /** Dark, in English, as designed. */
    public static final Look DEFAULT = new Look(Theme.DARK, Language.ENGLISH, 1);

    /** Refuses a scale out of range. */
    public Look {
        for (double size : new double[] {scale, elsewhere}) {
            if (!(size >= SMALLEST && size <= LARGEST)) {
                throw new BadInputException("scale", "expected a number from " + SMALLEST + " to " + LARGEST + ", found " + size,
                        "Use 1 for the size as designed.");
            }
        }
    }

    /** One size at the desk and before an audience. */
    public Look(Theme theme, Language language, double scale) {
        this(theme, language, scale, scale);
    }

    /** Returns how figures look at a desk. */
    public Style style() {
        return style(TypeScale.DESK);
    }

    /** Returns how figures look in sizes for another use. */
    public Style style(TypeScale type) {
        return theme.style(type.times(scale)).with(language);
    }

    /** Returns the same in other colours. */
    public Look with(Theme colours) {
        return new Look(colours, language, scale, elsewhere);
    }

    /** Returns the same in another language. */
    public Look with(Language other) {
        return new Look(theme, other, scale, elsewhere);
    }

    /** Returns the same in another size, as near as is allowed, in whole tenths. */
    public Look with(double size) {
        return new Look(theme, language, Math.clamp(Math.rint(10 * size) / 10, SMALLEST, LARGEST), elsewhere);
    }

    /** Returns the look of the other place. */
    Look moved() {
        return new Look(theme, language, /* scale= */ elsewhere, /* elsewhere= */ scale);
    }
}
