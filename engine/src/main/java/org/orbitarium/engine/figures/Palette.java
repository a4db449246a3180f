package org.orbitarium.engine.figures;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The colours of a theme by what they mean. Safe for colour-blind people after Okabe and Ito; the same meanings in both themes.
 *
 * @param name           "dark" or "light"
 * @param panel          ground of every figure
 * @param gutter         between panels
 * @param raised         bars, buttons
 * @param border         hairlines around panels
 * @param selection      ground of what is chosen
 * @param arena          ground of the arena
 * @param grid           faint lines of a figure
 * @param strong         text that is read first; also the neutral accent of knobs and thumbs
 * @param base           text
 * @param quiet          captions
 * @param equivariant    equivariant models and learned operators
 * @param baseline       baselines
 * @param truth          ground truth
 * @param wedgeFill      training wedge, its area
 * @param wedgeEdge      training wedge, its dashed edge
 * @param wedgeText      training wedge, its name
 * @param bandOpacity    of intervals
 */
public record Palette(String name, Ink panel, Ink gutter, Ink raised, Ink border, Ink selection, Ink arena, Ink grid,
        Ink strong, Ink base, Ink quiet, Pair equivariant, Pair baseline, Pair truth,
        Ink wedgeFill, Ink wedgeEdge, Ink wedgeText, double bandOpacity) {

    private static final double DARKEST_ON_DARK = 0.28;
    private static final double BRIGHTEST_ON_LIGHT = 0.85;

    /**
     * A colour in the two strengths that it needs.
     *
     * @param mark for lines and areas
     * @param text for words, of higher contrast
     */
    public record Pair(Ink mark, Ink text) {

        static Pair of(int mark, int text) {
            return new Pair(Ink.of(mark), Ink.of(text));
        }
    }

    /** Returns the palette for a dark room. */
    public static Palette dark() {
        return new Palette("dark", Ink.of(0x0D1117), Ink.of(0x010409), Ink.of(0x161B22), Ink.of(0x30363D), Ink.of(0x1F252D),
                Ink.of(0x0A0E14), Ink.of(0x161B22), Ink.of(0xF0F6FC), Ink.of(0xC9D1D9), Ink.of(0x8B949E),
                Pair.of(0x3FA7E8, 0x58B4EE), Pair.of(0xE8711A, 0xF08A3E), Pair.of(0x1DB78A, 0x3CC79E),
                new Ink(0xE9BA46, 0.15), new Ink(0xE9BA46, 0.62), Ink.of(0xDDB24A), 0.20);
    }

    /** Returns the palette for a bright room and for print. */
    public static Palette light() {
        return new Palette("light", Ink.of(0xFFFFFF), Ink.of(0xF0F3F6), Ink.of(0xF6F8FA), Ink.of(0xD0D7DE), Ink.of(0xEAEEF2),
                Ink.of(0xFBFCFD), Ink.of(0xECEFF2), Ink.of(0x0B0F14), Ink.of(0x24292F), Ink.of(0x57606A),
                Pair.of(0x0072B2, 0x0069A6), Pair.of(0xD55E00, 0xAC4B00), Pair.of(0x009E73, 0x007755),
                new Ink(0xDEA014, 0.17), new Ink(0xB07800, 0.60), Ink.of(0x8A6100), 0.16);
    }

    /** Returns every colour by a name that all palettes share, as in "panel" or "equivariant-text"; opacities are left out. */
    public SequencedMap<String, Ink> inks() {
        SequencedMap<String, Ink> inks = new LinkedHashMap<>();
        inks.put("panel", panel);
        inks.put("gutter", gutter);
        inks.put("raised", raised);
        inks.put("border", border);
        inks.put("selection", selection);
        inks.put("arena", arena);
        inks.put("grid", grid);
        inks.put("strong", strong);
        inks.put("base", base);
        inks.put("quiet", quiet);
        inks.put("equivariant", equivariant.mark());
        inks.put("equivariant-text", equivariant.text());
        inks.put("baseline", baseline.mark());
        inks.put("baseline-text", baseline.text());
        inks.put("truth", truth.mark());
        inks.put("truth-text", truth.text());
        inks.put("wedge", wedgeFill.at(1));
        inks.put("wedge-edge", wedgeEdge.at(1));
        inks.put("wedge-text", wedgeText);
        return inks;
    }

    /** Returns the colour of a magnitude, 0 to 1: viridis without the end that is hard to tell from the ground. */
    public Ink magnitude(double place) {
        boolean dark = strong.contrast(Ink.of(0)) > strong.contrast(Ink.of(0xFFFFFF));
        double from = dark ? DARKEST_ON_DARK : 0;
        double to = dark ? 1 : BRIGHTEST_ON_LIGHT;
        return Ink.of(ColourMap.VIRIDIS.argb(from + (to - from) * Math.clamp(place, 0, 1)) & 0xFFFFFF);
    }

    /** Returns the colour of lines and areas. */
    public Ink mark(Role role) {
        return switch (role) {
            case EQUIVARIANT -> equivariant.mark();
            case BASELINE -> baseline.mark();
            case TRUTH -> truth.mark();
            case OTHER -> quiet;
        };
    }

    /** Returns the colour of words. */
    public Ink text(Role role) {
        return switch (role) {
            case EQUIVARIANT -> equivariant.text();
            case BASELINE -> baseline.text();
            case TRUTH -> truth.text();
            case OTHER -> base;
        };
    }
}
