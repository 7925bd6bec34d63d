package io.mergewright.work;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What is done again and again, by one process at a time, the first time at the start.
 *
 * @param name in the store
 * @param every the pause from one end to the next beginning
 */
public record Chore(String name, Duration every, Runnable work) {
    private static final Logger LOG = Logger.getLogger("io.mergewright.work");

    RecurringTask<Void> task() {
        return Tasks.recurring(name, FixedDelay.of(every)).execute((instance, context) -> attempt());
    }

    /** A chore that fails is done again at its next turn. */
    private void attempt() {
        try {
            work.run();
        } catch (Postponed e) {
            LOG.log(Level.INFO, "{0} is put off: {1}", new Object[] {name, e.getMessage()});
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, name + " failed", e);
        }
    }
}
