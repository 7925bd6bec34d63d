package io.mergewright.jenkins.build;

import hudson.model.Run;
import io.mergewright.jenkins.Installed;
import java.util.List;

/** Finds the logs that tell why a build failed. */
public final class FailedSteps {
    private final Installed installed;

    public FailedSteps(Installed installed) {
        this.installed = installed;
    }

    /** Those of the failed steps of a pipeline, best first; for any other build its console. Never empty. */
    public List<StepLog> of(Run<?, ?> build) {
        List<StepLog> steps = installed.pipelines() ? PipelineSteps.failed(build) : List.of();
        return steps.isEmpty() ? List.of(console(build)) : steps;
    }

    /** The console of {@code build}. */
    public static StepLog console(Run<?, ?> build) {
        return StepLog.console(build::getLogInputStream);
    }
}
