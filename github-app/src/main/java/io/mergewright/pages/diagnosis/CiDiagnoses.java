package io.mergewright.pages.diagnosis;

import io.mergewright.access.Person;
import io.mergewright.access.Visibility;
import io.mergewright.log.PlainText;
import io.mergewright.store.Database;
import io.mergewright.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What the logs of workflow runs told lately. Thread-safe. */
public final class CiDiagnoses {
    private static final int LONGEST = 300;

    private final Database database;

    public CiDiagnoses(Store store) {
        this.database = store.database();
    }

    /**
     * What the log of one attempt of a workflow run told.
     *
     * @param repository such as {@code acme/shop}
     * @param commit its id
     * @param run the number that GitHub gave it
     */
    public record CiDiagnosis(
            String repository, String commit, long run, int attempt, String headline, Instant diagnosedAt) {
        /** The id as people write it. */
        public String shortCommit() {
            return commit.substring(0, Math.min(7, commit.length()));
        }
    }

    /** The newest of the repositories that the person sees. */
    List<CiDiagnosis> newest(Person person, int most) {
        Visibility visibility = person.visibility();
        if (!visibility.everything() && visibility.repositories().isEmpty()) {
            return List.of();
        }
        return database.statement("list diagnoses", handle -> {
            var query = handle.createQuery(
                            "SELECT h.name, d.head, d.run, d.attempt, d.headline, d.diagnosed_at FROM ci_diagnosis d"
                                    + " JOIN ci_head h ON h.repository = d.repository AND h.head = d.head"
                                    + (visibility.everything() ? "" : " WHERE h.name IN (<shown>)")
                                    + " ORDER BY d.diagnosed_at DESC, d.run DESC LIMIT :most")
                    .bind("most", most);
            if (!visibility.everything()) {
                query.bindList("shown", new ArrayList<>(visibility.repositories()));
            }
            return query.map((row, context) -> diagnosis(row)).list();
        });
    }

    private static CiDiagnosis diagnosis(ResultSet row) throws SQLException {
        return new CiDiagnosis(
                row.getString("name"),
                row.getString("head"),
                row.getLong("run"),
                row.getInt("attempt"),
                PlainText.of(row.getString("headline"), LONGEST),
                row.getObject("diagnosed_at", OffsetDateTime.class).toInstant());
    }
}
