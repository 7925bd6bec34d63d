package io.mergewright.jenkins.history;

import io.mergewright.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Looks failures of this Jenkins up in the store. Thread-safe. */
final class FailureReader {
    private static final String GROUPS = """
            SELECT fingerprint, job, COUNT(*) AS times, MIN(build) AS first_build, MAX(build) AS last_build, MIN(failed_at) AS first_at,
            MAX(failed_at) AS last_at, MAX(CASE WHEN flaky THEN 1 ELSE 0 END) AS any_flaky
            FROM jenkins_failure WHERE controller = :controller AND %s
            GROUP BY fingerprint, job ORDER BY MAX(failed_at) DESC, job, fingerprint LIMIT %d
            """;

    private static final String WITHIN = " AND (job = :folder OR LEFT(job, CAST(:length AS INTEGER)) = :prefix)";

    /** More than anybody looks through. */
    private static final int MOST = 20_000;

    private final Database database;
    private final String controller;

    /** @param controller the id of this Jenkins */
    FailureReader(Database database, String controller) {
        this.database = database;
        this.controller = controller;
    }

    /**
     * One failure in one job.
     *
     * @param flaky whether it went away by itself once or more
     */
    record InJob(String fingerprint, String job, long times, Seen first, Seen last, boolean flaky) {}

    /** When it was there. */
    record Seen(int build, Instant at) {}

    /** In words. */
    record Words(String headline, String category, String kind) {}

    /** The failures {@code fingerprints}, in all jobs at all times. The last seen first. */
    List<InJob> of(Collection<String> fingerprints) {
        return fingerprints.isEmpty()
                ? List.of()
                : database.statement(
                        "look failures up",
                        handle -> groups(handle, "fingerprint IN (<fingerprints>)")
                                .bindList("fingerprints", List.copyOf(fingerprints))
                                .map((row, context) -> inJob(row))
                                .list());
    }

    /**
     * All failures from {@code since} on, counted from then on. The last seen first.
     *
     * @param folder full name of a folder or job; empty for all
     */
    List<InJob> since(Instant since, String folder) {
        String condition = "failed_at >= :since" + (folder.isEmpty() ? "" : WITHIN);
        return database.statement("list failures", handle -> {
            Query query = groups(handle, condition).bind("since", since.toEpochMilli());
            if (!folder.isEmpty()) {
                query.bind("folder", folder).bind("length", folder.length() + 1).bind("prefix", folder + "/");
            }
            return query.map((row, context) -> inJob(row)).list();
        });
    }

    private Query groups(Handle handle, String condition) {
        return handle.createQuery(GROUPS.formatted(condition, MOST)).bind("controller", controller);
    }

    /** The words of the failure of {@code build}. */
    Optional<Words> words(BuildKey build) {
        return database.statement(
                "read a failure",
                handle -> handle.createQuery(
                                "SELECT headline, category, kind FROM jenkins_failure WHERE controller = :controller AND job = :job AND build = :build")
                        .bind("controller", controller)
                        .bind("job", build.job())
                        .bind("build", build.number())
                        .map((row, context) ->
                                new Words(row.getString("headline"), row.getString("category"), row.getString("kind")))
                        .findOne());
    }

    private static InJob inJob(ResultSet row) throws SQLException {
        return new InJob(
                row.getString("fingerprint"),
                row.getString("job"),
                row.getLong("times"),
                new Seen(row.getInt("first_build"), Instant.ofEpochMilli(row.getLong("first_at"))),
                new Seen(row.getInt("last_build"), Instant.ofEpochMilli(row.getLong("last_at"))),
                row.getInt("any_flaky") == 1);
    }
}
