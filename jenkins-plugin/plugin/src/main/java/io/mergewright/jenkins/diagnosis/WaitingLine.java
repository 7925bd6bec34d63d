package io.mergewright.jenkins.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives builds that wait their turns. A turn that fails is had again after a pause in which others have theirs, a few times in all, restarts included;
 * then the build is given up. Knows builds by their ids only. Thread-safe.
 */
final class WaitingLine {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");

    /** Before the second turn of a build, and the third; there is no fourth. */
    static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5));

    static final int MOST_TURNS = PAUSES.size() + 1;

    private final Backlog backlog;
    private final Executor workers;
    private final Later later;
    private final Turn turn;
    private final Set<String> queued = ConcurrentHashMap.newKeySet();

    WaitingLine(Backlog backlog, Executor workers, Later later, Turn turn) {
        this.backlog = backlog;
        this.workers = workers;
        this.later = later;
        this.turn = turn;
    }

    /** Has something done after a pause. */
    @FunctionalInterface
    interface Later {
        void run(Runnable work, Duration pause);
    }

    /** What happens to a build whose turn it is. Either may fail in any way. */
    interface Turn {
        void diagnose(String build);

        void giveUp(String build, String reason);
    }

    /** {@code build} has its turn soon, and all of its turns before it. */
    void add(String build) {
        backlog.add(build);
        queue(build);
    }

    /** Goes on with what waits since before a restart. */
    void resume() {
        backlog.all().forEach(this::queue);
    }

    /** {@code build} waits no more. */
    void remove(String build) {
        backlog.remove(build);
    }

    /** Builds of {@code before} wait under the name {@code now}. */
    void renamed(String before, String now) {
        backlog.renamed(before, now);
        resume();
    }

    /** How many wait for their turn, those that pause aside. */
    int size() {
        return queued.size();
    }

    /** An id is small, and each stands in the queue once at most: it cannot grow beyond the builds that there are. */
    private void queue(String build) {
        if (queued.add(build)) {
            workers.execute(() -> work(build));
        }
    }

    private void work(String build) {
        queued.remove(build);
        try {
            backlog.begin(build).ifPresent(entry -> begun(build, entry.begun()));
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "the diagnosis of " + build + " is left for the next start", e);
        }
    }

    private void begun(String build, int turns) {
        if (turns > MOST_TURNS) {
            giveUp(build, "It was begun %d times and never ended.".formatted(MOST_TURNS));
            return;
        }
        try {
            turn.diagnose(build);
            backlog.remove(build);
        } catch (RuntimeException | Error e) {
            failed(build, turns, e);
        }
    }

    private void failed(String build, int turns, Throwable thrown) {
        if (turns < MOST_TURNS) {
            Duration pause = PAUSES.get(turns - 1);
            LOG.log(
                    Level.WARNING,
                    "the diagnosis of %s failed; it is tried again in %d s".formatted(build, pause.toSeconds()),
                    thrown);
            later.run(() -> queue(build), pause);
        } else {
            LOG.log(
                    Level.WARNING,
                    "the diagnosis of %s failed %d times and is given up".formatted(build, turns),
                    thrown);
            giveUp(build, reason(turns, thrown));
        }
    }

    /** The kind alone: what else it says may quote the log. */
    private static String reason(int turns, Throwable thrown) {
        return "It failed %d times, the last time by %s; the log of Jenkins says more."
                .formatted(turns, thrown.getClass().getSimpleName());
    }

    private void giveUp(String build, String reason) {
        turn.giveUp(build, reason);
        backlog.remove(build);
    }
}
