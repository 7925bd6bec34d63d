package io.mergewright.simulator.render;

import io.mergewright.simulator.model.CheckRun;
import io.mergewright.simulator.model.CheckSuite;
import io.mergewright.simulator.model.Ids;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Repo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Check runs and check suites. */
public final class CheckJson {
    private static final List<String> WORST_FIRST =
            List.of("failure", "timed_out", "action_required", "cancelled", "success", "neutral", "skipped");

    private final Urls urls;
    private final AppJson apps;
    private final PullJson pulls;
    private final CommitJson commits;

    CheckJson(Urls urls, AppJson apps, PullJson pulls, CommitJson commits) {
        this.urls = urls;
        this.apps = apps;
        this.pulls = pulls;
        this.commits = commits;
    }

    public Map<String, Object> run(Repo repo, CheckRun run) {
        String url = urls.api(repo) + "/check-runs/" + run.id;
        String page = urls.html(repo) + "/runs/" + run.id;
        return Json.object(
                "id",
                run.id,
                "head_sha",
                run.suite.headSha,
                "node_id",
                Ids.node("CR", run.id),
                "external_id",
                run.externalId == null ? "" : run.externalId,
                "url",
                url,
                "html_url",
                page,
                "details_url",
                run.detailsUrl == null ? run.suite.app.externalUrl : run.detailsUrl,
                "status",
                run.status,
                "conclusion",
                run.conclusion,
                "started_at",
                run.startedAt,
                "completed_at",
                run.completedAt,
                "output",
                Json.object(
                        "title", run.title,
                        "summary", run.summary,
                        "text", run.text,
                        "annotations_count", run.annotations.size(),
                        "annotations_url", url + "/annotations"),
                "name",
                run.name,
                "check_suite",
                Json.object("id", run.suite.id),
                "app",
                apps.of(run.suite.app),
                "pull_requests",
                pullsOf(repo, run.suite));
    }

    /** A check run as webhooks have it: with its suite. */
    public Map<String, Object> event(Repo repo, CheckRun run) {
        var suite = suiteFields(repo, run.suite);
        return Json.plus(run(repo, run), "check_suite", suite);
    }

    public Map<String, Object> suite(Repo repo, CheckSuite suite) {
        return Json.plus(
                suiteFields(repo, suite),
                "latest_check_runs_count",
                runsOf(repo, suite).size(),
                "check_runs_url",
                suiteUrl(repo, suite) + "/check-runs",
                "head_commit",
                commits.simple(repo, suite.headSha));
    }

    private Map<String, Object> suiteFields(Repo repo, CheckSuite suite) {
        var runs = runsOf(repo, suite);
        return Json.object(
                "id",
                suite.id,
                "node_id",
                Ids.node("CS", suite.id),
                "head_branch",
                suite.headBranch,
                "head_sha",
                suite.headSha,
                "status",
                status(runs),
                "conclusion",
                conclusion(runs),
                "url",
                suiteUrl(repo, suite),
                "before",
                null,
                "after",
                suite.headSha,
                "pull_requests",
                pullsOf(repo, suite),
                "app",
                apps.of(suite.app),
                "created_at",
                suite.createdAt,
                "updated_at",
                suite.createdAt);
    }

    private String suiteUrl(Repo repo, CheckSuite suite) {
        return urls.api(repo) + "/check-suites/" + suite.id;
    }

    private static List<CheckRun> runsOf(Repo repo, CheckSuite suite) {
        return repo.checkRuns.values().stream()
                .filter(run -> run.suite.equals(suite))
                .toList();
    }

    private static String status(List<CheckRun> runs) {
        if (runs.isEmpty()) {
            return "queued";
        }
        boolean done = runs.stream().allMatch(run -> run.status.equals("completed"));
        return done ? "completed" : "in_progress";
    }

    private static @Nullable String conclusion(List<CheckRun> runs) {
        if (!status(runs).equals("completed")) {
            return null;
        }
        return WORST_FIRST.stream()
                .filter(one -> runs.stream().anyMatch(run -> one.equals(run.conclusion)))
                .findFirst()
                .map(one -> one.equals("skipped") ? "neutral" : one)
                .orElse(null);
    }

    private List<Map<String, Object>> pullsOf(Repo repo, CheckSuite suite) {
        return repo.pulls.values().stream()
                .filter(pull -> listed(pull, suite.headSha))
                .map(pulls::brief)
                .toList();
    }

    /** The open pull requests of this head, as check runs list them: those of forks are left out. */
    static boolean listed(Pull pull, String headSha) {
        return pull.open() && !pull.fromFork() && pull.headSha.equals(headSha);
    }
}
