package io.mergewright.jenkins.history;

import io.mergewright.ledger.State;
import io.mergewright.store.Database;
import io.mergewright.supervisor.ModelRepair;
import java.time.Instant;
import java.util.List;

/** Counts what became of fixes, as the ledger tells: each unique one once. Thread-safe. */
final class AnswerReader {
    private final Database database;

    AnswerReader(Database database) {
        this.database = database;
    }

    /**
     * Fixes that are alike.
     *
     * @param job its full name
     * @param model empty where none took part
     */
    record Alike(String job, String category, String fixer, String model, State state, long many) {}

    /** Fixes that were proposed from {@code since} on. */
    List<Alike> since(Instant since) {
        return database.statement(
                "count fixes",
                handle -> handle.createQuery("""
                                SELECT repository, category, source, model, state, COUNT(*) AS many FROM suggestion
                                WHERE agent = :agent AND stands AND created_at >= :since
                                GROUP BY repository, category, source, model, state
                                """)
                        .bind("agent", ModelRepair.AGENT)
                        .bind("since", since.toEpochMilli())
                        .map((row, context) -> new Alike(
                                row.getString("repository"),
                                row.getString("category"),
                                row.getString("source"),
                                row.getString("model"),
                                State.valueOf(row.getString("state")),
                                row.getLong("many")))
                        .list());
    }
}
