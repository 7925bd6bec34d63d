package io.mergewright.pull;

import io.mergewright.core.Fingerprint;
import io.mergewright.store.Database;
import io.mergewright.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code finding_release}. Thread-safe. */
final class Releases {
    private final Database database;

    Releases(Store store) {
        this.database = store.database();
    }

    List<Release> of(PullKey pull) {
        return database.statement(
                "read what was let go",
                handle -> handle.createQuery(
                                "SELECT * FROM finding_release WHERE repository = :repository AND number = :number")
                        .bind("repository", pull.repository())
                        .bind("number", pull.number())
                        .map((row, context) -> release(row))
                        .list());
    }

    void keep(Handle handle, PullKey pull, Release release) {
        drop(handle, pull, release.fingerprint());
        handle.createUpdate("INSERT INTO finding_release (repository, number, fingerprint, quoted, body, replacement)"
                        + " VALUES (:repository, :number, :fingerprint, :quoted, :body, :replacement)")
                .bind("repository", pull.repository())
                .bind("number", pull.number())
                .bind("fingerprint", release.fingerprint().value())
                .bind("quoted", Database.storable(release.quoted()))
                .bind("body", release.body().map(Database::storable).orElse(null))
                .bind(
                        "replacement",
                        release.replacement().map(Database::storable).orElse(null))
                .execute();
    }

    void drop(Handle handle, PullKey pull, Fingerprint fingerprint) {
        handle.createUpdate("DELETE FROM finding_release WHERE repository = :repository AND number = :number"
                        + " AND fingerprint = :fingerprint")
                .bind("repository", pull.repository())
                .bind("number", pull.number())
                .bind("fingerprint", fingerprint.value())
                .execute();
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                new Fingerprint(row.getString("fingerprint")),
                row.getString("quoted"),
                Optional.ofNullable(row.getString("body")),
                Optional.ofNullable(row.getString("replacement")));
    }
}
