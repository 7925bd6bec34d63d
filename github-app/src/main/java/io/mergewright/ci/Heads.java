package io.mergewright.ci;

import io.mergewright.store.Database;
import io.mergewright.store.Store;
import io.mergewright.work.Work;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.SqlStatement;

/** Heads, and what the logs of their runs told, in the store. Thread-safe. */
public final class Heads {
    static final String JOB = "ci-head";

    private static final int LONGEST = 1_000;

    private final Database database;
    private final Supplier<? extends Work> queue;
    private final Clock clock;

    public Heads(Store store, Supplier<? extends Work> queue, Clock clock) {
        this.database = store.database();
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * What is remembered of a head.
     *
     * @param name of its repository when it was last heard of
     * @param asked how often it was asked for
     * @param checkRun 0 for none
     */
    record Head(HeadKey key, String name, long installation, long asked, long checkRun) {}

    /**
     * What the log of an attempt told.
     *
     * @param body in Markdown
     */
    record Told(long run, int attempt, String headline, String fingerprint, String body) {}

    /** Asks for the runs of {@code head} to be looked at. */
    void ask(HeadKey head, String name, long installation) {
        database.run("ask for a head", handle -> {
            on(
                            head,
                            handle.createUpdate(
                                    "INSERT INTO ci_head (repository, head, name, installation, asked, done, check_run,"
                                            + " failure, changed_at) VALUES (:repository, :head, :name, :installation, 0, 0, 0, '', :now)"
                                            + " ON CONFLICT DO NOTHING"))
                    .bind("name", name)
                    .bind("installation", installation)
                    .bind("now", clock.instant())
                    .execute();
            on(
                            head,
                            handle.createUpdate(
                                    "UPDATE ci_head SET asked = asked + 1, name = :name, installation = :installation,"
                                            + " changed_at = :now WHERE repository = :repository AND head = :head"))
                    .bind("name", name)
                    .bind("installation", installation)
                    .bind("now", clock.instant())
                    .execute();
            queue.get().add(handle, JOB, head.text());
        });
        queue.get().wake();
    }

    /** Puts heads that were asked for, and for which there is no work any more, back into the queue; returns how many. */
    int requeue() {
        return database.call("look for forgotten heads", handle -> {
            List<HeadKey> forgotten = handle.createQuery(
                            "SELECT h.repository, h.head FROM ci_head h WHERE h.asked > h.done"
                                    + " AND NOT EXISTS (SELECT 1 FROM scheduled_tasks t WHERE t.task_name = :job"
                                    + " AND t.task_instance = CONCAT(h.repository, '/', h.head)) LIMIT 1000")
                    .bind("job", JOB)
                    .map((row, context) -> new HeadKey(row.getLong("repository"), row.getString("head")))
                    .list();
            forgotten.forEach(head -> queue.get().add(handle, JOB, head.text()));
            return forgotten.size();
        });
    }

    Optional<Head> find(HeadKey head) {
        return database.statement(
                "read a head",
                handle -> on(
                                head,
                                handle.createQuery(
                                        "SELECT * FROM ci_head WHERE repository = :repository AND head = :head"))
                        .map((row, context) -> new Head(
                                head,
                                row.getString("name"),
                                row.getLong("installation"),
                                row.getLong("asked"),
                                row.getLong("check_run")))
                        .findOne());
    }

    boolean isAskedFor(HeadKey head) {
        return database.call(
                "look at a head",
                handle -> on(
                                head,
                                handle.createQuery(
                                        "SELECT asked > done FROM ci_head WHERE repository = :repository AND head = :head FOR UPDATE"))
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
    }

    void checkRun(Head head, long checkRun) {
        database.run(
                "keep a check run",
                handle -> on(
                                head.key(),
                                handle.createUpdate(
                                        "UPDATE ci_head SET check_run = :check WHERE repository = :repository AND head = :head"))
                        .bind("check", checkRun)
                        .execute());
    }

    void done(Head head) {
        database.run(
                "finish a head",
                handle -> on(
                                head.key(),
                                handle.createUpdate(
                                        "UPDATE ci_head SET done = :asked, failure = '' WHERE repository = :repository"
                                                + " AND head = :head"))
                        .bind("asked", head.asked())
                        .execute());
    }

    void failed(HeadKey head, String failure) {
        String shown = Database.storable(failure);
        database.run(
                "keep a failure",
                handle -> on(
                                head,
                                handle.createUpdate("UPDATE ci_head SET done = asked, failure = :failure"
                                        + " WHERE repository = :repository AND head = :head"))
                        .bind("failure", shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST))
                        .execute());
    }

    void keep(HeadKey head, Told told) {
        database.run(
                "keep a diagnosis",
                handle -> on(
                                head,
                                handle.createUpdate(
                                        "INSERT INTO ci_diagnosis (repository, run, attempt, head, headline, fingerprint,"
                                                + " body, diagnosed_at) VALUES (:repository, :run, :attempt, :head, :headline, :fingerprint,"
                                                + " :body, :now) ON CONFLICT DO NOTHING"))
                        .bind("run", told.run())
                        .bind("attempt", told.attempt())
                        .bind("headline", cut(told.headline()))
                        .bind("fingerprint", told.fingerprint())
                        .bind("body", Database.storable(told.body()))
                        .bind("now", clock.instant())
                        .execute());
    }

    private static String cut(String text) {
        String storable = Database.storable(text);
        return storable.length() <= LONGEST ? storable : storable.substring(0, LONGEST);
    }

    List<Told> told(HeadKey head) {
        return database.statement(
                "read diagnoses",
                handle -> on(
                                head,
                                handle.createQuery("SELECT run, attempt, headline, fingerprint, body FROM ci_diagnosis"
                                        + " WHERE repository = :repository AND head = :head ORDER BY run, attempt"))
                        .map((row, context) -> new Told(
                                row.getLong("run"),
                                row.getInt("attempt"),
                                row.getString("headline"),
                                row.getString("fingerprint"),
                                row.getString("body")))
                        .list());
    }

    private static <S extends SqlStatement<S>> S on(HeadKey head, S statement) {
        return statement.bind("repository", head.repository()).bind("head", head.head());
    }
}
