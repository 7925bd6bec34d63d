package io.mergewright.jenkins.waiting;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.util.Timer;

/**
 * Gives things that wait for builds their turns. A turn that fails is had again after a pause in which others have theirs, a few times in all, restarts
 * included; then the thing is given up. Knows things by their ids only, which begin with that of a build. Thread-safe.
 */
public final class WaitingLine {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");

    /** Before the second turn of a thing, and the third; there is no fourth. */
    static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5));

    static final int MOST_TURNS = PAUSES.size() + 1;

    private final String what;
    private final Backlog backlog;
    private final Executor workers;
    private final Later later;
    private final Turn turn;
    private final Set<String> queued = ConcurrentHashMap.newKeySet();

    /**
     * A line of things that wait.
     *
     * @param what they are called in the log of Jenkins, such as {@code the diagnosis}
     * @param directory that has a file for each; is made when it is needed
     */
    public WaitingLine(String what, Path directory, Executor workers, Turn turn) {
        this(what, new Backlog(directory), workers, WaitingLine::byTimer, turn);
    }

    WaitingLine(String what, Backlog backlog, Executor workers, Later later, Turn turn) {
        this.what = what;
        this.backlog = backlog;
        this.workers = workers;
        this.later = later;
        this.turn = turn;
    }

    private static void byTimer(Runnable work, Duration pause) {
        Future<?> unused = Timer.get().schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Has something done after a pause. */
    @FunctionalInterface
    interface Later {
        void run(Runnable work, Duration pause);
    }

    /** What happens to a thing whose turn it is. Either may fail in any way. */
    public interface Turn {
        void take(String id);

        void giveUp(String id, String reason);
    }

    /** {@code id} has its turn soon, and all of its turns before it. */
    public void add(String id) {
        backlog.add(id);
        queue(id);
    }

    /** Goes on with what waits since before a restart. */
    public void resume() {
        backlog.all().forEach(this::queue);
    }

    /** {@code id} waits no more. */
    public void remove(String id) {
        backlog.remove(id);
    }

    /** What waits for the job {@code before}, or a folder of that name, waits for {@code now}. */
    public void renamed(String before, String now) {
        backlog.renamed(before, now);
        resume();
    }

    /** How many wait for their turn, those that pause aside. */
    public int size() {
        return queued.size();
    }

    /** An id is small, and each stands in the queue once at most: it cannot grow beyond the builds that there are. */
    private void queue(String id) {
        if (queued.add(id)) {
            workers.execute(() -> work(id));
        }
    }

    private void work(String id) {
        queued.remove(id);
        try {
            backlog.begin(id).ifPresent(entry -> begun(id, entry.begun()));
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, what + " of " + id + " is left for the next start", e);
        }
    }

    private void begun(String id, int turns) {
        if (turns > MOST_TURNS) {
            giveUp(id, "It was begun %d times and never ended.".formatted(MOST_TURNS));
            return;
        }
        try {
            turn.take(id);
            backlog.remove(id);
        } catch (RuntimeException | Error e) {
            failed(id, turns, e);
        }
    }

    private void failed(String id, int turns, Throwable thrown) {
        if (turns < MOST_TURNS) {
            Duration pause = PAUSES.get(turns - 1);
            LOG.log(
                    Level.WARNING,
                    "%s of %s failed; it is tried again in %d s".formatted(what, id, pause.toSeconds()),
                    thrown);
            later.run(() -> queue(id), pause);
        } else {
            LOG.log(Level.WARNING, "%s of %s failed %d times and is given up".formatted(what, id, turns), thrown);
            giveUp(id, reason(turns, thrown));
        }
    }

    /** Of others the kind alone: what else they say may quote the log. */
    private static String reason(int turns, Throwable thrown) {
        return thrown instanceof NotNowException
                ? String.valueOf(thrown.getMessage())
                : "It failed %d times, the last time by %s; the log of Jenkins says more."
                        .formatted(turns, thrown.getClass().getSimpleName());
    }

    private void giveUp(String id, String reason) {
        turn.giveUp(id, reason);
        backlog.remove(id);
    }
}
