package io.mergewright.store;

import io.mergewright.ledger.Event.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What there is to label, and who labelled what. */
public final class JdbcSamples {
    private static final String CANDIDATES = """
            SELECT id, repository, category, confidence FROM suggestion
            WHERE created_at >= :since AND stands ORDER BY created_at DESC LIMIT :most
            """;
    private static final String LABELS = """
            SELECT s.id, s.repository, s.category, e.actor, e.kind FROM suggestion s
            JOIN suggestion_event e ON e.suggestion_id = s.id
            WHERE s.label IN (TRUE, FALSE) AND e.kind IN ('LABELLED_RIGHT', 'LABELLED_WRONG') ORDER BY e.seq
            """;

    private final Database database;

    public JdbcSamples(Store store) {
        this.database = store.database();
    }

    /** A suggestion that could be labelled. */
    public record Candidate(String id, String repository, String category, double confidence) {}

    /** What somebody said of a suggestion. */
    public record Label(String id, String repository, String category, String actor, boolean right) {}

    /** Unique suggestions that were proposed since {@code since}, the newest first, at most {@code most}. */
    public List<Candidate> candidates(Instant since, int most) {
        return database.statement(
                "look for what to label",
                handle -> handle.createQuery(CANDIDATES)
                        .bind("since", since.toEpochMilli())
                        .bind("most", most)
                        .map((row, context) -> candidate(row))
                        .list());
    }

    /** All labels in the order in which they were told; of one person about one suggestion the last one counts. */
    public List<Label> labels() {
        return database.statement(
                "read labels",
                handle -> handle.createQuery(LABELS)
                        .map((row, context) -> label(row))
                        .list());
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getString("id"),
                row.getString("repository"),
                row.getString("category"),
                row.getDouble("confidence"));
    }

    private static Label label(ResultSet row) throws SQLException {
        return new Label(
                row.getString("id"),
                row.getString("repository"),
                row.getString("category"),
                row.getString("actor"),
                Kind.valueOf(row.getString("kind")) == Kind.LABELLED_RIGHT);
    }
}
