package io.mergewright.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which suggestions somebody wants to see. An empty text and an absent value mean all.
 *
 * @param since that were proposed then or later
 * @param until that were proposed before then
 * @param visible the repositories that may be shown; empty for all of them
 */
public record Search(
        Optional<State> state,
        String repository,
        String category,
        String agent,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<Set<String>> visible) {
    public Search {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
        visible = visible.map(Set::copyOf);
    }

    /** What {@code wanted} describes, wherever it is. */
    static Search of(Wanted wanted) {
        return new Search(
                wanted.state(), wanted.repository(), "", "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Where a page of a list ends, so that the next begins behind it. */
    public record Place(Instant at, String id) {
        public Place {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(id, "id");
        }
    }
}
