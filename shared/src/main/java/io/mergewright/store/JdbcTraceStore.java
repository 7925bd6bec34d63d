package io.mergewright.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mergewright.trace.SpanRecord;
import io.mergewright.trace.TraceStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Spans in the table {@code span}. Safe for threads and processes. */
public final class JdbcTraceStore implements TraceStore {
    private static final long NANOS = 1_000_000_000;
    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private final Database database;
    private final Json json = new Json();

    public JdbcTraceStore(Store store) {
        this.database = store.database();
    }

    @Override
    public void save(List<SpanRecord> spans) {
        if (!spans.isEmpty()) {
            database.run("save spans", handle -> {
                insert(handle, spans);
                HandlingTable.insert(
                        handle, spans.stream().filter(SpanRecord::isRoot).toList());
            });
        }
    }

    @Override
    public List<SpanRecord> roots(int most) {
        return database.statement(
                "list traces",
                handle -> spans(handle.createQuery(
                                "SELECT * FROM span WHERE parent_id = '' ORDER BY started_at DESC, trace_id LIMIT :most")
                        .bind("most", most)));
    }

    @Override
    public List<SpanRecord> trace(String traceId) {
        return database.statement(
                "read a trace",
                handle ->
                        spans(handle.createQuery("SELECT * FROM span WHERE trace_id = :id ORDER BY started_at, span_id")
                                .bind("id", Database.storable(traceId))));
    }

    @Override
    public int prune(Instant before) {
        return database.call("prune traces", handle -> {
            HandlingTable.prune(handle, nanos(before));
            return handle.createUpdate(
                            "DELETE FROM span WHERE trace_id IN (SELECT trace_id FROM span WHERE started_at < :before)")
                    .bind("before", nanos(before))
                    .execute();
        });
    }

    private void insert(Handle handle, List<SpanRecord> spans) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO span (trace_id, span_id, parent_id, span_name, started_at, duration, attributes, failure,
                step_result, attempts, input_tokens, output_tokens)
                VALUES (:trace, :span, :parent, :name, :start, :duration, :attributes, :failure,
                :result, :attempts, :input, :output)
                ON CONFLICT DO NOTHING
                """);
        spans.forEach(span -> batch.bind("trace", span.traceId())
                .bind("span", span.spanId())
                .bind("parent", span.parentId())
                .bind("name", Database.storable(span.name()))
                .bind("start", nanos(span.start()))
                .bind("duration", span.duration().toNanos())
                .bind("attributes", json.write(span.attributes()))
                .bind("failure", Database.storable(span.failure()))
                .bind("result", Names.fit(span.result()))
                .bind("attempts", span.attempts())
                .bind("input", span.inputTokens())
                .bind("output", span.outputTokens())
                .add());
        batch.execute();
    }

    private List<SpanRecord> spans(Query query) {
        return query.map((row, context) -> span(row)).list();
    }

    private SpanRecord span(ResultSet row) throws SQLException {
        return new SpanRecord(
                row.getString("trace_id"),
                row.getString("span_id"),
                row.getString("parent_id"),
                row.getString("span_name"),
                Instant.ofEpochSecond(0, row.getLong("started_at")),
                Duration.ofNanos(row.getLong("duration")),
                json.read(database.name(), row.getString("attributes"), ATTRIBUTES),
                row.getString("failure"));
    }

    static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
    }
}
