package io.mergewright.store;

import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Tallies;
import io.mergewright.ledger.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Counts what {@link JdbcLedger} keeps, in two passes over the narrow table. */
public final class JdbcTallies implements Tallies {
    /** Where nothing is grouped: one group without a name, which a database must not take for the number of a column. */
    private static final String WHOLE = "CAST('' AS VARCHAR(1))";

    /** Whoever counts reads most of the table: by the index of the time, row by row, that would take H2 ten times as long. */
    private static final String BETWEEN = " WHERE created_at + 0 >= :first AND created_at + 0 < :after";

    private static final String COUNTS =
            """
            SELECT %1$s AS grouped, state, stands, shown, asked, viewed, touched, verified,
            COUNT(*) AS proposals, CAST(SUM(micro_dollars) AS BIGINT) AS money
            FROM suggestion""" + BETWEEN + " GROUP BY %1$s, state, stands, shown, asked, viewed, touched, verified";

    private static final String TIMES = """
            SELECT %1$s AS grouped, PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY answered_after) AS median_time,
            PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY answered_after) AS slowest_tenth
            FROM suggestion""" + BETWEEN + " AND stands AND answered_after IS NOT NULL GROUP BY %1$s";

    private final Database database;

    public JdbcTallies(Store store) {
        this.database = store.database();
    }

    @Override
    public List<Tally> of(Optional<Grouping> by, LocalDate first, LocalDate last) {
        String key = by.map(GroupKey::expression).orElse(WHOLE);
        Map<String, Counts> counts = new TreeMap<>();
        Map<String, Times> times = new HashMap<>();
        database.run("count suggestions", handle -> {
            counts.clear();
            query(handle, COUNTS, key, first, last)
                    .map((row, context) -> counts.computeIfAbsent(GroupKey.name(by, row), Counts::new)
                            .add(row))
                    .list();
            query(handle, TIMES, key, first, last)
                    .map((row, context) -> times.put(GroupKey.name(by, row), Times.of(row)))
                    .list();
        });
        if (by.isEmpty()) {
            counts.computeIfAbsent(GroupKey.ALL, Counts::new);
        }
        List<Tally> tallies = new ArrayList<>();
        counts.values().forEach(one -> tallies.add(one.tally(times.getOrDefault(one.group(), Times.NONE))));
        return tallies;
    }

    private static Query query(Handle handle, String sql, String key, LocalDate first, LocalDate last) {
        return handle.createQuery(sql.formatted(key))
                .bind("first", millis(first))
                .bind("after", millis(last.plusDays(1)));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** How long answers took. */
    record Times(Optional<Duration> median, Optional<Duration> slowestTenth) {
        static final Times NONE = new Times(Optional.empty(), Optional.empty());

        static Times of(ResultSet row) throws SQLException {
            return new Times(time(row, "median_time"), time(row, "slowest_tenth"));
        }

        private static Optional<Duration> time(ResultSet row, String column) throws SQLException {
            double millis = row.getDouble(column);
            return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(millis)));
        }
    }
}
