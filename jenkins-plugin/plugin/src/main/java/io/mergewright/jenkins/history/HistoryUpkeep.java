package io.mergewright.jenkins.history;

import hudson.Extension;
import hudson.model.PeriodicWork;
import java.time.Duration;

/** Has what is old forgotten once a day. */
@Extension
public final class HistoryUpkeep extends PeriodicWork {
    @Override
    public long getRecurrencePeriod() {
        return Duration.ofDays(1).toMillis();
    }

    @Override
    public long getInitialDelay() {
        return Duration.ofMinutes(10).toMillis();
    }

    @Override
    protected void doRun() {
        History.get().prune();
    }
}
