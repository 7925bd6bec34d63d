package io.mergewright.budget;

import java.time.LocalDate;

/** Knows what was spent. */
@FunctionalInterface
public interface SpendHistory {
    /** What was spent from one day to another, both included, in UTC. */
    SpendReport spend(LocalDate first, LocalDate last);
}
