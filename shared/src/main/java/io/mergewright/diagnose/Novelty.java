package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.LogText;
import io.mergewright.log.LogLine;
import java.util.function.Predicate;

/** What the last green build also said, and therefore does not explain a failure. */
record Novelty(Predicate<LogLine> known) {
    /** Nothing is known. */
    static Novelty none() {
        return new Novelty(line -> false);
    }

    /** Whether the green build said every line from {@code first} to {@code last} that is not blank. */
    boolean knows(LogText text, int first, int last) {
        boolean any = false;
        for (int i = first; i <= last; i++) {
            if (!text.blank(i)) {
                if (!known.test(text.line(i))) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }
}
