package io.mergewright.store;

import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Tallies;
import io.mergewright.ledger.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Counts what {@link JdbcLedger} keeps, in two passes over {@code suggestion_fact}. */
public final class JdbcTallies implements Tallies {
    private static final String COUNTS = """
            SELECT %1$s AS grouped, stands, standing, COUNT(*) AS proposals, CAST(SUM(micro_dollars) AS BIGINT) AS money
            FROM suggestion_fact WHERE utc_day BETWEEN :first AND :last GROUP BY %1$s, stands, standing
            """;

    private static final String TIMES = """
            SELECT %1$s AS grouped, PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY answered_after) AS median_time,
            PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY answered_after) AS slowest_tenth
            FROM suggestion_fact WHERE utc_day BETWEEN :first AND :last AND stands AND answered_after IS NOT NULL GROUP BY %1$s
            """;

    private static final String NAMED =
            "SELECT counted.*, n.label FROM (%s) counted JOIN suggestion_name n ON n.name_id = counted.grouped";

    private final Database database;

    public JdbcTallies(Store store) {
        this.database = store.database();
    }

    @Override
    public List<Tally> of(Optional<Grouping> by, LocalDate first, LocalDate last) {
        Map<String, Counts> counts = new TreeMap<>();
        Map<String, Times> times = new HashMap<>();
        database.run("count suggestions", handle -> {
            counts.clear();
            query(handle, COUNTS, by, first, last)
                    .map((row, context) -> counts.computeIfAbsent(GroupKey.name(by, row), Counts::new)
                            .add(row))
                    .list();
            query(handle, TIMES, by, first, last)
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

    private static Query query(Handle handle, String counting, Optional<Grouping> by, LocalDate first, LocalDate last) {
        String sql = counting.formatted(GroupKey.expression(by));
        return handle.createQuery(GroupKey.isNamed(by) ? NAMED.formatted(sql) : sql)
                .bind("first", first.toEpochDay())
                .bind("last", last.toEpochDay());
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
