package io.mergewright.decide;

import io.mergewright.core.Fingerprint;
import io.mergewright.decide.Decided.Spot;
import io.mergewright.decide.Decided.State;
import io.mergewright.pull.PullKey;
import io.mergewright.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code decision}. */
final class DecisionTable {
    private static final int LONGEST_OUTCOME = 1_500;

    private DecisionTable() {}

    /** Returns whether nobody had decided before; what no longer holds at {@code now} is nobody's decision. */
    static boolean insert(Handle handle, Decided decided, Instant now) {
        handle.createUpdate("DELETE FROM decision WHERE suggestion = :suggestion AND (decision_state = 'FAILED'"
                        + " OR (verdict = 'SNOOZE' AND effective_at <= :now))")
                .bind("suggestion", decided.suggestion())
                .bind("now", now)
                .execute();
        return handle.createUpdate(
                                "INSERT INTO decision (suggestion, verdict, login, reason, edited_text, edited_change,"
                                        + " decided_at, effective_at, decision_state, outcome, repository, number, fingerprint)"
                                        + " VALUES (:suggestion, :verdict, :login, :reason, :text, :change, :at, :effective, :state,"
                                        + " :outcome, :repository, :number, :fingerprint) ON CONFLICT DO NOTHING")
                        .bind("suggestion", decided.suggestion())
                        .bind("verdict", decided.verdict().name())
                        .bind("login", Database.storable(decided.login()))
                        .bind("reason", Database.storable(decided.reason()))
                        .bind("text", decided.text().map(Database::storable).orElse(null))
                        .bind("change", decided.change().map(Database::storable).orElse(null))
                        .bind("at", decided.at())
                        .bind("effective", decided.effectiveAt())
                        .bind("state", decided.state().name())
                        .bind("outcome", Database.storable(decided.outcome()))
                        .bind(
                                "repository",
                                decided.spot()
                                        .map(spot -> spot.pull().repository())
                                        .orElse(0L))
                        .bind(
                                "number",
                                decided.spot().map(spot -> spot.pull().number()).orElse(0))
                        .bind(
                                "fingerprint",
                                decided.spot()
                                        .map(spot -> spot.fingerprint().value())
                                        .orElse(""))
                        .execute()
                > 0;
    }

    static Optional<Decided> find(Handle handle, String suggestion) {
        return find(handle, suggestion, "");
    }

    /** The same; whoever else wants to change it waits until this transaction ends. */
    static Optional<Decided> lock(Handle handle, String suggestion) {
        return find(handle, suggestion, " FOR UPDATE");
    }

    private static Optional<Decided> find(Handle handle, String suggestion, String how) {
        return handle.createQuery("SELECT * FROM decision WHERE suggestion = :suggestion" + how)
                .bind("suggestion", Database.storable(suggestion))
                .map((row, context) -> decided(row))
                .findOne();
    }

    static void move(Handle handle, String suggestion, State state, String outcome) {
        String shown = Database.storable(outcome);
        handle.createUpdate(
                        "UPDATE decision SET decision_state = :state, outcome = :outcome WHERE suggestion = :suggestion")
                .bind("suggestion", suggestion)
                .bind("state", state.name())
                .bind("outcome", shown.length() <= LONGEST_OUTCOME ? shown : shown.substring(0, LONGEST_OUTCOME))
                .execute();
    }

    static void delete(Handle handle, String suggestion) {
        handle.execute("DELETE FROM decision WHERE suggestion = ?", suggestion);
    }

    static Decided decided(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        return new Decided(
                row.getString("suggestion"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("login"),
                row.getString("reason"),
                Optional.ofNullable(row.getString("edited_text")),
                Optional.ofNullable(row.getString("edited_change")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getObject("effective_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("decision_state")),
                row.getString("outcome"),
                number == 0
                        ? Optional.empty()
                        : Optional.of(new Spot(
                                new PullKey(row.getLong("repository"), number),
                                new Fingerprint(row.getString("fingerprint")))));
    }
}
