package io.mergewright.pull;

import io.mergewright.core.Fingerprint;
import io.mergewright.pull.KnownFinding.State;
import io.mergewright.store.Database;
import io.mergewright.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Findings and dismissals in the store. Thread-safe. */
public final class Findings {
    private final Database database;
    private final Clock clock;

    public Findings(Store store, Clock clock) {
        this.database = store.database();
        this.clock = clock;
    }

    /** All that was found in {@code pull}, and is held or said. */
    List<KnownFinding> of(PullKey pull) {
        return database.statement(
                "read findings",
                handle -> handle.createQuery(
                                "SELECT * FROM finding WHERE repository = :repository AND number = :number ORDER BY path, first_line")
                        .bind("repository", pull.repository())
                        .bind("number", pull.number())
                        .map((row, context) -> finding(row))
                        .list());
    }

    /** Where the suggestion {@code id} is. */
    Optional<HeldComment> of(String id) {
        return database.statement(
                "look for a finding",
                handle -> handle.createQuery(
                                "SELECT * FROM finding WHERE suggestion = :id ORDER BY repository, number LIMIT 1")
                        .bind("id", Database.storable(id))
                        .map((row, context) -> HeldComment.of(
                                new PullKey(row.getLong("repository"), row.getInt("number")), finding(row)))
                        .findOne());
    }

    /** The finding that comment {@code comment} of {@code pull} says. */
    Optional<KnownFinding> saidBy(PullKey pull, long comment) {
        return of(pull).stream().filter(finding -> finding.comment() == comment).findFirst();
    }

    /** Keeps {@code findings}, in the place of those with the same fingerprints. */
    void keep(PullKey pull, List<KnownFinding> findings) {
        database.run(
                "keep findings",
                handle -> findings.forEach(finding -> {
                    handle.createUpdate("DELETE FROM finding WHERE repository = :repository AND number = :number"
                                    + " AND fingerprint = :fingerprint")
                            .bind("repository", pull.repository())
                            .bind("number", pull.number())
                            .bind("fingerprint", finding.fingerprint().value())
                            .execute();
                    insert(handle, pull, finding);
                }));
    }

    private void insert(Handle handle, PullKey pull, KnownFinding finding) {
        handle.createUpdate(
                        "INSERT INTO finding (repository, number, fingerprint, suggestion, rule, head, path, side, first_line,"
                                + " last_line, quoted, replacement, body, state, comment, fate, changed_at) VALUES (:repository, :number,"
                                + " :fingerprint, :suggestion, :rule, :head, :path, :side, :first, :last, :quoted, :replacement, :body,"
                                + " :state, :comment, :fate, :now)")
                .bind("repository", pull.repository())
                .bind("number", pull.number())
                .bind("fingerprint", finding.fingerprint().value())
                .bind("suggestion", finding.suggestion())
                .bind("rule", finding.rule())
                .bind("head", finding.head())
                .bind("path", finding.path())
                .bind("side", finding.side())
                .bind("first", finding.first())
                .bind("last", finding.last())
                .bind("quoted", Database.storable(finding.quoted()))
                .bind(
                        "replacement",
                        finding.replacement().map(Database::storable).orElse(null))
                .bind("body", Database.storable(finding.body()))
                .bind("state", finding.state().name())
                .bind("comment", finding.comment())
                .bind("fate", finding.fate())
                .bind("now", clock.instant())
                .execute();
    }

    /** Holds {@code held} beside what is held of {@code head} already; what is held of other heads gives way. */
    void hold(PullKey pull, String head, List<KnownFinding> held) {
        database.run(
                "drop held findings",
                handle -> handle.createUpdate("DELETE FROM finding WHERE repository = :repository AND number = :number"
                                + " AND state = 'HELD' AND head <> :head")
                        .bind("repository", pull.repository())
                        .bind("number", pull.number())
                        .bind("head", head)
                        .execute());
        keep(pull, held);
    }

    /** Remembers, for the whole repository, that nobody wants to read this again. */
    void dismiss(PullKey pull, KnownFinding finding, String actor, String reason) {
        keep(pull, List.of(finding.as(State.DISMISSED, finding.comment())));
        database.run(
                "keep a dismissal",
                handle -> handle.createUpdate(
                                "INSERT INTO dismissal (repository, fingerprint, actor, reason, dismissed_at)"
                                        + " VALUES (:repository, :fingerprint, :actor, :reason, :now) ON CONFLICT DO NOTHING")
                        .bind("repository", pull.repository())
                        .bind("fingerprint", finding.fingerprint().value())
                        .bind("actor", actor)
                        .bind(
                                "reason",
                                Database.storable(reason.length() <= 1_000 ? reason : reason.substring(0, 1_000)))
                        .bind("now", clock.instant())
                        .execute());
    }

    /** What nobody wants to read again in {@code repository}. */
    Set<Fingerprint> dismissed(long repository) {
        return database.statement(
                "read dismissals",
                handle -> handle.createQuery("SELECT fingerprint FROM dismissal WHERE repository = :repository")
                        .bind("repository", repository)
                        .mapTo(String.class)
                        .map(Fingerprint::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static KnownFinding finding(ResultSet row) throws SQLException {
        return new KnownFinding(
                new Fingerprint(row.getString("fingerprint")),
                row.getString("suggestion"),
                row.getString("rule"),
                row.getString("head"),
                row.getString("path"),
                row.getString("side"),
                row.getInt("first_line"),
                row.getInt("last_line"),
                row.getString("quoted"),
                Optional.ofNullable(row.getString("replacement")),
                row.getString("body"),
                State.valueOf(row.getString("state")),
                row.getLong("comment"),
                row.getString("fate"));
    }
}
