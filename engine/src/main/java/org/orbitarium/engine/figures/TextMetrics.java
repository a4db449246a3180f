package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Widths of text without a font system, so that a figure is laid out alike in the window, in files and on a machine without fonts.
 *
 * <p>The tables are the advance widths of Inter 3.019 and JetBrains Mono 2.242 in thousandths of an em; kerning is left out. What
 * is not in them counts as wide as a digit.
 */
public final class TextMetrics {

    private static final String MORE = "°×·−–—…“”’ΩρλτθΣ⁰¹²³⁴⁵⁶⁷⁸⁹⁻≤≥→±\u00A0";

    private static final int[] REGULAR = {
        281, 278, 403, 631, 638, 813, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357, 625, 464, 605, 636, 642, 608, 624,
        571, 616, 624, 276, 280, 659, 659, 659, 507, 936, 676, 651, 727, 719, 598, 587, 743, 740, 264, 543, 652, 563, 889,
        753, 761, 635, 761, 639, 638, 642, 741, 676, 949, 642, 665, 625, 362, 357, 362, 469, 452, 497, 564, 621, 558, 621,
        582, 361, 609, 591, 237, 237, 544, 237, 869, 585, 597, 609, 609, 372, 523, 364, 581, 557, 813, 540, 557, 541, 362,
        327, 362, 659
    };
    private static final int[] REGULAR_MORE = {
        455, 659, 276, 659, 500, 1000, 821, 381, 381, 185, 761, 571, 585, 472, 540, 631, 440, 313, 420, 430, 436, 415, 425,
        388, 428, 425, 439, 659, 659, 955, 659, 281
    };

    private static final int[] STRONG = {
        248, 309, 396, 643, 649, 844, 663, 213, 393, 393, 543, 673, 295, 466, 290, 379, 667, 481, 621, 652, 666, 632, 648,
        587, 646, 648, 290, 295, 673, 673, 673, 544, 999, 724, 657, 744, 724, 608, 586, 755, 744, 275, 561, 677, 566, 906,
        741, 775, 643, 776, 651, 649, 660, 734, 724, 1007, 690, 705, 653, 393, 379, 393, 481, 468, 497, 575, 630, 577, 630,
        593, 377, 625, 613, 261, 261, 569, 261, 898, 610, 608, 625, 625, 397, 549, 380, 608, 576, 837, 563, 576, 562, 393,
        358, 393, 673
    };
    private static final int[] STRONG_MORE = {
        458, 673, 290, 673, 500, 1000, 806, 408, 407, 214, 773, 585, 600, 531, 617, 658, 455, 318, 423, 438, 450, 427, 438,
        396, 437, 438, 445, 673, 673, 955, 673, 248
    };

    private static final char UNBROKEN = '\u00A0';
    private static final int MONO = 600;
    private static final int EM = 1000;

    private TextMetrics() {
    }

    /** Returns the width of a line of text in px. */
    public static double width(String text, Face face, double size) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += advance(text.charAt(i), face);
        }
        return sum * size / 1000;
    }

    /** Returns the width of a Text mark in px. */
    public static double width(Mark.Text text) {
        return width(text.text(), text.face(), text.size());
    }

    /** Returns the height of capitals over the size, the same for all faces to within a hundredth. */
    public static double capHeight(double size) {
        return 0.727 * size;
    }

    /** Returns the longest beginning of a text that fits, with an ellipsis if it was cut. */
    public static String fit(String text, Face face, double size, double room) {
        if (width(text, face, size) <= room) {
            return text;
        }
        String cut = text;
        while (!cut.isEmpty() && width(cut + "…", face, size) > room) {
            cut = cut.substring(0, cut.length() - 1).stripTrailing();
        }
        return cut.isEmpty() ? "" : cut + "…";
    }

    /**
     * Returns a text in as few lines as it needs, broken at spaces and between wide characters; what does not fit into the last of them is
     * cut as {@link #fit} does.
     *
     * @param most lines, at least 1
     */
    static List<String> wrap(String text, Face face, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (lines.size() < most - 1 && width(rest, face, size) > room) {
            int end = 0;
            for (int i = 1; i < rest.length() && width(rest.substring(0, i).stripTrailing(), face, size) <= room; i++) {
                end = breaks(rest.charAt(i - 1), rest.charAt(i)) ? i : end;
            }
            if (end == 0) {
                break;
            }
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(fit(rest, face, size, room));
        return lines;
    }

    private static boolean breaks(char before, char after) {
        return after == ' ' || (after != UNBROKEN && (Face.wide(after) || Face.wide(before)));
    }

    static int advance(char c, Face face) {
        if (Face.wide(c)) {
            return EM;
        }
        if (face == Face.NUMBERS) {
            return MONO;
        }
        int[] ascii = face == Face.STRONG ? STRONG : REGULAR;
        if (c >= ' ' && c <= '~') {
            return ascii[c - ' '];
        }
        int place = MORE.indexOf(c);
        return place < 0 ? ascii['0' - ' '] : (face == Face.STRONG ? STRONG_MORE : REGULAR_MORE)[place];
    }

    /** Returns the characters whose widths are known, for the test against the fonts. */
    static char[] known() {
        char[] all = new char['~' - ' ' + 1 + MORE.length()];
        for (int i = 0; i < all.length; i++) {
            all[i] = (char) (' ' + i);
        }
        MORE.getChars(0, MORE.length(), all, '~' - ' ' + 1);
        return Arrays.copyOf(all, all.length);
    }
}
