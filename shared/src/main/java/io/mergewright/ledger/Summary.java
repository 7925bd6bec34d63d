package io.mergewright.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A suggestion in a line.
 *
 * @param at when it was proposed
 * @param confidence as the gate gave it
 * @param microDollars what finding it has cost
 * @param label what a person said of it: whether it is right; empty when nobody did
 */
public record Summary(
        String id,
        Instant at,
        String repository,
        String category,
        String agent,
        State state,
        double confidence,
        Optional<Boolean> label,
        long microDollars,
        String title) {
    public Summary {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(label, "label");
    }
}
