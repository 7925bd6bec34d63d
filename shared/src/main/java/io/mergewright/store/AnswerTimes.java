package io.mergewright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How long answers took. */
record AnswerTimes(Optional<Duration> median, Optional<Duration> slowestTenth) {
    static final AnswerTimes NONE = new AnswerTimes(Optional.empty(), Optional.empty());

    private static final double HALF = 0.5;
    private static final double NINE_TENTHS = 0.9;

    static AnswerTimes of(ResultSet row) throws SQLException {
        return new AnswerTimes(time(row, "median_time"), time(row, "slowest_tenth"));
    }

    /** Of the first {@code count} of {@code millis}, which are sorted by this. */
    static AnswerTimes of(long[] millis, int count) {
        if (count == 0) {
            return NONE;
        }
        Arrays.sort(millis, 0, count);
        return new AnswerTimes(at(millis, count, HALF), at(millis, count, NINE_TENTHS));
    }

    /** As SQL's {@code PERCENTILE_CONT} does: between two neighbours on a straight line. */
    private static Optional<Duration> at(long[] sorted, int count, double share) {
        double place = share * (count - 1);
        int below = (int) place;
        long left = sorted[below];
        long right = sorted[Math.min(below + 1, count - 1)];
        return Optional.of(Duration.ofMillis(Math.round(left + (place - below) * (right - left))));
    }

    private static Optional<Duration> time(ResultSet row, String column) throws SQLException {
        double millis = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(millis)));
    }
}
