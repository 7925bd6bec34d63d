package io.mergewright.model;

import java.time.Duration;

/**
 * How one endpoint is spared.
 *
 * @param mostAtOnce calls that may be under way at the same time
 * @param longestWait how long a call waits for its turn before it is held back
 * @param window how many of the last calls the breaker looks at; it opens when half of them failed
 * @param openFor how long an open breaker holds all calls back before it tries one again
 */
public record GuardLimits(int mostAtOnce, Duration longestWait, int window, Duration openFor) {
    public static final GuardLimits DEFAULT = new GuardLimits(8, Duration.ofSeconds(5), 10, Duration.ofSeconds(30));

    public GuardLimits {
        if (mostAtOnce < 1 || window < 1 || longestWait.isNegative() || openFor.isNegative() || openFor.isZero()) {
            throw new IllegalArgumentException("guard: %d at once, wait %s, window %d, open for %s"
                    .formatted(mostAtOnce, longestWait, window, openFor));
        }
    }
}
