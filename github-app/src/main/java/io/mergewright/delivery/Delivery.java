package io.mergewright.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One delivery of GitHub, as it is kept.
 *
 * @param id in the store
 * @param guid GitHub's id, the same when it delivers again
 * @param event such as {@code pull_request}
 * @param attempts that failed
 * @param outcome what came of it, or what went wrong, in one line; may be empty
 */
public record Delivery(
        long id,
        String guid,
        String event,
        Instant receivedAt,
        State state,
        int attempts,
        String outcome,
        Optional<Instant> finishedAt) {

    /** Where a delivery stands. */
    public enum State {
        /** To be handled. */
        WAITING,
        HANDLED,
        /** Kept only so that it is known: it asks for nothing. */
        IGNORED,
        /** Failed so often that it is not tried again by itself. */
        SET_ASIDE;

        /** The name in options and reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Delivery {
        Objects.requireNonNull(guid, "guid");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(finishedAt, "finishedAt");
    }
}
