package io.mergewright.jenkins.history;

import io.mergewright.store.Database;
import java.time.Instant;

/** Failures of this Jenkins in the store. Thread-safe. */
final class FailureTable {
    private static final String TABLE = "jenkins_failure";

    private final Database database;
    private final String controller;
    private final BuildRows rows;

    /** @param controller the id of this Jenkins */
    FailureTable(Database database, String controller) {
        this.database = database;
        this.controller = controller;
        this.rows = new BuildRows(TABLE, controller);
    }

    /** Keeps {@code failure} in place of what was known of its build. */
    void put(Failure failure) {
        database.run("keep a failure", handle -> {
            rows.remove(handle, failure.build());
            handle.createUpdate("""
                            INSERT INTO jenkins_failure
                            (controller, job, build, fingerprint, headline, category, kind, commit_id, failed_at, flaky) VALUES
                            (:controller, :job, :build, :fingerprint, :headline, :category, :kind, :commit, :at, :flaky)
                            """)
                    .bind("controller", controller)
                    .bind("job", failure.build().job())
                    .bind("build", failure.build().number())
                    .bind("fingerprint", failure.fingerprint())
                    .bind("headline", failure.headline())
                    .bind("category", failure.category())
                    .bind("kind", failure.kind())
                    .bind("commit", failure.commit())
                    .bind("at", failure.at().toEpochMilli())
                    .bind("flaky", failure.flaky())
                    .execute();
        });
    }

    /** The failure of {@code build}, if there is one, went away by itself. */
    void markFlaky(BuildKey build) {
        database.run(
                "mark a failure",
                handle -> handle.createUpdate(
                                "UPDATE jenkins_failure SET flaky = TRUE WHERE controller = :controller AND job = :job AND build = :build")
                        .bind("controller", controller)
                        .bind("job", build.job())
                        .bind("build", build.number())
                        .execute());
    }

    void remove(BuildKey build) {
        database.run("forget a failure", handle -> rows.remove(handle, build));
    }

    void removeJob(String job) {
        database.run("forget failures", handle -> rows.removeJob(handle, job));
    }

    void rename(String before, String now) {
        database.run("rename failures", handle -> rows.rename(handle, before, now));
    }

    /** Forgets what is from before {@code time}; returns how many. */
    int prune(Instant time) {
        return database.call(
                "forget old failures",
                handle -> handle.createUpdate(
                                "DELETE FROM jenkins_failure WHERE controller = :controller AND failed_at < :time")
                        .bind("controller", controller)
                        .bind("time", time.toEpochMilli())
                        .execute());
    }
}
