package org.orbitarium.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import org.orbitarium.engine.figures.Palette;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.TypeScale;

/** The two looks of the window; switched while it is open. */
public enum Theme {

    /** For a dark room; the default. */
    DARK("dark"),

    /** For a bright room and for print. */
    LIGHT("light");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    /** Returns the name as options and files write it. */
    public String label() {
        return label;
    }

    /** Returns the other one. */
    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    /** Returns the colours of figures. */
    public Palette palette() {
        return this == DARK ? Palette.dark() : Palette.light();
    }

    /** Returns how figures look at a type scale. */
    public Style style(TypeScale type) {
        return new Style(palette(), type);
    }

    /** Returns AtlantaFX's Primer, which all controls of the program are drawn by. */
    String primer() {
        return this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }
}
