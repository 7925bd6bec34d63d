package io.mergewright.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether the database can be reached at all. Once it could not, nobody waits for it until a while has passed; then one does, and the others as soon
 * as that one got through. Thread-safe.
 */
final class Reach {
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final Clock clock;
    private volatile boolean lost;
    private Instant again = Instant.MIN;

    Reach(Clock clock) {
        this.clock = clock;
    }

    /** Whether who asks may try to reach it. */
    boolean mayTry() {
        return !lost || isTurn();
    }

    private synchronized boolean isTurn() {
        Instant now = clock.instant();
        if (now.isBefore(again)) {
            return false;
        }
        again = now.plus(PAUSE);
        return true;
    }

    void found() {
        lost = false;
    }

    synchronized void lost() {
        again = clock.instant().plus(PAUSE);
        lost = true;
    }
}
