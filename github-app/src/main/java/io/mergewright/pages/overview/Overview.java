package io.mergewright.pages.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All of it.
 *
 * @param countedAt what is counted is as it was at this moment
 * @param usual what acceptance is usual in the industry
 * @param by how groups are made
 * @param waiting suggestions that wait for a person to decide, whenever they were proposed
 */
record Overview(
        Instant countedAt,
        LocalDate from,
        LocalDate to,
        Figures total,
        Usual usual,
        Assumed assumed,
        List<Figures> weeks,
        String by,
        List<Figures> groups,
        long waiting,
        Spend spend,
        List<Alarms.Alarm> alarms) {
    /** The acceptance that is usual in the industry. */
    record Usual(double from, double to) {}

    /** How many minutes suggestions are taken to save and to cost. */
    record Assumed(double minutesPerAccepted, double minutesPerShown) {}

    /** Groups, by name; {@code next} is for {@code after}, to get those that follow. */
    record Acceptance(
            Instant countedAt,
            LocalDate from,
            LocalDate to,
            String by,
            Usual usual,
            List<Figures> groups,
            java.util.Optional<String> next) {}
}
