package io.mergewright.pull;

import io.mergewright.mirror.Mirrors;
import io.mergewright.store.Database;
import io.mergewright.store.Store;
import java.util.ArrayList;
import java.util.List;

/** Deletes what is kept of repositories that we may look at no longer: comments, findings, diagnoses and mirrors. Thread-safe. */
final class Forgetting {
    private static final List<String> TABLES = List.of(
            "decision",
            "finding_release",
            "finding",
            "dismissal",
            "pull_head",
            "pull_request",
            "ci_diagnosis",
            "ci_head");

    private final Database database;
    private final Mirrors mirrors;

    Forgetting(Store store, Mirrors mirrors) {
        this.database = store.database();
        this.mirrors = mirrors;
    }

    String installation(long installation) {
        List<Long> repositories = database.statement(
                "look for repositories",
                handle -> handle.createQuery("SELECT repository FROM pull_request WHERE installation = :installation"
                                + " UNION SELECT repository FROM ci_head WHERE installation = :installation")
                        .bind("installation", installation)
                        .mapTo(Long.class)
                        .list());
        return repositories(new ArrayList<>(repositories));
    }

    String repositories(List<Long> repositories) {
        for (long repository : repositories) {
            database.run(
                    "forget a repository",
                    handle -> TABLES.forEach(
                            table -> handle.execute("DELETE FROM " + table + " WHERE repository = ?", repository)));
            mirrors.forget(repository);
        }
        return "%d repositories are forgotten".formatted(repositories.size());
    }
}
