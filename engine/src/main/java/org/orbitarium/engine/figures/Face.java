package org.orbitarium.engine.figures;

/** A cut of a typeface. Words are set in Inter, numbers that change in JetBrains Mono, because all its digits have one width. */
public enum Face {

    /** Inter Regular: words, superscripts. */
    WORDS("Inter", "Inter-Regular.otf", 400, false),

    /** Inter Italic: names of variables. */
    ITALIC("Inter", "Inter-Italic.otf", 400, true),

    /** Inter Semi Bold: what is read first. */
    STRONG("Inter", "Inter-SemiBold.otf", 600, false),

    /** JetBrains Mono: numbers that change. */
    NUMBERS("JetBrains Mono", "JetBrainsMono-Regular.ttf", 400, false);

    private final String family;
    private final String file;
    private final int weight;
    private final boolean italic;

    Face(String family, String file, int weight, boolean italic) {
        this.family = family;
        this.file = file;
        this.weight = weight;
        this.italic = italic;
    }

    /** Returns the family, as style sheets name it. */
    public String family() {
        return family;
    }

    /** Returns the file beneath {@code assets/fonts}. */
    public String file() {
        return file;
    }

    /** Returns the weight: 400 regular, 600 semi-bold. */
    public int weight() {
        return weight;
    }

    /** Returns whether it slants. */
    public boolean italic() {
        return italic;
    }
}
