package io.mergewright.pull;

import io.mergewright.store.Database;
import io.mergewright.store.Store;
import io.mergewright.work.Postponed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What is remembered of pull requests. Thread-safe. */
final class Pulls {
    private static final int LONGEST_FAILURE = 1_000;

    private final Database database;
    private final Runnable reviewed;
    private final Clock clock;

    /** @param reviewed is run after each review */
    Pulls(Store store, Runnable reviewed, Clock clock) {
        this.database = store.database();
        this.reviewed = reviewed;
        this.clock = clock;
    }

    /** Begins to work on {@code pull}: whoever worked on it before can write nothing more. */
    Optional<PullRow> begin(PullKey pull) {
        String run = UUID.randomUUID().toString();
        return database.callWithoutWait("begin with a pull request", handle -> {
            bound(
                            handle.createUpdate(
                                    "UPDATE pull_request SET run = :run WHERE repository = :repository AND number = :number"),
                            pull)
                    .bind("run", run)
                    .execute();
            return find(handle, pull);
        });
    }

    private static Optional<PullRow> find(Handle handle, PullKey pull) {
        return handle.createQuery("SELECT * FROM pull_request WHERE repository = :repository AND number = :number")
                .bind("repository", pull.repository())
                .bind("number", pull.number())
                .map((row, context) -> row(row))
                .findOne();
    }

    /** Remembers that {@code pull} has, or had, {@code head}; returns all its heads, the oldest first and {@code head} last. */
    List<String> seen(PullKey pull, String head) {
        return database.callWithoutWait("keep a head", handle -> {
            handle.createUpdate("INSERT INTO pull_head (repository, number, head, seen_at)"
                            + " VALUES (:repository, :number, :head, :now) ON CONFLICT DO NOTHING")
                    .bind("repository", pull.repository())
                    .bind("number", pull.number())
                    .bind("head", head)
                    .bind("now", clock.instant())
                    .execute();
            List<String> heads =
                    new ArrayList<>(handle.createQuery("SELECT head FROM pull_head WHERE repository = :repository"
                                    + " AND number = :number AND head <> :head ORDER BY seen_at")
                            .bind("repository", pull.repository())
                            .bind("number", pull.number())
                            .bind("head", head)
                            .mapTo(String.class)
                            .list());
            heads.add(head);
            return heads;
        });
    }

    void checkRun(PullRow row, long checkRun, String head) {
        change(
                row,
                "check_run = :check, check_head = :head",
                update -> update.bind("check", checkRun).bind("head", head));
    }

    /** From here on the review {@code mark} may be on GitHub, whatever becomes of this process. */
    void announce(PullRow row, String mark) {
        change(row, "announced = :mark", update -> update.bind("mark", mark));
    }

    void reviewed(PullRow row, PullRequest pull) {
        change(
                row,
                "reviewed = :head, base = :base, announced = ''",
                update -> update.bind("head", pull.head()).bind("base", pull.base()));
        reviewed.run();
    }

    void summary(PullRow row, long comment) {
        change(row, "summary = :comment", update -> update.bind("comment", comment));
    }

    /** All that {@code row} asked for is done; what was asked for meanwhile is not. */
    void done(PullRow row) {
        change(
                row,
                "done = :asked, failure = '', forced = forced AND asked <> :asked, anew = anew AND asked <> :asked, with_held = with_held AND asked <> :asked",
                update -> update.bind("asked", row.asked()));
    }

    /** It has failed for good; it is looked at again when somebody asks. */
    void failed(PullKey pull, String failure) {
        String shown = Database.storable(failure);
        database.run(
                "keep a failure",
                handle -> bound(
                                handle.createUpdate(
                                        "UPDATE pull_request SET failure = :failure, done = asked, forced = FALSE, anew = FALSE, with_held = FALSE"
                                                + " WHERE repository = :repository AND number = :number"),
                                pull)
                        .bind(
                                "failure",
                                shown.length() <= LONGEST_FAILURE ? shown : shown.substring(0, LONGEST_FAILURE))
                        .execute());
    }

    /**
     * Changes a row that this process works on.
     *
     * @throws Postponed when another process has taken over
     */
    private void change(PullRow row, String what, UnaryOperator<Update> bind) {
        int changed = database.call(
                "change a pull request",
                handle -> bind.apply(bound(
                                handle.createUpdate("UPDATE pull_request SET " + what
                                        + ", changed_at = :now WHERE repository = :repository AND number = :number"
                                        + " AND run = :run"),
                                row.key()))
                        .bind("now", clock.instant())
                        .bind("run", row.run())
                        .execute());
        if (changed == 0) {
            throw new Postponed(
                    "another process works on pull request " + row.key().text(), clock.instant());
        }
    }

    static Update bound(Update update, PullKey pull) {
        return update.bind("repository", pull.repository()).bind("number", pull.number());
    }

    private static PullRow row(ResultSet row) throws SQLException {
        return new PullRow(
                new PullKey(row.getLong("repository"), row.getInt("number")),
                row.getString("name"),
                row.getLong("installation"),
                row.getLong("asked"),
                row.getBoolean("forced"),
                row.getBoolean("anew"),
                row.getBoolean("with_held"),
                row.getBoolean("paused"),
                row.getString("run"),
                row.getString("reviewed"),
                row.getString("announced"),
                row.getString("base"),
                row.getLong("check_run"),
                row.getString("check_head"),
                row.getLong("summary"));
    }
}
