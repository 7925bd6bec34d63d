package io.mergewright.jenkins.history;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.PeriodicWork;
import io.mergewright.jenkins.Agents;
import java.time.Duration;

/** Has what is old forgotten once a day, here and in the agent core. */
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
        ExtensionList.lookupSingleton(Agents.class).tidyUp();
    }
}
