package io.mergewright.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mergewright.trace.ChainReliability;
import io.mergewright.trace.SpanRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how the steps of handlings ended, from the spans that {@link JdbcTraceStore} keeps. */
public final class JdbcChains {
    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};
    private static final String STEPS = """
            SELECT root.span_name AS plan, step.span_name, step.trace_id, step.span_id, step.attributes
            FROM (SELECT trace_id, span_name FROM span WHERE parent_id = '' ORDER BY started_at DESC LIMIT :most) root
            JOIN span step ON step.trace_id = root.trace_id AND step.span_name LIKE 'step %'
            ORDER BY step.started_at
            """;

    private final Database database;
    private final Json json = new Json();

    public JdbcChains(Store store) {
        this.database = store.database();
    }

    /**
     * One plan, such as a review.
     *
     * @param plan its name
     */
    public record Chain(String plan, ChainReliability reliability) {}

    /** Over the newest {@code most} handlings, in the order of their names. */
    public List<Chain> latest(int most) {
        Map<String, List<SpanRecord>> plans = new TreeMap<>();
        database.statement(
                "count how steps ended",
                handle -> handle.createQuery(STEPS)
                        .bind("most", most)
                        .map((row, context) -> plans.computeIfAbsent(row.getString("plan"), plan -> new ArrayList<>())
                                .add(step(row)))
                        .list());
        return plans.entrySet().stream()
                .map(plan -> new Chain(plan.getKey(), ChainReliability.of(plan.getValue())))
                .toList();
    }

    private SpanRecord step(ResultSet row) throws SQLException {
        return new SpanRecord(
                row.getString("trace_id"),
                row.getString("span_id"),
                "",
                row.getString("span_name"),
                Instant.EPOCH,
                Duration.ZERO,
                json.read(database.name(), row.getString("attributes"), ATTRIBUTES),
                "");
    }
}
