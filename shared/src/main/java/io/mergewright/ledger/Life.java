package io.mergewright.ledger;

import java.util.List;
import java.util.Objects;

/**
 * A suggestion and all that became of it.
 *
 * @param events in the order in which they were told
 */
public record Life(Proposal proposal, List<Event> events) {
    public Life {
        Objects.requireNonNull(proposal, "proposal");
        events = List.copyOf(events);
    }

    public Standing standing() {
        return Standing.of(events);
    }
}
