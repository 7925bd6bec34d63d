package io.mergewright.cli;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --from} and {@code --to}: days in UTC. */
final class DayRange {
    private static final int USUAL_DAYS = 90;

    private final Clock clock;

    @Option(names = "--from", paramLabel = "DAY", description = "First day, such as 2026-01-31 (default: 90 days ago).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day (default: today). Days begin in UTC.")
    private @Nullable LocalDate to;

    DayRange(Clock clock) {
        this.clock = clock;
    }

    LocalDate last() {
        return to == null ? LocalDate.now(clock) : to;
    }

    /** @throws CommandException when it is after the last day */
    LocalDate first() {
        LocalDate first = from == null ? last().minusDays(USUAL_DAYS) : from;
        if (first.isAfter(last())) {
            throw CommandException.unusable("--from is after --to", null);
        }
        return first;
    }
}
