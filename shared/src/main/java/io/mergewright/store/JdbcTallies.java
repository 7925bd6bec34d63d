package io.mergewright.store;

import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Selection;
import io.mergewright.ledger.Tallies;
import io.mergewright.ledger.Tally;
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
            FROM suggestion_fact WHERE %2$s GROUP BY %1$s, stands, standing
            """;

    private static final String TIMES = """
            SELECT %1$s AS grouped, PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY answered_after) AS median_time,
            PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY answered_after) AS slowest_tenth
            FROM suggestion_fact WHERE %2$s AND stands AND answered_after IS NOT NULL GROUP BY %1$s
            """;

    private static final String NAMED =
            "SELECT counted.*, n.label FROM (%s) counted JOIN suggestion_name n ON n.name_id = counted.grouped";

    private final Database database;

    public JdbcTallies(Store store) {
        this.database = store.database();
    }

    @Override
    public List<Tally> of(Optional<Grouping> by, Selection selection) {
        Map<String, Counts> counts = new TreeMap<>();
        Map<String, AnswerTimes> times = new HashMap<>();
        database.run("count suggestions", handle -> {
            counts.clear();
            query(handle, COUNTS, by, selection)
                    .map((row, context) -> counts.computeIfAbsent(GroupKey.name(by, row), Counts::new)
                            .add(row))
                    .list();
            query(handle, TIMES, by, selection)
                    .map((row, context) -> times.put(GroupKey.name(by, row), AnswerTimes.of(row)))
                    .list();
        });
        if (by.isEmpty()) {
            counts.computeIfAbsent(GroupKey.ALL, Counts::new);
        }
        List<Tally> tallies = new ArrayList<>();
        counts.values().forEach(one -> tallies.add(one.tally(times.getOrDefault(one.group(), AnswerTimes.NONE))));
        return tallies;
    }

    private static Query query(Handle handle, String counting, Optional<Grouping> by, Selection selection) {
        String sql = counting.formatted(GroupKey.expression(by), SelectionSql.condition(selection));
        Query query = handle.createQuery(GroupKey.isNamed(by) ? NAMED.formatted(sql) : sql);
        return SelectionSql.bind(query, selection);
    }
}
