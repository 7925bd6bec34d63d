package io.mergewright.store;

import java.time.Duration;
import java.time.Instant;

/**
 * Up to where events are known. Their numbers are given out before their transactions end, so that one with a lower number may be seen
 * later: numbers count as known for good only when they are older than any transaction can be.
 *
 * @param settled below and at which all events are known
 * @param latest the highest number that was seen at {@code seenAt}
 */
record FactProgress(long settled, long latest, Instant seenAt) {
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(2);

    /** After the highest number that is seen is {@code highest}. */
    FactProgress seen(long highest, Instant now) {
        return Duration.between(seenAt, now).compareTo(LONGEST_TRANSACTION) < 0
                ? this
                : new FactProgress(latest, highest, now);
    }
}
