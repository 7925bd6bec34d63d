package io.mergewright.pull;

import io.mergewright.store.Database;
import io.mergewright.store.Store;
import io.mergewright.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Takes what is asked of pull requests, and makes it work. Thread-safe. */
final class Asking {
    static final String JOB = "pull-request";

    private final Database database;
    private final Supplier<? extends Work> queue;
    private final Duration gather;
    private final Clock clock;

    /**
     * Takes it for the pull requests in {@code store}.
     *
     * @param gather how long questions about a head that was reviewed already are gathered
     */
    Asking(Store store, Supplier<? extends Work> queue, Duration gather, Clock clock) {
        this.database = store.database();
        this.queue = queue;
        this.gather = gather;
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

    /** Asks for {@code pull} once more, in the transaction of {@code handle}; nothing where nobody knows it. */
    void again(Handle handle, PullKey pull) {
        Pulls.bound(
                        handle.createUpdate("UPDATE pull_request SET asked = asked + 1"
                                + " WHERE repository = :repository AND number = :number"),
                        pull)
                .execute();
        queue.get().add(handle, JOB, pull.text());
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
        Pulls.bound(
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
        Pulls.bound(
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
            pulls.forEach(pull -> again(handle, pull));
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
}
