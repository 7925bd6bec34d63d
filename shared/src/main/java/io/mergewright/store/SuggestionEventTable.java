package io.mergewright.store;

import io.mergewright.ledger.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table {@code suggestion_event}, to which rows are only ever added. */
final class SuggestionEventTable {
    static final String INSERT = """
            INSERT INTO suggestion_event (suggestion_id, event_key, kind, happened_at, actor, detail)
            VALUES (:id, :key, :kind, :at, :actor, :detail)
            ON CONFLICT DO NOTHING
            """;

    private SuggestionEventTable() {}

    /** Returns whether it was new. */
    static boolean insert(Handle handle, Event event) {
        return bind(handle.createUpdate(INSERT), event).execute() > 0;
    }

    static <S extends SqlStatement<S>> S bind(S statement, Event event) {
        return statement
                .bind("id", event.suggestion())
                .bind("key", Database.storable(event.key()))
                .bind("kind", event.kind().name())
                .bind("at", event.at().toEpochMilli())
                .bind("actor", Database.storable(event.actor()))
                .bind("detail", Database.storable(event.detail()));
    }

    /** In the order in which they were told. */
    static List<Event> of(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM suggestion_event WHERE suggestion_id = :id ORDER BY seq")
                .bind("id", id)
                .map((row, context) -> event(row))
                .list();
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getString("suggestion_id"),
                row.getString("event_key"),
                Event.Kind.valueOf(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                row.getString("actor"),
                row.getString("detail"));
    }
}
