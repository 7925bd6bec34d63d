package io.mergewright.jenkins.history;

import hudson.Extension;
import hudson.model.Api;
import hudson.model.RootAction;
import java.time.Clock;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The page {@code /mergewright/}: failures in all jobs that the viewer may read, and pages below. */
@Extension
@ExportedBean
public final class MergewrightPage implements RootAction, StaplerProxy {
    private final Clock clock = Clock.systemUTC();

    /** Nobody gets further who may not read Jenkins. */
    @Override
    public Object getTarget() {
        Jenkins.get().checkPermission(Jenkins.READ);
        return this;
    }

    @Override
    public @Nullable String getIconFileName() {
        return Jenkins.get().hasPermission(Jenkins.READ) ? "symbol-diagnosis plugin-mergewright" : null;
    }

    @Override
    public String getDisplayName() {
        return "Mergewright";
    }

    @Override
    public String getUrlName() {
        return "mergewright";
    }

    public Api getApi() {
        return new Api(this);
    }

    /** The page of fixes that wait. */
    public QueuePage getQueue() {
        return new QueuePage(Wanted.now(), new ReadableJobs());
    }

    /** The page of what people made of fixes. */
    public AcceptancePage getAcceptance() {
        return new AcceptancePage(Wanted.now(), AcceptanceBy.of(Wanted.parameter("by")), new ReadableJobs(), clock);
    }

    /** The page of the settings in force. */
    public SettingsPage getSettings() {
        return new SettingsPage();
    }

    /** What the parameters of the request ask for. */
    @Exported
    public FailureList getFailures() {
        return FailureList.of(Wanted.now(), new ReadableJobs(), clock);
    }
}
