package io.mergewright.ledger.report;

import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What suggestions came to, ready to be written.
 *
 * @param first day of what was proposed
 * @param last day of what was proposed
 * @param groups empty unless grouped
 */
public record StatsReport(
        LocalDate first,
        LocalDate last,
        Optional<Grouping> by,
        Tally whole,
        List<Tally> groups,
        Assumptions assumptions,
        List<Warning> warnings) {
    /** The acceptance that is usual in the industry, for comparison: 30 to 45 %. */
    public static final double USUAL_FROM = 0.30;

    /** See {@link #USUAL_FROM}. */
    public static final double USUAL_TO = 0.45;

    /**
     * Something that somebody should look at.
     *
     * @param what a sentence without a full stop
     * @param toDo a sentence without a full stop
     */
    public record Warning(String what, String toDo) {}

    public StatsReport {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(whole, "whole");
        Objects.requireNonNull(assumptions, "assumptions");
        groups = List.copyOf(groups);
        warnings = List.copyOf(warnings);
    }

    /** The groups, or the whole where there are none. */
    List<Tally> rows() {
        return by.isPresent() ? groups : List.of(whole);
    }
}
