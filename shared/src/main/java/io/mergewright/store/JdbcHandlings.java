package io.mergewright.store;

import io.mergewright.trace.Handling;
import io.mergewright.trace.HandlingSearch;
import io.mergewright.trace.SpanRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Lists the handlings of which {@link JdbcTraceStore} keeps traces. Safe for threads and processes. */
public final class JdbcHandlings {
    private static final long NANOS = 1_000_000_000;

    private static final int AT_ONCE = 200;

    private final Database database;

    public JdbcHandlings(Store store) {
        this.database = store.database();
    }

    /** At most {@code most}, the newest first. */
    public List<Handling> newest(HandlingSearch search, int most) {
        return database.statement("list handlings", handle -> summed(handle, rows(handle, search, most)));
    }

    /** One of them; empty as long as it runs. */
    public Optional<Handling> find(String traceId) {
        return database.statement(
                "find a handling",
                handle -> summed(
                                handle,
                                handle.createQuery("SELECT * FROM handling WHERE trace_id = :id")
                                        .bind("id", Database.storable(traceId))
                                        .map((row, context) -> row(row))
                                        .list())
                        .stream()
                        .findFirst());
    }

    /** The spans of the steps of the newest handlings, at most {@code most} of those, by what was done. */
    public Map<String, List<SpanRecord>> steps(HandlingSearch search, int most) {
        return database.statement("read steps", handle -> {
            Map<String, String> plans = new HashMap<>();
            rows(handle, search, most).forEach(one -> plans.put(one.traceId(), one.plan()));
            Map<String, List<SpanRecord>> steps = new TreeMap<>();
            if (!plans.isEmpty()) {
                handle.createQuery(
                                "SELECT trace_id, span_id, parent_id, span_name, started_at, duration, step_result, attempts FROM span"
                                        + " WHERE trace_id IN (<ids>) AND step_result <> '' ORDER BY started_at, span_id")
                        .bindList("ids", new ArrayList<>(plans.keySet()))
                        .map((row, context) -> step(row))
                        .forEach(step -> steps.computeIfAbsent(
                                        String.valueOf(plans.get(step.traceId())), plan -> new ArrayList<>())
                                .add(step));
            }
            return steps;
        });
    }

    private static List<Handling> rows(Handle handle, HandlingSearch search, int most) {
        List<String> wanted = new ArrayList<>(List.of("1 = 1"));
        HandlingSearch.Shown shown = search.shown();
        if (!shown.everything()) {
            String nameless = shown.nameless() ? "workflow NOT LIKE '%/%'" : "1 = 0";
            wanted.add(shown.workflows().isEmpty() ? nameless : "(workflow IN (<shown>) OR " + nameless + ")");
        }
        search.workflow().ifPresent(one -> wanted.add("workflow = :workflow"));
        search.plan().ifPresent(one -> wanted.add("plan = :plan"));
        search.before()
                .ifPresent(one -> wanted.add("(started_at < :start OR (started_at = :start AND trace_id < :id))"));
        if (search.onlyShortfalls()) {
            wanted.add("shortfalls > 0");
        }
        Query query = handle.createQuery("SELECT * FROM handling WHERE " + String.join(" AND ", wanted)
                        + " ORDER BY started_at DESC, trace_id DESC LIMIT :most")
                .bind("most", most);
        if (!shown.everything() && !shown.workflows().isEmpty()) {
            query.bindList(
                    "shown",
                    shown.workflows().stream().map(Names::fit).distinct().toList());
        }
        search.workflow().ifPresent(one -> query.bind("workflow", Names.fit(one)));
        search.plan().ifPresent(one -> query.bind("plan", Names.fit(one)));
        search.before()
                .ifPresent(one -> query.bind("start", JdbcTraceStore.nanos(one.start()))
                        .bind("id", Database.storable(one.traceId())));
        return query.map((row, context) -> row(row)).list();
    }

    /** With what the steps and calls of {@code handlings} add up to. Lists of thousands of names make H2 slow beyond measure. */
    private static List<Handling> summed(Handle handle, List<Handling> handlings) {
        List<Handling> all = new ArrayList<>();
        for (int from = 0; from < handlings.size(); from += AT_ONCE) {
            all.addAll(summedAtOnce(handle, handlings.subList(from, Math.min(from + AT_ONCE, handlings.size()))));
        }
        return all;
    }

    private static List<Handling> summedAtOnce(Handle handle, List<Handling> handlings) {
        List<String> ids = handlings.stream().map(Handling::traceId).toList();
        Map<String, Long> costs = new HashMap<>();
        handle.createQuery("SELECT handling, CAST(SUM(micro_dollars) AS BIGINT) AS cost FROM budget_handling"
                        + " WHERE handling IN (<ids>) GROUP BY handling")
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getString("handling"), row.getLong("cost")))
                .forEach(one -> costs.put(one.getKey(), one.getValue()));
        Map<String, Sums> sums = new HashMap<>();
        handle.createQuery("""
                        SELECT trace_id,
                        COUNT(CASE WHEN step_result <> '' THEN 1 END) AS steps,
                        COUNT(CASE WHEN step_result = 'degraded' THEN 1 END) AS replaced,
                        COUNT(CASE WHEN step_result = 'failed' THEN 1 END) AS failed,
                        CAST(SUM(CASE WHEN attempts > 1 THEN attempts - 1 ELSE 0 END) AS BIGINT) AS retries,
                        CAST(SUM(input_tokens) AS BIGINT) AS input, CAST(SUM(output_tokens) AS BIGINT) AS output
                        FROM span WHERE trace_id IN (<ids>) GROUP BY trace_id
                        """)
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getString("trace_id"), sums(row)))
                .forEach(one -> sums.put(one.getKey(), one.getValue()));
        return handlings.stream()
                .map(one -> sums.getOrDefault(one.traceId(), Sums.NONE).of(one, costs.getOrDefault(one.traceId(), 0L)))
                .toList();
    }

    private record Sums(Handling.Steps steps, long input, long output) {
        static final Sums NONE = new Sums(Handling.Steps.NONE, 0, 0);

        Handling of(Handling one, long cost) {
            return new Handling(
                    one.traceId(), one.plan(), one.workflow(), one.start(), one.duration(), steps, input, output, cost);
        }
    }

    private static Sums sums(ResultSet row) throws SQLException {
        var steps = new Handling.Steps(
                row.getLong("steps"), row.getLong("replaced"), row.getLong("failed"), row.getLong("retries"));
        return new Sums(steps, row.getLong("input"), row.getLong("output"));
    }

    private static Handling row(ResultSet row) throws SQLException {
        return new Handling(
                row.getString("trace_id"),
                row.getString("plan"),
                row.getString("workflow"),
                instant(row.getLong("started_at")),
                Duration.ofNanos(row.getLong("duration")),
                Handling.Steps.NONE,
                0,
                0,
                0);
    }

    private static SpanRecord step(ResultSet row) throws SQLException {
        return new SpanRecord(
                row.getString("trace_id"),
                row.getString("span_id"),
                row.getString("parent_id"),
                row.getString("span_name"),
                instant(row.getLong("started_at")),
                Duration.ofNanos(row.getLong("duration")),
                Map.of(
                        "mergewright.step.result", row.getString("step_result"),
                        "mergewright.step.attempts", row.getString("attempts")),
                "");
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(nanos / NANOS, nanos % NANOS);
    }
}
