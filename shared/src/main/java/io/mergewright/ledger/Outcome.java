package io.mergewright.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one unique suggestion.
 *
 * @param agent who came up with it
 * @param model empty where none took part
 * @param prompt name and version; empty where none was used
 * @param accepted the answer; empty when there is only a label
 * @param label whether a person found it right; empty when nobody was asked
 * @param at when the answer was given, or where there is none, the label
 */
public record Outcome(
        String agent, String model, String prompt, Optional<Boolean> accepted, Optional<Boolean> label, Instant at) {
    public Outcome {
        Objects.requireNonNull(accepted, "accepted");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(at, "at");
    }
}
