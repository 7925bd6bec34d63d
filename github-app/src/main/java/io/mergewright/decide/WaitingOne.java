package io.mergewright.decide;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A suggestion that waits for a person.
 *
 * @param since when it was proposed
 * @param trouble why it could not be published when a person wanted that; empty otherwise
 * @param snoozedUntil until when it is put off
 */
public record WaitingOne(
        String id,
        Instant since,
        String repository,
        String category,
        String agent,
        double confidence,
        long microDollars,
        String title,
        String trouble,
        Optional<Instant> snoozedUntil) {
    public WaitingOne {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(snoozedUntil, "snoozedUntil");
    }

    /** Names its place in a list. */
    public String place() {
        return microDollars + "." + since.toEpochMilli() + "." + id;
    }
}
