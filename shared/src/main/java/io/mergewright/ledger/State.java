package io.mergewright.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a suggestion stands. */
public enum State {
    PROPOSED,
    PUBLISHED,
    QUEUED,
    WITHHELD,
    ACCEPTED,
    REJECTED,
    IGNORED,
    SUPERSEDED,
    REVERTED;

    /** Whether it has its answer: what acceptance is counted over. */
    public boolean isDecided() {
        return this == ACCEPTED || this == REJECTED || this == IGNORED || this == REVERTED;
    }

    /** Whether it still waits for an answer. */
    boolean isOpen() {
        return this == PROPOSED || this == PUBLISHED || this == QUEUED || this == WITHHELD;
    }

    /** The name in options and reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label().equals(label))
                .findFirst();
    }
}
