package io.mergewright.jenkins.history;

import hudson.Extension;
import hudson.model.AbstractItem;
import hudson.model.Action;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Job;
import io.mergewright.jenkins.config.Effective;
import io.mergewright.jenkins.config.InForce;
import io.mergewright.jenkins.config.MergewrightConfiguration;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jenkins.model.TransientActionFactory;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.StaplerProxy;

/** The page of the failures of one job, or of all jobs in a folder that the viewer may read. */
public final class FailuresOfItem implements Action, StaplerProxy {
    private final AbstractItem item;
    private final Clock clock;

    FailuresOfItem(AbstractItem item, Clock clock) {
        this.item = item;
        this.clock = clock;
    }

    @Override
    public Object getTarget() {
        item.checkPermission(Item.READ);
        return this;
    }

    /** The job or folder. */
    public AbstractItem getItem() {
        return item;
    }

    @Override
    public @Nullable String getIconFileName() {
        return item.hasPermission(Item.READ) ? "symbol-diagnosis plugin-mergewright" : null;
    }

    @Override
    public String getDisplayName() {
        return "Failures";
    }

    @Override
    public String getUrlName() {
        return "mergewright";
    }

    /** What holds for the job; null for a folder, and for those who may not see its configuration. */
    public @Nullable List<InForce> getSettings() {
        boolean shown = item instanceof Job<?, ?> && item.hasPermission(Item.EXTENDED_READ);
        return shown
                ? InForce.ofJob(
                        Effective.of((Job<?, ?>) item),
                        MergewrightConfiguration.get().inForce())
                : null;
    }

    /** What the parameters of the request ask for. */
    public FailureList getFailures() {
        return FailureList.of(Wanted.now().within(item.getFullName()), new ReadableJobs(), clock);
    }

    /** Puts it on jobs and folders. */
    @Extension
    public static final class Factory extends TransientActionFactory<AbstractItem> {
        private final Clock clock = Clock.systemUTC();

        @Override
        public Class<AbstractItem> type() {
            return AbstractItem.class;
        }

        /** Of no other type, so that looking for others does not ask this. */
        @Override
        public Class<? extends Action> actionType() {
            return FailuresOfItem.class;
        }

        @Override
        public Collection<? extends Action> createFor(AbstractItem item) {
            return item instanceof Job<?, ?> || item instanceof ItemGroup<?>
                    ? Set.of(new FailuresOfItem(item, clock))
                    : List.of();
        }
    }
}
