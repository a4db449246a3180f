package org.orbitarium.app.shell;

import java.util.Locale;
import org.apache.commons.text.similarity.FuzzyScore;

/** Finds what a user may mean by some letters: those of a text in which they stand in order, the better the closer together. */
final class Match {

    private static final FuzzyScore SCORE = new FuzzyScore(Locale.ROOT);
    /** Lifts a text in which the letters begin a word above any in which they are scattered. */
    private static final int WORD = 1000;

    private Match() {
    }

    /** Returns how well letters match a text: greater is better, 0 for every text if there are none, negative if they do not match. */
    static int score(String letters, String text) {
        String wanted = letters.strip().toLowerCase(Locale.ROOT);
        String lower = text.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return 0;
        }
        int begins = (" " + lower).indexOf(" " + wanted);
        if (begins >= 0) {
            return 2 * WORD - Math.min(begins, WORD - 1);
        }
        if (lower.contains(wanted)) {
            return WORD;
        }
        return inOrder(wanted.replace(" ", ""), lower) ? SCORE.fuzzyScore(lower, wanted.replace(" ", "")) : -1;
    }

    private static boolean inOrder(String letters, String text) {
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            at = text.indexOf(letters.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
