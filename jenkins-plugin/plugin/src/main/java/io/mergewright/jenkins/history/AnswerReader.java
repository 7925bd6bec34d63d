package io.mergewright.jenkins.history;

import io.mergewright.ledger.State;
import io.mergewright.store.Database;
import io.mergewright.supervisor.ModelRepair;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts what became of fixes of this Jenkins, as the ledger tells: each unique one once. Thread-safe. */
final class AnswerReader {
    private static final Duration WEEK = Duration.ofDays(7);
    /** The epoch began on a Thursday. */
    private static final Duration FROM_MONDAY = Duration.ofDays(3);

    private final Database database;
    private final String controller;

    /** @param controller the id of this Jenkins */
    AnswerReader(Database database, String controller) {
        this.database = database;
        this.controller = controller;
    }

    /**
     * Fixes that are alike.
     *
     * @param job its full name
     * @param model empty where none took part
     * @param week its Monday in which they were proposed, in UTC
     */
    record Alike(String job, String category, String fixer, String model, LocalDate week, State state, long many) {}

    /** Fixes that were proposed from {@code since} on. */
    List<Alike> since(Instant since) {
        return database.statement(
                "count fixes",
                handle -> handle.createQuery("""
                                SELECT job, category, source, model, week, state, COUNT(*) AS many FROM
                                (SELECT f.job, s.category, s.source, s.model, s.state, (s.created_at + :toMonday) / :week AS week
                                FROM suggestion s JOIN jenkins_fix f ON f.fix_id = s.id AND f.controller = :controller
                                WHERE s.agent = :agent AND s.stands AND s.created_at >= :since) AS proposed
                                GROUP BY job, category, source, model, week, state
                                """)
                        .bind("controller", controller)
                        .bind("toMonday", FROM_MONDAY.toMillis())
                        .bind("week", WEEK.toMillis())
                        .bind("agent", ModelRepair.AGENT)
                        .bind("since", since.toEpochMilli())
                        .map((row, context) -> new Alike(
                                row.getString("job"),
                                row.getString("category"),
                                row.getString("source"),
                                row.getString("model"),
                                monday(row.getLong("week")),
                                State.valueOf(row.getString("state")),
                                row.getLong("many")))
                        .list());
    }

    /** Weeks are counted from the one in which the epoch began. */
    private static LocalDate monday(long week) {
        return LocalDate.EPOCH.plusWeeks(week).minusDays(FROM_MONDAY.toDays());
    }
}
