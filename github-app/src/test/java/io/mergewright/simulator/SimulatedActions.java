package io.mergewright.simulator;

import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.WorkflowRun.Subject;
import io.mergewright.simulator.operation.Workflows.JobSpec;
import java.util.Arrays;

/** GitHub Actions in a repository. */
public final class SimulatedActions {
    private final GitHubSimulator simulator;
    private final Repo repo;

    SimulatedActions(GitHubSimulator simulator, Repo repo) {
        this.simulator = simulator;
        this.repo = repo;
    }

    /** Adds a workflow such as {@code CI} in {@code .github/workflows/ci.yml}; its id. */
    public long addWorkflow(String name, String path) {
        return simulator
                .world()
                .locked(() ->
                        simulator.operations().workflows.add(repo, name, path).id());
    }

    /** Runs a workflow to its end; the id of the run. */
    public long runWorkflow(long workflow, Subject subject, String conclusion, JobSpec... jobs) {
        return simulator.world().locked(() -> {
            var found = repo.workflows.get(workflow);
            if (found == null) {
                throw new IllegalArgumentException("no workflow " + workflow);
            }
            return simulator.operations().workflows.run(repo, found, subject, conclusion, Arrays.asList(jobs)).id;
        });
    }

    /** The same for a push by a person. */
    public long runWorkflow(long workflow, String branch, String headSha, String conclusion, JobSpec... jobs) {
        var subject = new Subject(headSha, branch, "push", simulator.user("dev"));
        return runWorkflow(workflow, subject, conclusion, jobs);
    }

    /** "Re-run jobs": another attempt of a run. */
    public void rerun(long run, String conclusion, JobSpec... jobs) {
        simulator.world().locked(() -> {
            var found = repo.workflowRuns.get(run);
            if (found == null) {
                throw new IllegalArgumentException("no workflow run " + run);
            }
            simulator.operations().workflows.attempt(repo, found, conclusion, Arrays.asList(jobs));
        });
    }
}
