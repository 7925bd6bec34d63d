package io.mergewright.quality;

import io.mergewright.quality.Prediction.QuotedLine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an excerpt still holds when it is cut to an allowance of tokens, taking a token for 3.5 characters.
 *
 * @param some whether a marked line is in it
 * @param all whether every marked line is in it
 */
record AllowanceScore(boolean some, boolean all) {
    private static final double CHARACTERS_PER_TOKEN = 3.5;

    static AllowanceScore of(Expected expected, List<QuotedLine> quoted, int tokens) {
        Set<Long> shown = shown(quoted, tokens * CHARACTERS_PER_TOKEN);
        boolean some = false;
        boolean all = false;
        for (Set<Long> marked : LineScore.alternatives(expected)) {
            some |= marked.stream().anyMatch(shown::contains);
            all |= shown.containsAll(marked);
        }
        return new AllowanceScore(some, all);
    }

    /** Whole lines in the order given, each with its line end, until the next does not fit. */
    private static Set<Long> shown(List<QuotedLine> quoted, double characters) {
        Set<Long> shown = new HashSet<>();
        double left = characters;
        for (var line : quoted) {
            left -= line.characters() + 1;
            if (left < 0) {
                return shown;
            }
            shown.add(line.number());
        }
        return shown;
    }
}
