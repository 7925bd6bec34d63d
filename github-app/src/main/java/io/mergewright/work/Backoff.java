package io.mergewright.work;

import java.time.Duration;

/**
 * How long to wait before the next attempt: twice as long after each, up to a limit.
 *
 * @param attempts the most, the first included
 */
public record Backoff(int attempts, Duration first, Duration longest) {
    public static final Backoff USUAL = new Backoff(6, Duration.ofSeconds(5), Duration.ofMinutes(10));

    private static final int MOST_DOUBLINGS = 30;

    public Backoff {
        if (attempts < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("%d attempts, %s to %s".formatted(attempts, first, longest));
        }
    }

    /** The wait after so many failed attempts. */
    Duration after(int failed) {
        Duration wait = first.multipliedBy(1L << Math.min(MOST_DOUBLINGS, failed - 1));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
