package io.mergewright.store;

import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Tallies;
import io.mergewright.ledger.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Counts what {@link JdbcLedger} keeps, in one pass over the narrow table. */
public final class JdbcTallies implements Tallies {
    private static final long DAY = 86_400_000;

    /** 1970 began on a Thursday, three days after a Monday. */
    private static final int MONDAY = 3;

    private static final int DAYS = 7;
    private static final double TENTHS = 10;

    private static final String COUNTS = """
            SELECT %s AS grouped, COUNT(*) AS proposals, CAST(COALESCE(SUM(micro_dollars), 0) AS BIGINT) AS money,
            COUNT(CASE WHEN stands THEN 1 END) AS proposed,
            COUNT(CASE WHEN stands AND shown THEN 1 END) AS shown_ones,
            COUNT(CASE WHEN stands AND asked THEN 1 END) AS asked_ones,
            COUNT(CASE WHEN stands AND state = 'WITHHELD' THEN 1 END) AS withheld_ones,
            COUNT(CASE WHEN stands AND viewed THEN 1 END) AS viewed_ones,
            COUNT(CASE WHEN stands AND touched THEN 1 END) AS touched_ones,
            COUNT(CASE WHEN stands AND state = 'ACCEPTED' THEN 1 END) AS accepted,
            COUNT(CASE WHEN stands AND state = 'ACCEPTED' AND NOT asked THEN 1 END) AS accepted_unasked,
            COUNT(CASE WHEN stands AND verified THEN 1 END) AS verified_ones,
            COUNT(CASE WHEN stands AND state = 'REJECTED' THEN 1 END) AS rejected,
            COUNT(CASE WHEN stands AND state = 'IGNORED' THEN 1 END) AS ignored,
            COUNT(CASE WHEN stands AND state = 'REVERTED' THEN 1 END) AS reverted,
            COUNT(CASE WHEN stands AND state = 'SUPERSEDED' THEN 1 END) AS superseded,
            PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY CASE WHEN stands THEN answered_after END) AS median_time,
            PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY CASE WHEN stands THEN answered_after END) AS slowest_tenth
            FROM suggestion WHERE created_at >= :first AND created_at < :after
            """;

    private static final String GROUPED = " GROUP BY %1$s ORDER BY grouped";

    private final Database database;

    public JdbcTallies(Store store) {
        this.database = store.database();
    }

    @Override
    public List<Tally> of(Optional<Grouping> by, LocalDate first, LocalDate last) {
        String query = by.map(JdbcTallies::key)
                .map(key -> (COUNTS + GROUPED).formatted(key))
                .orElse(COUNTS.formatted("''"));
        return database.statement(
                "count suggestions",
                handle -> handle.createQuery(query)
                        .bind("first", millis(first))
                        .bind("after", millis(last.plusDays(1)))
                        .map((row, context) -> tally(by, row))
                        .list());
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static String key(Grouping by) {
        return switch (by) {
            case REPO -> "repository";
            case JOB -> "job";
            case CATEGORY -> "category";
            case AGENT -> "agent";
            case MODEL -> "model";
            case PROMPT -> "prompt";
            case CONFIDENCE -> "CAST(FLOOR(LEAST(confidence, 0.999) * 10) AS INTEGER)";
            case WEEK -> "(created_at / %d + %d) / %d".formatted(DAY, MONDAY, DAYS);
        };
    }

    private static String name(Optional<Grouping> by, ResultSet row) throws SQLException {
        if (by.isEmpty()) {
            return "all";
        }
        return switch (by.get()) {
            case CONFIDENCE -> String.format(Locale.ROOT, "%.1f", row.getInt("grouped") / TENTHS);
            case WEEK ->
                LocalDate.ofEpochDay(row.getLong("grouped") * DAYS - MONDAY).toString();
            default -> row.getString("grouped");
        };
    }

    private static Tally tally(Optional<Grouping> by, ResultSet row) throws SQLException {
        return new Tally(
                name(by, row),
                row.getLong("proposals"),
                row.getLong("money"),
                new Tally.Funnel(
                        row.getLong("proposed"),
                        row.getLong("shown_ones"),
                        row.getLong("asked_ones"),
                        row.getLong("withheld_ones"),
                        row.getLong("viewed_ones"),
                        row.getLong("touched_ones")),
                new Tally.Answers(
                        row.getLong("accepted"),
                        row.getLong("accepted_unasked"),
                        row.getLong("verified_ones"),
                        row.getLong("rejected"),
                        row.getLong("ignored"),
                        row.getLong("reverted"),
                        row.getLong("superseded")),
                time(row, "median_time"),
                time(row, "slowest_tenth"));
    }

    private static Optional<Duration> time(ResultSet row, String column) throws SQLException {
        double millis = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(millis)));
    }
}
