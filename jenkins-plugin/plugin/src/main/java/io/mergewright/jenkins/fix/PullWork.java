package io.mergewright.jenkins.fix;

import hudson.Extension;
import hudson.model.PeriodicWork;
import java.time.Duration;

/** Has pull requests looked at every few minutes, by a thread that may wait for their host. */
@Extension
public final class PullWork extends PeriodicWork {
    @Override
    public long getRecurrencePeriod() {
        return Duration.ofMinutes(5).toMillis();
    }

    @Override
    protected void doRun() {
        FixBranches.get().look();
    }
}
