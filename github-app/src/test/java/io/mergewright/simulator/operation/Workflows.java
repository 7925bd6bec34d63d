package io.mergewright.simulator.operation;

import io.mergewright.simulator.hooks.Notice;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.WorkflowRun;
import io.mergewright.simulator.model.WorkflowRun.Attempt;
import io.mergewright.simulator.model.WorkflowRun.Job;
import io.mergewright.simulator.model.WorkflowRun.Step;
import io.mergewright.simulator.model.WorkflowRun.Subject;
import io.mergewright.simulator.render.Json;
import java.util.ArrayList;
import java.util.List;

/** Runs of GitHub Actions, which come to their end at once. */
public final class Workflows {
    private final Stage stage;

    Workflows(Stage stage) {
        this.stage = stage;
    }

    /** What a job did. */
    public record JobSpec(String name, String conclusion, List<Step> steps) {
        public JobSpec {
            steps = List.copyOf(steps);
        }
    }

    public Repo.Workflow add(Repo repo, String name, String path) {
        var workflow = new Repo.Workflow(stage.world().ids.next(), name, path);
        repo.workflows.put(workflow.id(), workflow);
        return workflow;
    }

    public WorkflowRun run(Repo repo, Repo.Workflow workflow, Subject subject, String conclusion, List<JobSpec> jobs) {
        var ids = stage.world().ids;
        var run = new WorkflowRun(
                ids.next(),
                workflow,
                ++repo.lastRunNumber,
                subject,
                ids.next(),
                stage.world().now());
        repo.workflowRuns.put(run.id, run);
        attempt(repo, run, conclusion, jobs);
        return run;
    }

    /** Runs once more, as another attempt of the same run. */
    public void attempt(Repo repo, WorkflowRun run, String conclusion, List<JobSpec> specs) {
        var jobs = new ArrayList<Job>();
        specs.forEach(
                spec -> jobs.add(new Job(stage.world().ids.next(), spec.name(), spec.conclusion(), spec.steps())));
        var attempt = new Attempt(
                run.attempts.size() + 1, conclusion, jobs, stage.world().now());
        run.attempts.add(attempt);
        var before =
                Json.plus(stage.render().workflows.run(repo, run, attempt), "status", "queued", "conclusion", null);
        tell(repo, run, "requested", before);
        for (var job : jobs) {
            var fields = Json.object("workflow_job", stage.render().workflows.job(repo, run, attempt, job));
            stage.hooks().send(repo, Notice.of("workflow_job", "completed", run.actor, fields));
        }
        tell(repo, run, "completed", stage.render().workflows.run(repo, run, attempt));
    }

    private void tell(Repo repo, WorkflowRun run, String action, Object rendered) {
        var fields = Json.object(
                "workflow_run", rendered, "workflow", stage.render().workflows.workflow(repo, run.workflow));
        stage.hooks().send(repo, Notice.of("workflow_run", action, run.actor, fields));
    }
}
