package io.mergewright.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant, by the number of letters to change (Levenshtein). */
final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    /** The word closest to {@code text}, when few letters differ. */
    static Optional<String> to(String text, Collection<String> words) {
        int most = text.length() < 10 ? 2 : 3;
        return text.length() > LONGEST
                ? Optional.empty()
                : words.stream()
                        .filter(word -> distance(text, word) <= most)
                        .min(Comparator.<String>comparingInt(word -> distance(text, word))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
