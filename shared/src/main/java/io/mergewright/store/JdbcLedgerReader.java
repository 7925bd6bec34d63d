package io.mergewright.store;

import io.mergewright.core.Fingerprint;
import io.mergewright.ledger.Grounds;
import io.mergewright.ledger.LedgerReader;
import io.mergewright.ledger.Life;
import io.mergewright.ledger.Proposal;
import io.mergewright.ledger.Search;
import io.mergewright.ledger.State;
import io.mergewright.ledger.Summary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what {@link JdbcLedger} keeps. */
public final class JdbcLedgerReader implements LedgerReader {
    private final Database database;

    public JdbcLedgerReader(Store store) {
        this.database = store.database();
    }

    @Override
    public List<Summary> page(Search search, Optional<Search.Place> after, int most) {
        return database.statement(
                "list suggestions",
                handle -> new SearchQuery(search, after).list(handle, most, (row, context) -> summary(row)));
    }

    @Override
    public Grounds grounds(String id) {
        return database.statement("read what a suggestion rests on", handle -> GroundsTable.find(handle, database, id));
    }

    @Override
    public List<String> idsOf(String prefix, int most) {
        return database.statement(
                "look for a suggestion",
                handle -> handle.createQuery(
                                "SELECT id FROM suggestion WHERE LEFT(id, CAST(:length AS INTEGER)) = :prefix ORDER BY id LIMIT :most")
                        .bind("prefix", Database.storable(prefix))
                        .bind("length", prefix.length())
                        .bind("most", most)
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public Optional<Life> life(String id) {
        return database.call(
                "read a suggestion",
                handle -> handle.createQuery("""
                        SELECT s.*, t.title, t.diff FROM suggestion s JOIN suggestion_text t ON t.id = s.id WHERE s.id = :id
                        """)
                        .bind("id", Database.storable(id))
                        .map((row, context) -> proposal(row))
                        .findOne()
                        .map(proposal -> new Life(proposal, SuggestionEventTable.of(handle, id))));
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getString("repository"),
                row.getString("category"),
                row.getString("agent"),
                State.valueOf(row.getString("state")),
                row.getDouble("confidence"),
                JdbcOutcomes.flag(row, "label"),
                row.getLong("micro_dollars"),
                row.getString("title"));
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getString("id"),
                new Fingerprint(row.getString("fingerprint")),
                new Proposal.Origin(row.getString("repository"), row.getString("job"), row.getString("commit_id")),
                new Proposal.Maker(
                        row.getString("agent"),
                        row.getString("source"),
                        row.getString("model"),
                        row.getString("prompt")),
                row.getString("category"),
                row.getString("title"),
                row.getString("diff"),
                new Proposal.Estimate(row.getDouble("confidence"), row.getDouble("raw_confidence")),
                row.getLong("micro_dollars"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
