package io.mergewright.review;

import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import java.util.Set;

/**
 * How much a review may say.
 *
 * @param comments the most of them
 * @param nits the most of them
 * @param least the least severe findings that are said
 * @param off ids of checks that are silent
 * @param on ids of opt-in checks that speak, as nits
 * @param silent categories of which nothing is said
 */
public record ReviewLimits(
        int comments, int nits, Severity least, Set<String> off, Set<String> on, Set<String> silent) {
    public static final int COMMENTS = 3;
    public static final int NITS = 5;

    public ReviewLimits {
        off = Set.copyOf(off);
        on = Set.copyOf(on);
        silent = Set.copyOf(silent);
        if (comments < 0 || nits < 0) {
            throw new IllegalArgumentException("at most %d comments and %d nits".formatted(comments, nits));
        }
    }

    public static ReviewLimits usual() {
        return new ReviewLimits(COMMENTS, NITS, Severity.INFO, Set.of(), Set.of(), Set.of());
    }

    public ReviewLimits withComments(int most) {
        return new ReviewLimits(most, nits, least, off, on, silent);
    }

    /** Whether anything that {@code check} says may be said. */
    public boolean allow(CheckInfo check) {
        return !off.contains(check.id())
                && !silent.contains(check.category())
                && check.severity().compareTo(least) <= 0;
    }
}
