package io.mergewright.store;

import io.mergewright.ledger.Grouping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** By what a database groups suggestions, and what its groups are called. */
final class GroupKey {
    static final String ALL = "all";

    /** 1970 began on a Thursday, three days after a Monday. */
    private static final int MONDAY = 3;

    private static final int DAYS = 7;
    private static final double TENTHS = 10;

    private GroupKey() {}

    /** A whole number that tells groups of {@code suggestion_fact} apart. */
    static String expression(Optional<Grouping> by) {
        return by.map(GroupKey::expression).orElse("stands");
    }

    static String expression(Grouping by) {
        return switch (by) {
            case REPO -> "repository";
            case JOB -> "job";
            case CATEGORY -> "category";
            case AGENT -> "agent";
            case MODEL -> "model";
            case PROMPT -> "prompt";
            case CONFIDENCE -> "tenth";
            case WEEK -> "(utc_day + %d) / %d".formatted(MONDAY, DAYS);
        };
    }

    static boolean isNamed(Optional<Grouping> by) {
        return by.isPresent() && by.get().isNamed();
    }

    /** The name of the group of {@code row}. */
    static String name(Optional<Grouping> by, ResultSet row) throws SQLException {
        if (by.isEmpty()) {
            return ALL;
        }
        return switch (by.get()) {
            case CONFIDENCE -> tenth(row.getInt("grouped"));
            case WEEK -> week(row.getInt("grouped"));
            default -> row.getString("label");
        };
    }

    /** Such as {@code 0.7}. */
    static String tenth(int tenth) {
        return String.format(Locale.ROOT, "%.1f", tenth / TENTHS);
    }

    /** The number of the week in which {@code utcDay} is. */
    static int weekOf(int utcDay) {
        return (utcDay + MONDAY) / DAYS;
    }

    /** Its Monday. */
    static String week(int week) {
        return LocalDate.ofEpochDay((long) week * DAYS - MONDAY).toString();
    }
}
