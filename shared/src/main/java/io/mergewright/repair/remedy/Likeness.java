package io.mergewright.repair.remedy;

import java.util.Locale;

/** How much two names look like the same one, spelt otherwise. */
public final class Likeness {
    /** Names that are as far apart as this or more have nothing to do with each other. */
    static final double FAR = 2.5;

    private static final double ONE_LETTER = 1;

    private Likeness() {}

    /** 0.5 where only the case of letters or underscores differ, else letters to change; {@link Double#MAX_VALUE} where the lengths tell. */
    static double distance(String one, String other) {
        if (bare(one).equals(bare(other))) {
            return 0.5;
        }
        return Math.abs(one.length() - other.length()) > 2 ? Double.MAX_VALUE : edits(one, other);
    }

    /** Whether one is surely the other, spelt wrong: a single letter, a swap of two, case or underscores. */
    public static boolean isSlip(String one, String other) {
        return distance(one, other) <= ONE_LETTER;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** Letters to add, drop, change or swap with their neighbour: the optimal string alignment distance. */
    private static int edits(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                least[i][j] = Math.min(least[i - 1][j - 1] + change, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[one.length()][other.length()];
    }
}
