package io.mergewright.jenkins.history;

import hudson.model.Job;
import java.util.Date;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A build that may be shown, and when it was. Immutable. */
@ExportedBean(defaultVisibility = 999)
public final class SeenBuild {
    private final Job<?, ?> job;
    private final FailureReader.Seen seen;

    SeenBuild(Job<?, ?> job, FailureReader.Seen seen) {
        this.job = job;
        this.seen = seen;
    }

    @Exported
    public int getNumber() {
        return seen.build();
    }

    /** The job without its folders, and the number. */
    public String getName() {
        return job.getDisplayName() + " #" + seen.build();
    }

    /** Relative to the root of Jenkins, with a slash at the end. */
    @Exported
    public String getUrl() {
        return job.getUrl() + seen.build() + "/";
    }

    @Exported
    public Date getAt() {
        return Date.from(seen.at());
    }
}
