package io.mergewright.jenkins.history;

import io.mergewright.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Fixes of this Jenkins that wait for a person, in the store. Thread-safe. */
final class OpenFixTable {
    private static final int MOST = 10_000;

    private final Database database;
    private final String controller;
    private final BuildRows rows;

    /** @param controller the id of this Jenkins */
    OpenFixTable(Database database, String controller) {
        this.database = database;
        this.controller = controller;
        this.rows = new BuildRows("jenkins_open_fix", controller);
    }

    /** Of {@code build}, {@code fixes} wait and no others. */
    void put(BuildKey build, List<OpenFix> fixes) {
        database.run("keep open fixes", handle -> {
            rows.remove(handle, build);
            for (OpenFix fix : fixes) {
                handle.createUpdate("""
                                INSERT INTO jenkins_open_fix
                                (controller, job, build, fix_id, title, category, confidence, proven, began_at) VALUES
                                (:controller, :job, :build, :id, :title, :category, :confidence, :proven, :began)
                                """)
                        .bind("controller", controller)
                        .bind("job", build.job())
                        .bind("build", build.number())
                        .bind("id", fix.id())
                        .bind("title", fix.title())
                        .bind("category", fix.category())
                        .bind("confidence", fix.confidence())
                        .bind("proven", fix.proven())
                        .bind("began", fix.began().toEpochMilli())
                        .execute();
            }
        });
    }

    /** All that wait; those of the newest builds first. */
    List<OpenFix> all() {
        return database.statement(
                "list open fixes",
                handle -> handle.createQuery(
                                "SELECT * FROM jenkins_open_fix WHERE controller = :controller ORDER BY began_at DESC, job, fix_id LIMIT "
                                        + MOST)
                        .bind("controller", controller)
                        .map((row, context) -> fix(row))
                        .list());
    }

    void remove(BuildKey build) {
        put(build, List.of());
    }

    void removeJob(String job) {
        database.run("forget open fixes", handle -> rows.removeJob(handle, job));
    }

    void rename(String before, String now) {
        database.run("rename open fixes", handle -> rows.rename(handle, before, now));
    }

    private static OpenFix fix(ResultSet row) throws SQLException {
        return new OpenFix(
                new BuildKey(row.getString("job"), row.getInt("build")),
                row.getString("fix_id"),
                row.getString("title"),
                row.getString("category"),
                row.getDouble("confidence"),
                row.getBoolean("proven"),
                Instant.ofEpochMilli(row.getLong("began_at")));
    }
}
