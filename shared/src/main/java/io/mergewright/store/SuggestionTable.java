package io.mergewright.store;

import io.mergewright.ledger.Proposal;
import io.mergewright.ledger.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The tables {@code suggestion}, {@code suggestion_text} and {@code suggestion_group}. */
final class SuggestionTable {
    static final String INSERT = """
            INSERT INTO suggestion (id, repository, fingerprint, job, commit_id, category, agent, source, model, prompt,
            confidence, raw_confidence, micro_dollars, created_at, state, stands)
            VALUES (:id, :repository, :fingerprint, :job, :commit, :category, :agent, :source, :model, :prompt,
            :confidence, :raw, :money, :created, 'PROPOSED', FALSE)
            ON CONFLICT DO NOTHING
            """;
    static final String UPDATE = """
            UPDATE suggestion SET state = :state, decided_at = :decided, label = :label, turned_out = :turned_out, known_at = :known
            WHERE id = :id
            """;

    /** Which suggestions are the same one to a person. */
    record Group(String repository, String fingerprint) {}

    private SuggestionTable() {}

    /** Makes all others who want to change something of {@code group} wait until this transaction ends. */
    static void lock(Handle handle, Group group) {
        handle.createUpdate(
                        "INSERT INTO suggestion_group (repository, fingerprint) VALUES (:repository, :fingerprint) ON CONFLICT DO NOTHING")
                .bind("repository", group.repository())
                .bind("fingerprint", group.fingerprint())
                .execute();
        handle.createQuery(
                        "SELECT fingerprint FROM suggestion_group WHERE repository = :repository AND fingerprint = :fingerprint FOR UPDATE")
                .bind("repository", group.repository())
                .bind("fingerprint", group.fingerprint())
                .mapTo(String.class)
                .one();
    }

    static Optional<Group> groupOf(Handle handle, String id) {
        return handle.createQuery("SELECT repository, fingerprint FROM suggestion WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Group(row.getString("repository"), row.getString("fingerprint")))
                .findOne();
    }

    /** Returns whether it was new. */
    static boolean insert(Handle handle, Proposal proposal) {
        return bind(handle.createUpdate(INSERT), proposal).execute() > 0;
    }

    static <S extends SqlStatement<S>> S bind(S statement, Proposal proposal) {
        return statement
                .bind("id", proposal.id())
                .bind("repository", Database.storable(proposal.origin().repository()))
                .bind("fingerprint", proposal.fingerprint().value())
                .bind("job", Database.storable(proposal.origin().job()))
                .bind("commit", Database.storable(proposal.origin().commit()))
                .bind("category", Database.storable(proposal.category()))
                .bind("agent", Database.storable(proposal.maker().agent()))
                .bind("source", Database.storable(proposal.maker().source()))
                .bind("model", Database.storable(proposal.maker().model()))
                .bind("prompt", Database.storable(proposal.maker().prompt()))
                .bind("confidence", proposal.estimate().confidence())
                .bind("raw", proposal.estimate().raw())
                .bind("money", proposal.microDollars())
                .bind("created", proposal.at().toEpochMilli());
    }

    static void update(Handle handle, String id, Standing standing) {
        bind(handle.createUpdate(UPDATE), id, standing).execute();
    }

    static <S extends SqlStatement<S>> S bind(S statement, String id, Standing standing) {
        return statement
                .bind("id", id)
                .bind("state", standing.state().name())
                .bind("decided", millis(standing.decidedAt()))
                .bind("label", standing.label().orElse(null))
                .bind("turned_out", standing.right().orElse(null))
                .bind("known", millis(standing.knownAt()));
    }

    /** The one of its group that was answered last; where none was, the newest. */
    static String chosen(Handle handle, Group group) {
        return handle.createQuery("""
                        SELECT id FROM suggestion WHERE repository = :repository AND fingerprint = :fingerprint
                        ORDER BY CASE WHEN decided_at IS NOT NULL THEN 0 WHEN known_at IS NOT NULL THEN 1 ELSE 2 END,
                        COALESCE(decided_at, known_at, created_at) DESC, created_at DESC, id LIMIT 1
                        """)
                .bind("repository", group.repository())
                .bind("fingerprint", group.fingerprint())
                .mapTo(String.class)
                .one();
    }

    /** Lets {@code id} stand for its group, and no other; returns those for which that changed. */
    static List<String> letStand(Handle handle, Group group, String id) {
        List<String> changed = handle.createQuery("SELECT id FROM suggestion WHERE repository = :repository"
                        + " AND fingerprint = :fingerprint AND stands <> (id = :id) ORDER BY id")
                .bind("repository", group.repository())
                .bind("fingerprint", group.fingerprint())
                .bind("id", id)
                .mapTo(String.class)
                .list();
        var batch = handle.prepareBatch("UPDATE suggestion SET stands = NOT stands WHERE id = :id");
        changed.forEach(one -> batch.bind("id", one).add());
        batch.execute();
        return changed;
    }

    @SuppressWarnings("NullAway") // Null is how an absent time is bound.
    private static Long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(null);
    }
}
