package io.mergewright.jenkins.history;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Rows of a table that belong to builds: how they go with the builds, and follow jobs that get another name. */
final class BuildRows {
    private static final String OF_JOB = "(job = :job OR LEFT(job, CAST(:length AS INTEGER)) = :within)";

    private final String table;
    private final String controller;

    /** @param controller the id of this Jenkins */
    BuildRows(String table, String controller) {
        this.table = table;
        this.controller = controller;
    }

    void remove(Handle handle, BuildKey build) {
        bind(handle.createUpdate("DELETE FROM %s WHERE controller = :controller AND job = :job AND build = :build"
                        .formatted(table)))
                .bind("job", build.job())
                .bind("build", build.number())
                .execute();
    }

    /** The job {@code job} is gone, or the folder with all that is in it. */
    void removeJob(Handle handle, String job) {
        ofJob(handle, "DELETE FROM %s WHERE controller = :controller AND " + OF_JOB, job)
                .execute();
    }

    /** The job {@code before}, or the folder, has the name {@code now}. What stood there is of a job that is gone. */
    void rename(Handle handle, String before, String now) {
        bind(handle.createUpdate("""
                        DELETE FROM %1$s WHERE controller = :controller
                        AND (job = :now OR LEFT(job, CAST(:length AS INTEGER)) = :within)
                        AND EXISTS (SELECT 1 FROM %1$s older WHERE older.controller = %1$s.controller AND older.build = %1$s.build
                        AND older.job = CONCAT(CAST(:before AS VARCHAR), SUBSTRING(%1$s.job FROM :rest)))
                        """.formatted(table)))
                .bind("now", now)
                .bind("length", now.length() + 1)
                .bind("within", now + "/")
                .bind("before", before)
                .bind("rest", now.length() + 1)
                .execute();
        ofJob(
                        handle,
                        "UPDATE %s SET job = CONCAT(CAST(:now AS VARCHAR), SUBSTRING(job FROM :rest)) WHERE controller = :controller AND "
                                + OF_JOB + " AND LENGTH(job) + :growth <= :longest",
                        before)
                .bind("now", now)
                .bind("rest", before.length() + 1)
                .bind("growth", now.length() - before.length())
                .bind("longest", BuildKey.LONGEST_JOB)
                .execute();
        removeJob(handle, before);
    }

    private Update ofJob(Handle handle, String sql, String job) {
        return bind(handle.createUpdate(sql.formatted(table)))
                .bind("job", job)
                .bind("length", job.length() + 1)
                .bind("within", job + "/");
    }

    private Update bind(Update update) {
        return update.bind("controller", controller);
    }
}
