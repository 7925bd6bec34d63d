package io.mergewright.pull;

import io.mergewright.store.Database;
import io.mergewright.store.Store;
import io.mergewright.work.Postponed;
import io.mergewright.work.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Pull requests in the store, and the work that they make. Thread-safe. */
public final class Pulls {
    static final String JOB = "pull-request";

    private static final int LONGEST_FAILURE = 1_000;

    private final Database database;
    private final Supplier<? extends Work> queue;
    private final Duration gather;
    private final Runnable reviewed;
    private final Clock clock;

    /**
     * @param gather how long questions about a head that was reviewed already are gathered
     * @param reviewed is run after each review
     */
    public Pulls(Store store, Supplier<? extends Work> queue, Duration gather, Runnable reviewed, Clock clock) {
        this.database = store.database();
        this.queue = queue;
        this.gather = gather;
        this.reviewed = reviewed;
        this.clock = clock;
    }

    /** Asks for {@code pull} to be looked at; whoever is at work on it looks again afterwards. */
    void ask(PullKey pull, String name, long installation, Ask ask) {
        database.run("ask for a pull request", handle -> ask(handle, pull, name, installation, ask, Duration.ZERO));
        queue.get().wake();
    }

    /**
     * Has {@code pull} looked at because something happened to it. GitHub tells of everything that happens, often of several things at
     * once: without a new commit they are gathered for a while, and where we have nothing on it that people could have done something with,
     * there is nothing to look at.
     *
     * @param head that it has now
     * @param base the branch that it is to go to
     * @return false when there is nothing to look at
     */
    boolean look(PullKey pull, String name, long installation, String head, String base) {
        boolean asked = database.call("ask for a pull request", handle -> {
            Known known = known(handle, pull, head, base);
            if (known != Known.DONE) {
                ask(handle, pull, name, installation, Ask.LOOK, known == Known.NEW ? Duration.ZERO : aboutGather());
            }
            return known != Known.DONE;
        });
        if (asked) {
            queue.get().wake();
        }
        return asked;
    }

    private enum Known {
        /** A head, or a base, that was not reviewed yet. */
        NEW,
        REVIEWED,
        /** Reviewed, and nothing was said. */
        DONE
    }

    private static Known known(Handle handle, PullKey pull, String head, String base) {
        return handle.createQuery("SELECT announced = '' AND asked = done AND NOT EXISTS (SELECT 1 FROM finding f"
                        + " WHERE f.repository = p.repository AND f.number = p.number AND f.comment > 0) FROM pull_request p"
                        + " WHERE repository = :repository AND number = :number AND reviewed = :head AND base = :base")
                .bind("repository", pull.repository())
                .bind("number", pull.number())
                .bind("head", head)
                .bind("base", base)
                .mapTo(Boolean.class)
                .findOne()
                .map(done -> done ? Known.DONE : Known.REVIEWED)
                .orElse(Known.NEW);
    }

    private void ask(Handle handle, PullKey pull, String name, long installation, Ask ask, Duration delay) {
        insert(handle, pull, name, installation);
        bound(
                        handle.createUpdate(
                                "UPDATE pull_request SET asked = asked + 1, name = :name, installation = :installation,"
                                        + " forced = forced OR :forced, anew = anew OR :anew, with_held = with_held OR :held,"
                                        + " paused = CASE WHEN :pause THEN TRUE WHEN :resume THEN FALSE ELSE paused END,"
                                        + " changed_at = :now WHERE repository = :repository AND number = :number"),
                        pull)
                .bind("name", name)
                .bind("installation", installation)
                .bind("forced", ask == Ask.NOW || ask == Ask.ANEW || ask == Ask.WITH_HELD)
                .bind("anew", ask == Ask.ANEW)
                .bind("held", ask == Ask.WITH_HELD)
                .bind("pause", ask == Ask.PAUSE)
                .bind("resume", ask == Ask.RESUME)
                .bind("now", clock.instant())
                .execute();
        queue.get().add(handle, JOB, pull.text(), delay);
    }

    /** Up to twice as long, by chance: what came at the same time is not to fall due at the same time. */
    private Duration aboutGather() {
        return gather.plusMillis(ThreadLocalRandom.current().nextLong(gather.toMillis() + 1));
    }

    private void insert(Handle handle, PullKey pull, String name, long installation) {
        bound(
                        handle.createUpdate(
                                "INSERT INTO pull_request (repository, number, name, installation, asked, done, forced, anew, with_held,"
                                        + " paused, run, reviewed, announced, base, check_run, check_head, summary, failure, changed_at)"
                                        + " VALUES (:repository, :number, :name, :installation, 0, 0, FALSE, FALSE, FALSE, FALSE, '', '', '', '', 0, '', 0,"
                                        + " '', :now) ON CONFLICT DO NOTHING"),
                        pull)
                .bind("name", name)
                .bind("installation", installation)
                .bind("now", clock.instant())
                .execute();
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

    /** Whether it was asked for after it was done; waits for whoever is asking. */
    boolean isAskedFor(PullKey pull) {
        return database.call(
                "look at a pull request",
                handle -> handle.createQuery(
                                "SELECT asked > done FROM pull_request WHERE repository = :repository AND number = :number FOR UPDATE")
                        .bind("repository", pull.repository())
                        .bind("number", pull.number())
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
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

    /**
     * Asks for pull requests of {@code repository} with comments of ours that were posted after {@code time} to be looked at.
     *
     * @param repository 0 for all
     * @param fates what people did with the comments when that was last looked at; empty for nothing
     * @return how many
     */
    int askAgain(long repository, Instant time, Set<String> fates) {
        int asked = database.call("look for pull requests with comments", handle -> {
            List<PullKey> pulls = handle.createQuery("SELECT DISTINCT repository, number FROM finding"
                            + " WHERE comment > 0 AND changed_at > :time AND (:repository = 0 OR repository = :repository)"
                            + " AND fate IN (<fates>) LIMIT 1000")
                    .bindList("fates", List.copyOf(fates))
                    .bind("time", time)
                    .bind("repository", repository)
                    .map((row, context) -> new PullKey(row.getLong("repository"), row.getInt("number")))
                    .list();
            for (PullKey pull : pulls) {
                bound(
                                handle.createUpdate("UPDATE pull_request SET asked = asked + 1"
                                        + " WHERE repository = :repository AND number = :number"),
                                pull)
                        .execute();
                queue.get().add(handle, JOB, pull.text());
            }
            return pulls.size();
        });
        queue.get().wake();
        return asked;
    }

    /** Puts pull requests that were asked for, and for which there is no work any more, back into the queue; returns how many. */
    int requeue() {
        return database.call("look for forgotten pull requests", handle -> {
            List<PullKey> forgotten = handle.createQuery(
                            "SELECT p.repository, p.number FROM pull_request p WHERE p.asked > p.done"
                                    + " AND NOT EXISTS (SELECT 1 FROM scheduled_tasks t WHERE t.task_name = :job"
                                    + " AND t.task_instance = CONCAT(p.repository, '/', p.number)) LIMIT 1000")
                    .bind("job", JOB)
                    .map((row, context) -> new PullKey(row.getLong("repository"), row.getInt("number")))
                    .list();
            forgotten.forEach(pull -> queue.get().add(handle, JOB, pull.text()));
            return forgotten.size();
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

    private static Update bound(Update update, PullKey pull) {
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
