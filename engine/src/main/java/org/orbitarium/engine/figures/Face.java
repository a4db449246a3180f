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
    NUMBERS("JetBrains Mono", "JetBrainsMono-Regular.ttf", 400, false),

    /** Noto Sans CJK SC Regular: Chinese words, which no other face has. */
    HAN("Noto Sans CJK SC", "NotoSansSC-Regular.otf", 400, false),

    /** Noto Sans CJK SC Medium: Chinese words that are read first. */
    HAN_STRONG("Noto Sans CJK SC Medium", "NotoSansSC-Medium.otf", 500, false);

    /** From here on, Unicode has the signs that are as wide as they are high. */
    private static final char FIRST_WIDE = '\u2E80';

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

    /** Returns the face in which a text that asks for this one can be set: this one, unless there is Chinese in it. */
    public Face of(String text) {
        return text.chars().noneMatch(c -> wide((char) c)) ? this : this == STRONG ? HAN_STRONG : HAN;
    }

    /** Returns whether a sign is as wide as it is high. */
    static boolean wide(char sign) {
        return sign >= FIRST_WIDE;
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
