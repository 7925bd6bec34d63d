package io.mergewright.simulator.render;

import io.mergewright.simulator.model.Ids;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.WorkflowRun;
import io.mergewright.simulator.model.WorkflowRun.Attempt;
import io.mergewright.simulator.model.WorkflowRun.Job;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Workflows, their runs and jobs. Every attempt is completed. */
public final class WorkflowJson {
    private final Urls urls;
    private final AccountJson accounts;
    private final RepositoryJson repositories;
    private final PullJson pulls;
    private final CommitJson commits;

    WorkflowJson(Urls urls, AccountJson accounts, RepositoryJson repositories, PullJson pulls, CommitJson commits) {
        this.urls = urls;
        this.accounts = accounts;
        this.repositories = repositories;
        this.pulls = pulls;
        this.commits = commits;
    }

    public Map<String, Object> workflow(Repo repo, Repo.Workflow workflow) {
        return Json.object(
                "id",
                workflow.id(),
                "node_id",
                Ids.node("W", workflow.id()),
                "name",
                workflow.name(),
                "path",
                workflow.path(),
                "state",
                "active",
                "created_at",
                repo.createdAt,
                "updated_at",
                repo.createdAt,
                "url",
                urls.api(repo) + "/actions/workflows/" + workflow.id(),
                "html_url",
                urls.html(repo) + "/blob/" + repo.defaultBranch + "/" + workflow.path(),
                "badge_url",
                urls.html(repo) + "/workflows/" + workflow.name().replace(" ", "%20") + "/badge.svg");
    }

    public Map<String, Object> run(Repo repo, WorkflowRun run, Attempt attempt) {
        var object = new LinkedHashMap<>(identity(run, attempt));
        object.putAll(addresses(repo, run, attempt));
        object.putAll(Json.object(
                "actor", accounts.of(run.actor),
                "triggering_actor", accounts.of(run.actor),
                "pull_requests",
                        repo.pulls.values().stream()
                                .filter(pull -> CheckJson.listed(pull, run.headSha))
                                .map(pulls::brief)
                                .toList(),
                "head_commit", commits.simple(repo, run.headSha),
                "repository", repositories.lite(repo),
                "head_repository", repositories.lite(repo)));
        return object;
    }

    private static Map<String, Object> identity(WorkflowRun run, Attempt attempt) {
        return Json.object(
                "id", run.id,
                "name", run.workflow.name(),
                "node_id", Ids.node("WFR", run.id),
                "head_branch", run.headBranch,
                "head_sha", run.headSha,
                "path", run.workflow.path(),
                "display_title", run.workflow.name(),
                "run_number", run.runNumber,
                "event", run.event,
                "status", "completed",
                "conclusion", attempt.conclusion(),
                "workflow_id", run.workflow.id(),
                "check_suite_id", run.checkSuiteId,
                "check_suite_node_id", Ids.node("CS", run.checkSuiteId),
                "created_at", run.createdAt,
                "updated_at", attempt.startedAt(),
                "run_attempt", attempt.number(),
                "referenced_workflows", List.of(),
                "run_started_at", attempt.startedAt());
    }

    private Map<String, Object> addresses(Repo repo, WorkflowRun run, Attempt attempt) {
        String url = runUrl(repo, run);
        return Json.object(
                "url", url,
                "html_url", urls.html(repo) + "/actions/runs/" + run.id,
                "jobs_url", url + "/jobs",
                "logs_url", url + "/logs",
                "check_suite_url", urls.api(repo) + "/check-suites/" + run.checkSuiteId,
                "artifacts_url", url + "/artifacts",
                "cancel_url", url + "/cancel",
                "rerun_url", url + "/rerun",
                "previous_attempt_url", attempt.number() == 1 ? null : url + "/attempts/" + (attempt.number() - 1),
                "workflow_url", urls.api(repo) + "/actions/workflows/" + run.workflow.id());
    }

    public Map<String, Object> job(Repo repo, WorkflowRun run, Attempt attempt, Job job) {
        return Json.object(
                "id", job.id(),
                "run_id", run.id,
                "workflow_name", run.workflow.name(),
                "head_branch", run.headBranch,
                "run_url", runUrl(repo, run),
                "run_attempt", attempt.number(),
                "node_id", Ids.node("CR", job.id()),
                "head_sha", run.headSha,
                "url", urls.api(repo) + "/actions/jobs/" + job.id(),
                "html_url", urls.html(repo) + "/actions/runs/" + run.id + "/job/" + job.id(),
                "status", "completed",
                "conclusion", job.conclusion(),
                "created_at", attempt.startedAt(),
                "started_at", attempt.startedAt(),
                "completed_at", attempt.startedAt(),
                "name", job.name(),
                "steps", steps(attempt, job),
                "check_run_url", urls.api(repo) + "/check-runs/" + job.id(),
                "labels", List.of("ubuntu-latest"),
                "runner_id", 1,
                "runner_name", "GitHub Actions 1",
                "runner_group_id", 0,
                "runner_group_name", "GitHub Actions");
    }

    private static List<Map<String, Object>> steps(Attempt attempt, Job job) {
        var steps = new ArrayList<Map<String, Object>>();
        for (var step : job.steps()) {
            steps.add(Json.object(
                    "name", step.name(),
                    "status", "completed",
                    "conclusion", step.conclusion(),
                    "number", steps.size() + 1,
                    "started_at", attempt.startedAt(),
                    "completed_at", attempt.startedAt()));
        }
        return steps;
    }

    private String runUrl(Repo repo, WorkflowRun run) {
        return urls.api(repo) + "/actions/runs/" + run.id;
    }
}
