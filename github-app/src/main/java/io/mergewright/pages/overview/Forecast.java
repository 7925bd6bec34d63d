package io.mergewright.pages.overview;

import io.mergewright.ledger.report.Words;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * What this month comes to when it goes on like the last seven days: what is spent so far, and the mean of the last seven whole days
 * for each day that is left after today.
 *
 * @param spent this month, today included, in micro-dollars like all others
 * @param perDay mean of the seven days before today
 * @param daysLeft after today
 * @param expected at the end of the month
 */
record Forecast(long spent, long perDay, int daysLeft, long expected) {
    private static final int MEAN_OF = 7;

    /** @param byDay what was spent, where anything was */
    static Forecast of(SortedMap<LocalDate, Long> byDay, LocalDate today) {
        long spent = sum(byDay, today.withDayOfMonth(1), today);
        long perDay = Math.round(sum(byDay, today.minusDays(MEAN_OF), today.minusDays(1)) / (double) MEAN_OF);
        int daysLeft = today.lengthOfMonth() - today.getDayOfMonth();
        return new Forecast(spent, perDay, daysLeft, spent + perDay * daysLeft);
    }

    private static long sum(SortedMap<LocalDate, Long> byDay, LocalDate first, LocalDate last) {
        return byDay.subMap(first, last.plusDays(1)).values().stream()
                .mapToLong(money -> money)
                .sum();
    }

    public String words() {
        return "%s so far, and %s a day, the mean of the last seven whole days, for the %d days left after today"
                .formatted(Words.dollars(spent), Words.dollars(perDay), daysLeft);
    }

    public String total() {
        return Words.dollars(expected);
    }
}
