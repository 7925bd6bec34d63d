package io.mergewright.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.zaxxer.hikari.HikariDataSource;
import io.mergewright.store.Database;
import io.mergewright.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/**
 * What remains to be done, kept in the store (db-scheduler). Any number of processes may work on one queue; an instance whose process has
 * died is taken over by another after some missed signs of life. Thread-safe.
 */
public final class WorkQueue implements Work, AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final int MISSED_SIGNS = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Database database;
    private final HikariDataSource connections;
    private final Scheduler scheduler;
    private final AtomicBoolean stopping;
    private final Clock clock;

    private WorkQueue(
            Database database, HikariDataSource connections, Scheduler scheduler, AtomicBoolean stopping, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.scheduler = scheduler;
        this.stopping = stopping;
        this.clock = clock;
    }

    /**
     * The queue of {@code store}; nothing runs before {@link #start}.
     *
     * @param settings how much at a time, and how persistently
     * @param chores what is done again and again, by one process at a time
     */
    public static WorkQueue of(Store store, List<Job> jobs, List<Chore> chores, Settings settings, Clock clock) {
        var stopping = new AtomicBoolean();
        List<Task<?>> tasks = new ArrayList<>();
        jobs.forEach(job -> tasks.add(new JobTask(job, settings.backoff(), clock, stopping::get).task()));
        var recurring = chores.stream().map(Chore::task).toList();
        var connections = store.connections("work", settings.threads() + 3);
        var scheduler = Scheduler.create(connections, tasks)
                .startTasks(recurring)
                .schedulerName(new SchedulerName.Fixed(settings.process()))
                .threads(settings.threads())
                .pollingInterval(POLL)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(MISSED_SIGNS)
                .shutdownMaxWait(LONGEST_STOP)
                .enableImmediateExecution()
                // What failed is told where it is handled.
                .failureLogging(LogLevel.OFF, false)
                .build();
        return new WorkQueue(store.database(), connections, scheduler, stopping, clock);
    }

    /**
     * How the queue is worked on.
     *
     * @param process the name of this process, which no other has
     * @param threads the most pieces of work at a time
     */
    public record Settings(String process, int threads, Backoff backoff) {}

    public void start() {
        scheduler.start();
    }

    @Override
    public void add(Handle handle, String job, String instance, Duration delay) {
        WorkTable.add(handle, job, instance, clock.instant().plus(delay));
    }

    @Override
    public void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** How many pieces of work are not done yet, chores left aside. */
    public long open() {
        return database.statement(
                "count the work",
                handle -> handle.createQuery("SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance <> :recurring")
                        .bind("recurring", RecurringTask.INSTANCE)
                        .mapTo(Long.class)
                        .one());
    }

    /** How many of them could be worked on now. */
    public long due() {
        return database.statement(
                "count the work that is due",
                handle -> handle.createQuery(
                                "SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance <> :recurring AND execution_time <= :now")
                        .bind("recurring", RecurringTask.INSTANCE)
                        .bind("now", clock.instant())
                        .mapTo(Long.class)
                        .one());
    }

    /** Whether work is taken on. */
    public BooleanSupplier running() {
        return () -> scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }

    /** Takes on nothing more and waits a while for what is at work; what does not end in time is begun anew by others. */
    @Override
    public void close() {
        stopping.set(true);
        scheduler.stop();
        connections.close();
    }
}
