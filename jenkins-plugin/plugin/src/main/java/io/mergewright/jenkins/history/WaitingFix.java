package io.mergewright.jenkins.history;

import hudson.model.Job;
import io.mergewright.jenkins.Permissions;
import io.mergewright.jenkins.fix.FixesAction;
import java.util.Date;
import java.util.Locale;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A fix that waits for a person, in a job that may be shown. Immutable. */
@ExportedBean(defaultVisibility = 999)
public final class WaitingFix {
    private final Job<?, ?> job;
    private final OpenFix fix;

    WaitingFix(Job<?, ?> job, OpenFix fix) {
        this.job = job;
        this.fix = fix;
    }

    /** Full name of the job. */
    @Exported
    public String getJob() {
        return fix.build().job();
    }

    /** The job as Jenkins shows it. */
    public String getName() {
        return job.getFullDisplayName();
    }

    /** The number of the build. */
    @Exported
    public int getBuild() {
        return fix.build().number();
    }

    /** Of the page on which it is decided, relative to the root of Jenkins, with a slash at the end. */
    @Exported
    public String getUrl() {
        return job.getUrl() + getBuild() + "/" + FixesAction.URL + "/";
    }

    /** In the ledger. */
    @Exported
    public String getId() {
        return fix.id();
    }

    @Exported
    public String getTitle() {
        return fix.title();
    }

    /** Of the failure. */
    @Exported
    public String getCategory() {
        return fix.category();
    }

    /** From 0 to 1. */
    @Exported
    public double getConfidence() {
        return fix.confidence();
    }

    /** The confidence as people read it. */
    public String getPercent() {
        return String.format(Locale.ROOT, "%.0f %%", fix.confidence() * 100);
    }

    /** Whether the command failed without it and passes with it. */
    @Exported
    public boolean isProven() {
        return fix.proven();
    }

    /** When its build began. */
    @Exported
    public Date getBegan() {
        return Date.from(fix.began());
    }

    /** Whether who looks may decide about it. */
    @Exported
    public boolean isDecidable() {
        return job.hasPermission(Permissions.DECIDE);
    }
}
