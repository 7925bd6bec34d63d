package io.mergewright.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Counts suggestions. */
@FunctionalInterface
public interface Tallies {
    /** Counts {@code selection}: one tally per group in the order of their names, or a single one for all. */
    List<Tally> of(Optional<Grouping> by, Selection selection);

    /** Counts what was proposed from {@code first} to {@code last}, days in UTC. */
    default List<Tally> of(Optional<Grouping> by, LocalDate first, LocalDate last) {
        return of(by, Selection.of(first, last));
    }
}
