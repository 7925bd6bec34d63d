package io.mergewright.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A job as db-scheduler runs it. */
final class JobTask {
    private static final Logger LOG = Logger.getLogger("io.mergewright.work");

    private final Job job;
    private final Backoff backoff;
    private final Clock clock;
    private final BooleanSupplier stopping;

    JobTask(Job job, Backoff backoff, Clock clock, BooleanSupplier stopping) {
        this.job = job;
        this.backoff = backoff;
        this.clock = clock;
        this.stopping = stopping;
    }

    Task<Void> task() {
        return Tasks.custom(job.name(), Void.class).onFailure(this::failed).execute(this::run);
    }

    private CompletionHandler<Void> run(TaskInstance<Void> instance, ExecutionContext context) {
        try {
            job.run(instance.getId(), new Attempt(context.getExecution().consecutiveFailures + 1, stopping));
        } catch (Postponed e) {
            LOG.log(Level.INFO, "{0} {1} waits until {2}: {3}", new Object[] {
                job.name(), instance.getId(), e.until(), e.getMessage()
            });
            return (complete, operations) -> operations.reschedule(complete, e.until());
        }
        return (complete, operations) -> done(instance, context.getSchedulerClient(), operations);
    }

    /**
     * Whoever brings more meanwhile either comes after the removal and adds the instance himself, or came before it, and {@link
     * Job#hasMore} waits for his lock and sees what he brought.
     */
    private void done(TaskInstance<Void> instance, SchedulerClient client, ExecutionOperations<Void> operations) {
        operations.remove();
        if (job.hasMore(instance.getId())) {
            client.scheduleIfNotExists(new TaskInstance<Void>(job.name(), instance.getId()), clock.instant());
        }
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        String instance = complete.getExecution().taskInstance.getId();
        Throwable failure = complete.getCause().orElseGet(() -> new IllegalStateException("failed without a cause"));
        int failed = complete.getExecution().consecutiveFailures + 1;
        if (stopping.getAsBoolean()) {
            operations.reschedule(complete, clock.instant());
        } else if (failed < backoff.attempts()) {
            Instant next = clock.instant().plus(backoff.after(failed));
            LOG.log(Level.WARNING, "{0} {1} failed, attempt {2}, the next at {3}: {4}", new Object[] {
                job.name(), instance, failed, next, failure
            });
            operations.reschedule(complete, next);
        } else {
            LOG.log(Level.WARNING, "%s %s is given up".formatted(job.name(), instance), failure);
            job.giveUp(instance, failure);
            operations.remove();
        }
    }
}
