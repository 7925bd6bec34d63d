package io.mergewright.ledger;

import java.util.Objects;
import java.util.Optional;

/**
 * Which suggestions to list.
 *
 * @param state empty for all
 * @param repository empty for all
 * @param most how many
 */
public record Wanted(Optional<State> state, String repository, int most) {
    public Wanted {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(repository, "repository");
        if (most < 1) {
            throw new IllegalArgumentException("at most " + most + " suggestions");
        }
    }
}
