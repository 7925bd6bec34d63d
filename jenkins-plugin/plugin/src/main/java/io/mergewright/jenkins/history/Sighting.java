package io.mergewright.jenkins.history;

import hudson.model.Job;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A failure in one job that may be shown: how often it was there, first and last. Immutable. */
@ExportedBean(defaultVisibility = 999)
public final class Sighting {
    private final Job<?, ?> job;
    private final FailureReader.InJob seen;

    Sighting(Job<?, ?> job, FailureReader.InJob seen) {
        this.job = job;
        this.seen = seen;
    }

    /** Full name of the job. */
    @Exported
    public String getJob() {
        return seen.job();
    }

    /** The job as Jenkins shows it. */
    public String getName() {
        return job.getFullDisplayName();
    }

    /** Of the job, relative to the root of Jenkins, with a slash at the end. */
    @Exported
    public String getUrl() {
        return job.getUrl();
    }

    @Exported
    public long getTimes() {
        return seen.times();
    }

    /** The first build that had it. */
    @Exported
    public SeenBuild getFirst() {
        return new SeenBuild(job, seen.first());
    }

    /** The last build that had it. */
    @Exported
    public SeenBuild getLast() {
        return new SeenBuild(job, seen.last());
    }

    /** Whether it went away there without a change once or more. */
    @Exported
    public boolean isFlaky() {
        return seen.flaky();
    }
}
