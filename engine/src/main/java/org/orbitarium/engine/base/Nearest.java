package org.orbitarium.engine.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the name that was probably meant. */
public final class Nearest {

    private Nearest() {
    }

    /** Returns "Did you mean 'x'?" for the valid name with the least edit distance. */
    public static String hint(String name, Collection<String> valid) {
        return valid.isEmpty() ? "Remove it." : "Did you mean '" + of(name, valid) + "'?";
    }

    /** Returns the valid name with the least edit distance. */
    public static String of(String name, Collection<String> valid) {
        return of(List.of(name), valid);
    }

    /** Returns the valid name with the least edit distance to any of several. */
    public static String of(Collection<String> names, Collection<String> valid) {
        return valid.stream().min(Comparator.comparingInt((String candidate) -> names.stream()
                .mapToInt(name -> distance(name, candidate)).min().orElseThrow()).thenComparing(Comparator.naturalOrder())).orElseThrow();
    }

    /** Returns whether some valid name differs in at most a third of the letters. */
    public static boolean near(String name, Collection<String> valid) {
        return valid.stream().anyMatch(candidate -> 3 * distance(name, candidate) <= Math.max(name.length(), candidate.length()));
    }

    /** Returns the number of letters to insert, delete or replace (Levenshtein, 1966), without regard to case. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
