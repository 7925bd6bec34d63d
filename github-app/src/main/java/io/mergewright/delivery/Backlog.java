package io.mergewright.delivery;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The deliveries that wait to be handled.
 *
 * @param oldest when the oldest of them came in; empty when none waits
 */
public record Backlog(long waiting, Optional<Instant> oldest) {
    public Backlog {
        Objects.requireNonNull(oldest, "oldest");
    }
}
