package io.mergewright.store;

import io.mergewright.trace.SpanRecord;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code handling}: a row for each root that is kept in {@code span}. */
final class HandlingTable {
    private static final String NAME = "handling ";

    private HandlingTable() {}

    static void insert(Handle handle, List<SpanRecord> roots) {
        if (roots.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO handling (trace_id, plan, workflow, started_at, duration, shortfalls)
                VALUES (:trace, :plan, :workflow, :start, :duration, :shortfalls)
                ON CONFLICT DO NOTHING
                """);
        roots.forEach(root -> batch.bind("trace", root.traceId())
                .bind("plan", Names.fit(plan(root.name())))
                .bind("workflow", Names.fit(root.workflow()))
                .bind("start", JdbcTraceStore.nanos(root.start()))
                .bind("duration", root.duration().toNanos())
                .bind("shortfalls", root.shortfalls())
                .add());
        batch.execute();
    }

    private static String plan(String name) {
        return name.startsWith(NAME) ? name.substring(NAME.length()) : name;
    }

    static void prune(Handle handle, long before) {
        handle.createUpdate("DELETE FROM handling WHERE started_at < :before")
                .bind("before", before)
                .execute();
    }
}
