package io.mergewright.jenkins.history;

import io.mergewright.store.Database;
import java.time.Instant;
import java.util.List;

/** To which builds of this Jenkins the fixes in the ledger belong, in the store. Thread-safe. */
final class FixTable {
    private final Database database;
    private final String controller;
    private final BuildRows rows;

    /** @param controller the id of this Jenkins */
    FixTable(Database database, String controller) {
        this.database = database;
        this.controller = controller;
        this.rows = new BuildRows("jenkins_fix", controller);
    }

    /** The fixes with {@code ids} belong to {@code build}, which began at {@code began}; those that are known are left as they are. */
    void put(BuildKey build, List<String> ids, Instant began) {
        database.run("keep whose fixes they are", handle -> {
            for (String id : ids) {
                handle.createUpdate("""
                                INSERT INTO jenkins_fix (controller, fix_id, job, build, began_at)
                                VALUES (:controller, :id, :job, :build, :began) ON CONFLICT DO NOTHING
                                """)
                        .bind("controller", controller)
                        .bind("id", id)
                        .bind("job", build.job())
                        .bind("build", build.number())
                        .bind("began", began.toEpochMilli())
                        .execute();
            }
        });
    }

    void removeJob(String job) {
        database.run("forget whose fixes they are", handle -> rows.removeJob(handle, job));
    }

    void rename(String before, String now) {
        database.run("rename whose fixes they are", handle -> rows.rename(handle, before, now));
    }

    /** Forgets those of builds that began before {@code end}. */
    void prune(Instant end) {
        database.run(
                "forget whose old fixes they are",
                handle -> handle.createUpdate(
                                "DELETE FROM jenkins_fix WHERE controller = :controller AND began_at < :end")
                        .bind("controller", controller)
                        .bind("end", end.toEpochMilli())
                        .execute());
    }
}
